import { Types } from "mongoose";
import { addDays } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { Client } from "../../models/client.ts";
import { eraseClient } from "../../models/erase-client.ts";
import { toLatin } from "../i18n/fold.ts";
import { addKnowledge } from "./by-buttons.ts";
import { showClient } from "./client-card.ts";
import type { CardField } from "./clients/screens.ts";
import type { MasterDesk } from "./desk.ts";
import { proposePlan } from "./plans.ts";
import { type Reply, say, stale } from "./reply.ts";
import { whenSaid } from "./when-said.ts";

const NOTES_LENGTH = 2_000;
const TAGS_AT_MOST = 10;
const TAG_LENGTH = 30;

async function ownCard({ models, master }: MasterDesk, id: string): Promise<Client | null> {
  if (!Types.ObjectId.isValid(id)) return null;
  return models.clients
    .findOne({ masterId: master._id, _id: new Types.ObjectId(id), deletedAt: null })
    .lean<Client>();
}

/** Asks for words for a card; they come as the next message, written or spoken. */
export async function askForCard(desk: MasterDesk, id: string, field: CardField): Promise<Reply> {
  const card = await ownCard(desk, id);
  if (!card) return stale(desk);
  desk.state.awaiting = { client: id, field };
  return say(desk.t.clients.ask[field](card.name || desk.t.common.noName));
}

/** The words that were asked for. Null: nothing was, or they do not fit and were asked for in vain. */
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

/** What else can be done with a card. */
export async function showCardMore(desk: MasterDesk, id: string): Promise<Reply> {
  const card = await ownCard(desk, id);
  return card ? { screen: { kind: "client_more", client: id, name: card.name } } : stale(desk);
}

const CANDIDATES = 6;

/** Cards that may be of the same person: the same number, or the same name. */
export async function showDoubles(desk: MasterDesk, id: string): Promise<Reply> {
  const card = await ownCard(desk, id);
  if (!card) return stale(desk);
  const others = await desk.models.clients
    .find({ masterId: desk.master._id, _id: { $ne: card._id }, deletedAt: null })
    .limit(5_000)
    .lean<Client[]>();
  const parts = (name: string) => toLatin(name).match(/\p{L}{3,}/gu) ?? [];
  const mine = parts(card.name);
  const like = others
    .filter(
      (one) =>
        (card.phone !== null && one.phone === card.phone) ||
        parts(one.name).some((part) => mine.some((own) => own.startsWith(part) || part.startsWith(own))),
    )
    // Two people with a Telegram each are two people.
    .filter((one) => one.telegramUserId === null || card.telegramUserId === null)
    .slice(0, CANDIDATES);
  if (like.length === 0) return say(desk.t.clients.noDoubles);
  return {
    screen: {
      kind: "doubles",
      client: id,
      name: card.name,
      others: like.map(({ _id, name, phone }) => ({ id: String(_id), name, phone })),
    },
  };
}

/** One card of two, as a plan: shown first, and taken apart again within a day. The one with Telegram stays. */
export async function mergeCards(desk: MasterDesk, id: string, otherId: string): Promise<Reply> {
  const [card, other] = await Promise.all([ownCard(desk, id), ownCard(desk, otherId)]);
  if (!card || !other || (card.telegramUserId && other.telegramUserId)) return stale(desk);
  const [keep, gone] = other.telegramUserId ? [other, card] : [card, other];
  const reply = await proposePlan(desk, [{ do: "merge", keep: String(keep._id), gone: String(gone._id) }], {
    choices: ["yes", "no"],
  });
  return reply ?? stale(desk);
}

/** On request of the person: everything personal goes, times and sums stay. Not while a visit is ahead. */
export async function eraseCard(desk: MasterDesk, id: string, sure: boolean): Promise<Reply> {
  const card = await ownCard(desk, id);
  if (!card) return stale(desk);
  const { models, master, booking, t } = desk;
  const ahead = await models.appointments
    .findOne({
      masterId: master._id,
      clientId: card._id,
      internalStatus: "booked",
      endTime: { $gt: new Date(booking.clock.now()) },
    })
    .lean<AppointmentDocument>();
  if (ahead) return say(t.clients.eraseAhead(desk.f.moment(ahead.startTime.getTime())));
  if (!sure) return { screen: { kind: "erase_question", client: id, name: card.name } };
  await eraseClient(models, master._id, card, { card: true, at: new Date(booking.clock.now()) });
  return say(t.clients.erased);
}

/** Whose birthday a date is; the 29th of February is kept on the 28th where there is none. */
export async function birthdaysOn({ models, master }: MasterDesk, date: string): Promise<string[]> {
  const days = [date.slice(5)];
  if (date.endsWith("-02-28") && !addDays(date, 1).endsWith("-02-29")) days.push("02-29");
  const people = await models.clients
    .find({ masterId: master._id, deletedAt: null, birthday: { $in: days } }, { name: 1 })
    .limit(20)
    .lean<Pick<Client, "name">[]>();
  return people.map((one) => one.name).filter(Boolean);
}
