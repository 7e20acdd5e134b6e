import { Types } from "mongoose";
import type { Client } from "../../../models/client.ts";
import { readChoice, type Shown } from "../../reading/acts/choice.ts";
import type { Given, HowPut, OfQuestion } from "../answering.ts";
import type { ToChoose } from "../asked.ts";
import { openTimes } from "../booking/choose.ts";
import { propose } from "../booking/offer.ts";
import { showClient } from "../clients/card.ts";
import { mergeCards } from "../clients/doubles.ts";
import { asNamed, type MasterDesk } from "../desk.ts";
import { closeHours } from "../hours/close.ts";
import { vacation, vacationTo } from "../hours/open-and-vacation.ts";
import type { Reply } from "../reply.ts";
import { showVisit } from "../visits/mine.ts";
import { whenHere } from "../when-said.ts";

/**
 * Takes the day, time, visit or client that the master's words pick without any doubt, as a tap of its button
 * would; null: they leave one.
 */
export async function takeMastersChoice(
  desk: MasterDesk,
  { shown }: OfQuestion<"choice">,
  words: string,
  { isLast }: HowPut,
): Promise<Given | null> {
  if (!shown || !isLast || ("flow" in shown && desk.state.flow?.id !== shown.flow)) return null;
  const services = asNamed(desk.services);
  const choice = readChoice(words, await asShown(desk, shown), { when: whenHere(desk), services });
  const reply = choice && (await take(desk, shown, choice.at));
  return reply && { reply, rest: choice.rest };
}

/** One card that may be the same person's: a yes says so. */
export function takeOnlyOne(desk: MasterDesk, { shown }: OfQuestion<"choice">): Reply | Promise<Reply> {
  if (shown?.of !== "client" || shown.merges === undefined || shown.ids.length > 1) return {};
  const [other] = shown.ids;
  return other === undefined ? {} : mergeCards(desk, shown.merges, other);
}

/** Names and numbers are looked up where they are compared. */
async function asShown({ models, master }: MasterDesk, shown: ToChoose): Promise<Shown> {
  if (shown.of !== "client") return shown;
  const found = await models.clients
    .find(
      { masterId: master._id, _id: { $in: shown.ids.map((id) => new Types.ObjectId(id)) } },
      { name: 1, phone: 1 },
    )
    .lean<Pick<Client, "_id" | "name" | "phone">[]>();
  return {
    of: "client",
    people: shown.ids.map((id) => {
      const one = found.find(({ _id }) => String(_id) === id);
      return { name: one?.name ?? "", phone: one?.phone ?? null };
    }),
  };
}

async function take(desk: MasterDesk, shown: ToChoose, at: number): Promise<Reply | null> {
  if (shown.of === "client") {
    const id = shown.ids[at];
    if (id === undefined) return null;
    return shown.merges === undefined ? showClient(desk, id) : mergeCards(desk, shown.merges, id);
  }
  if (shown.of === "visit") {
    const visit = shown.visits[at];
    return visit && shown.does === "show" ? showVisit(desk, visit.id) : null;
  }
  if (shown.of === "time") {
    const start = shown.starts[at];
    return start === undefined || shown.sessions ? null : propose(desk, start);
  }
  const date = shown.of === "day" ? shown.dates[at] : undefined;
  if (shown.of !== "day" || date === undefined) return null;
  return "hours" in shown ? takeDay(desk, shown, date) : openTimes(desk, date, null);
}

function takeDay(
  desk: MasterDesk,
  { hours, from }: Extract<ToChoose, { hours: string }>,
  date: string,
): Reply | Promise<Reply> {
  if (hours !== "vacation")
    return closeHours(desk, hours, { from: date, to: date, notBefore: null, notAfter: null });
  return from === null ? vacationTo(date) : vacation(desk, from, date);
}
