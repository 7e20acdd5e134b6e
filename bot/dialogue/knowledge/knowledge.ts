import type { MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";

const KNOWLEDGE_AT_MOST = 40;

const KNOWLEDGE_LENGTH = 1_000;

/** `/knowledge`: what clients are answered word for word, with a way to add and to take out. */
export function showKnowledge({ master }: MasterDesk): Reply {
  return { screen: { kind: "knowledge", entries: master.knowledge } };
}

/** The next words are an answer of this kind. */
export function askKnowledge(desk: MasterDesk, type: string): Reply {
  desk.state.awaiting = { client: type, field: "knowledge" };
  return say(desk.t.knowledge.ask);
}

export async function addKnowledge(desk: MasterDesk, type: string, content: string): Promise<Reply> {
  const { models, master } = desk;
  const entry = { type, content: content.slice(0, KNOWLEDGE_LENGTH) } as (typeof master.knowledge)[number];
  const known = master.knowledge.some((one) => one.type === entry.type && one.content === entry.content);
  if (!known && master.knowledge.length < KNOWLEDGE_AT_MOST)
    await models.masters.updateOne(
      { _id: master._id },
      { $push: { knowledge: entry } },
      { runValidators: true },
    );
  const fresh = await models.masters.findOne({ _id: master._id }, { knowledge: 1 }).lean();
  return { screen: { kind: "knowledge", entries: (fresh?.knowledge as typeof master.knowledge) ?? [] } };
}

/** Named by its place and how it begins, so that a list which changed meanwhile loses nothing else. */
export async function dropKnowledge(desk: MasterDesk, index: number): Promise<Reply> {
  const { models, master } = desk;
  const entry = master.knowledge[index];
  if (!entry) return stale(desk);
  await models.masters.updateOne(
    { _id: master._id },
    { $pull: { knowledge: { type: entry.type, content: entry.content } } },
  );
  return { screen: { kind: "knowledge", entries: master.knowledge.filter((one) => one !== entry) } };
}
