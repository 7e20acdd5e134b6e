import { Types } from "mongoose";
import type { Relay } from "../../../models/relay.ts";
import { isMayQuestion } from "../../reading/questions.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";
import { answerMay, type MayI } from "./may.ts";
import { speakToClient } from "./speak.ts";

const ownRelay = (desk: MasterDesk, id: string) =>
  Types.ObjectId.isValid(id)
    ? desk.models.relays.findOne({ masterId: desk.master._id, _id: new Types.ObjectId(id) }).lean<Relay>()
    : null;

/** One tap answers a question: «Можно». */
export async function answerByTap(desk: MasterDesk, id: string, answer: "yes" | "no"): Promise<Reply> {
  const relay = await ownRelay(desk, id);
  if (!relay || relay.status === "closed") return stale(desk);
  if (isAboutVisit(relay)) return { ...(await answerMay(desk, relay, answer)), stale: true };
  const words = answer === "yes" ? desk.t.call.may : desk.t.call.mayNot;
  return { ...(await speakToClient(desk, relay, { words, message: null })), stale: true };
}

const isAboutVisit = (relay: Relay): relay is Relay & { about: MayI } => relay.about != null;
/** The question once more, with its buttons. */
export async function showQuestion(desk: MasterDesk, id: string): Promise<Reply> {
  const relay = await ownRelay(desk, id);
  if (relay?.status !== "open") return stale(desk);
  const client = await desk.models.clients
    .findOne({ masterId: desk.master._id, _id: relay.clientId }, { name: 1 })
    .lean();
  const who = client?.name || desk.t.common.noName;
  const { question } = relay;
  return {
    screen: {
      kind: "question_asked",
      relay: id,
      who,
      question,
      may: isMayQuestion(question),
      next: null,
      topic: "",
    },
  };
}

/** «Отвечать так всегда»: question and answer become part of what the master wrote. */
export async function keepAnswer(desk: MasterDesk, id: string): Promise<Reply> {
  const relay = await ownRelay(desk, id);
  if (!relay?.answer) return stale(desk);
  const kept = await desk.models.relays.updateOne(
    { masterId: desk.master._id, _id: relay._id, keptAt: null },
    { $set: { keptAt: new Date(desk.booking.clock.now()) } },
  );
  if (kept.modifiedCount === 1)
    await desk.models.masters.updateOne(
      { _id: desk.master._id },
      {
        $push: {
          knowledge: {
            type: "other",
            question: relay.question.slice(0, 500),
            content: relay.answer.slice(0, 2_000),
          },
        },
      },
    );
  return say(desk.t.call.answerKept);
}

/** The master gives the chat back; the client hears who answers now. */
export async function giveBack(desk: MasterDesk, id: string): Promise<Reply> {
  const relay = await ownRelay(desk, id);
  if (!relay) return stale(desk);
  const { models, master, t, booking } = desk;
  const closed = await models.relays.updateOne(
    { masterId: master._id, _id: relay._id, status: "open" },
    { $set: { status: "closed", closedAt: new Date(booking.clock.now()) } },
  );
  const client = await models.clients.findOne({ masterId: master._id, _id: relay.clientId }).lean();
  if (closed.modifiedCount === 1)
    await desk.tell({ client: client ? String(client._id) : null }, { kind: "relay_back" });
  return say(t.call.givenBack(client?.name || t.common.noName));
}
