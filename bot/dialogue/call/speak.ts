import type { Client } from "../../../models/client.ts";
import type { Relay } from "../../../models/relay.ts";
import type { User } from "../../../models/user.ts";
import type { MasterDesk } from "../desk.ts";
import type { Heard } from "../heard.ts";
import { writeLine } from "../line.ts";
import { type Reply, say } from "../reply.ts";

/** The master's words, or picture, or voice, to the client: unchanged, under the master's name. */
export async function speakToClient(
  desk: MasterDesk,
  relay: Relay,
  { words, message }: { words: string; message: number | null },
): Promise<Reply> {
  const { t, master, models } = desk;
  const client = await models.clients.findOne({ masterId: master._id, _id: relay.clientId }).lean<Client>();
  const name = client?.name || t.common.noName;
  // What is no words is passed on as it is, below the name.
  const passed = words === "" ? message : null;
  const { told } = await desk.tell(
    { client: client ? String(client._id) : null },
    { kind: "master_says", words, message: passed },
  );
  if (told !== "told") return say(t.call.notPassedOn(name));
  const now = new Date(desk.booking.clock.now());
  const question = relay.kind === "question";
  // What was told is answered: what is told from now on is a message of its own.
  const answered = relay.kind !== "person";
  await models.relays.updateOne(
    { masterId: master._id, _id: relay._id },
    {
      $set: {
        lastAt: now,
        waitingSince: null,
        nudgedAt: null,
        answer: words.slice(0, 4_096),
        ...(answered ? { status: "closed", closedAt: now } : {}),
      },
    },
  );
  await remember(desk, client, relay, words);
  const first = relay.kind === "person" && relay.status === "open" && !relay.answer;
  return {
    screen: {
      kind: "passed_on",
      relay: String(relay._id),
      // An answer about one visit is none about others.
      next: question && words && !relay.about ? "keep" : first ? "give_back" : null,
    },
  };
}

/** The master's words are part of the talk with the client: the assistant knows of them afterwards. */
async function remember(desk: MasterDesk, client: Client | null, relay: Relay, words: string): Promise<void> {
  const user = client?.telegramUserId
    ? await desk.models.users.findOne({ _id: client.telegramUserId }).lean<User>()
    : null;
  if (!user) return;
  await writeLine(
    { ...desk, user },
    { role: "master", content: words, name: String(relay._id), about: [relay.clientId] },
  );
}

/** Replying to a message about a client is speaking to that client. */
export async function replyToClient(desk: MasterDesk, heard: Heard): Promise<Reply | null> {
  if (heard.replyTo === null) return null;
  const relay = await desk.models.relays
    .findOne({ masterId: desk.master._id, masterMessages: heard.replyTo })
    .sort({ openedAt: -1 })
    .lean<Relay>();
  return relay && speakToClient(desk, relay, { words: heard.text, message: heard.message });
}
