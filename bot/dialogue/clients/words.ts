import type { Client } from "../../../models/client.ts";
import type { MasterDesk } from "../desk.ts";
import { addKnowledge } from "../knowledge/knowledge.ts";
import { type Reply, say, stale } from "../reply.ts";
import { whenSaid } from "../when-said.ts";
import { ownCard, showClient } from "./card.ts";
import type { CardField } from "./screens.ts";

const NOTES_LENGTH = 2_000;

const TAGS_AT_MOST = 10;

const TAG_LENGTH = 30;

/** Asks for words for a card; they come as the next message, written or spoken. */
export async function askForCard(desk: MasterDesk, id: string, field: CardField): Promise<Reply> {
  const card = await ownCard(desk, id);
  if (!card) return stale(desk);
  desk.state.awaiting = { client: id, field };
  return say(desk.t.clients.ask[field](card.name || desk.t.common.noName));
}

/**
 * Takes the master's next message as the card's field; what does not fit is asked for again. Null: none was
 * asked for.
 */
export async function takeCardWords(desk: MasterDesk, text: string): Promise<Reply | null> {
  const { awaiting } = desk.state;
  if (!awaiting) return null;
  desk.state.awaiting = null;
  const { field } = awaiting;
  if (field === "knowledge") return addKnowledge(desk, awaiting.client, text.trim());
  const card = await ownCard(desk, awaiting.client);
  if (!card) return null;
  const fields = wordsFor(desk, card, field, text.trim());
  if (!fields) {
    desk.state.awaiting = awaiting;
    return say(desk.t.clients.ask[field](card.name || desk.t.common.noName));
  }
  await desk.models.clients.updateOne({ masterId: desk.master._id, _id: card._id }, { $set: fields });
  return showClient(desk, awaiting.client);
}

function wordsFor(desk: MasterDesk, card: Client, field: CardField, text: string): Partial<Client> | null {
  switch (field) {
    case "note": {
      const line = `${desk.f.date(desk.booking.clock.now())}: ${text.slice(0, 500)}`;
      // Handled again after a crash, it is one note.
      if (card.notes.includes(line)) return {};
      return { notes: [card.notes, line].filter(Boolean).join("\n").slice(-NOTES_LENGTH) };
    }
    case "tags":
      return {
        tags: [
          ...new Set(
            text
              .split(/[,;\n#]/)
              .map((tag) => tag.trim().toLowerCase().slice(0, TAG_LENGTH))
              .filter((tag) => /\p{L}/u.test(tag)),
          ),
        ].slice(0, TAGS_AT_MOST),
      };
    case "birthday": {
      const written = /^(\d{1,2})[./-](\d{1,2})(?:[./-]\d{2,4})?$/.exec(text);
      const date = written
        ? `2024-${(written[2] ?? "").padStart(2, "0")}-${(written[1] ?? "").padStart(2, "0")}`
        : whenSaid(desk, text).from;
      const valid =
        date !== null && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
      return valid ? { birthday: date.slice(5) } : null;
    }
  }
}
