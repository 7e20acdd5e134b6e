import { Types } from "mongoose";
import type { Relay } from "../../../models/relay.ts";
import { messages } from "../../i18n/messages.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, type ReplyToTap, say, stale } from "../reply.ts";

const ownRelay = (desk: MasterDesk, id: string) =>
  Types.ObjectId.isValid(id)
    ? desk.models.relays.findOne({ masterId: desk.master._id, _id: new Types.ObjectId(id) }).lean<Relay>()
    : null;

/** One tap answers a question: «Можно». */
export async function answerByTap(desk: MasterDesk, id: string, answer: "yes" | "no"): Promise<ReplyToTap> {
  const relay = await ownRelay(desk, id);
  if (!relay || relay.status === "closed") return stale(desk);
  const words = answer === "yes" ? desk.t.call.may : desk.t.call.mayNot;
  return { stale: true, also: [{ do: "speak", relay, words }] };
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
export async function giveBack(desk: MasterDesk, id: string): Promise<ReplyToTap> {
  const relay = await ownRelay(desk, id);
  if (!relay) return stale(desk);
  const { models, master, t, booking } = desk;
  const closed = await models.relays.updateOne(
    { masterId: master._id, _id: relay._id, status: "open" },
    { $set: { status: "closed", closedAt: new Date(booking.clock.now()) } },
  );
  const client = await models.clients.findOne({ masterId: master._id, _id: relay.clientId }).lean();
  const user = client?.telegramUserId
    ? await models.users.findOne({ _id: client.telegramUserId }).lean()
    : null;
  const given = say(t.call.givenBack(client?.name || t.common.noName));
  if (closed.modifiedCount !== 1 || user?.tgId == null) return given;
  const language = (client?.language ?? master.languages[0] ?? "ru") as keyof typeof messages;
  const theirs = messages[language] ?? t;
  return { ...given, also: [{ do: "tell", person: user.tgId, text: theirs.call.assistantBack }] };
}
