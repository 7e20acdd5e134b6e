import { localDate, wallTimeAt } from "../../../engine/time.ts";
import { readChoice } from "../../reading/acts/choice.ts";
import type { Given, HowPut, OfQuestion } from "../answering.ts";
import type { ToChoose } from "../asked.ts";
import { openTimes } from "../booking/choose.ts";
import { showSession } from "../booking/groups.ts";
import { propose } from "../booking/offer.ts";
import { pickService } from "../booking/pick.ts";
import { answerWish } from "../booking/wish.ts";
import { asNamed, type ClientDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { whenHere, whenMeant } from "../when-said.ts";
import { askCancel, startMove } from "./change.ts";
import { showVisit } from "./mine.ts";

/**
 * Takes the one of what was shown that words pick without any doubt, as a tap of its button would; null: they
 * leave a doubt, or what was shown is no longer what the talk is about. Nothing is booked by it.
 */
export async function takeChoice(
  desk: ClientDesk,
  { shown }: OfQuestion<"choice">,
  words: string,
  { isLast }: HowPut,
): Promise<Given | null> {
  if (!shown || !isLast || shown.of === "client" || "hours" in shown) return null;
  if ("flow" in shown && desk.state.flow?.id !== shown.flow) return null;
  const services = asNamed(desk.services);
  const choice = readChoice(words, shown, { when: whenHere(desk), services });
  const reply = choice && (await take(desk, shown, choice.at));
  return reply && { reply, rest: choice.rest };
}

type OfClients = Exclude<ToChoose, { of: "client" } | { hours: string }>;

async function take(desk: ClientDesk, shown: OfClients, at: number): Promise<Reply | null> {
  switch (shown.of) {
    case "service": {
      const id = shown.ids[at];
      return id === undefined ? null : pickService(desk, id);
    }
    case "day": {
      const date = shown.dates[at];
      return date === undefined ? null : openTimes(desk, date, null);
    }
    case "time": {
      const [start, session] = [shown.starts[at], shown.sessions?.[at]];
      if (session !== undefined) return showSession(desk, session);
      return start === undefined ? null : propose(desk, start);
    }
    default: {
      const visit = shown.visits[at];
      if (visit && shown.does === "show") return showVisit(desk, visit.id);
      return visit && shown.does !== "show" ? takeVisit(desk, shown.does, visit.id) : null;
    }
  }
}

/** The visit that is meant: asked about, or moved to when they wanted it before they were asked which. */
async function takeVisit(desk: ClientDesk, does: "move" | "cancel", id: string): Promise<Reply> {
  const when = desk.state.question?.when ?? null;
  desk.state.question = null;
  if (does === "cancel") return askCancel(desk, id);
  const begun = await startMove(desk, id);
  const visit = when === null ? null : await desk.booking.appointments.byId(id);
  if (when === null || !visit || begun.screen?.kind !== "days") return begun;
  const { timeZone } = desk.master;
  const { start } = visit;
  const usual = wallTimeAt(timeZone, start).minutes;
  const meant = whenMeant(desk, when, {
    at: { visit: start, offered: start, usual },
    dayAtHand: localDate(timeZone, start),
  });
  return "wishes" in meant ? answerWish(desk, { serviceIds: [], movingId: id, wishes: meant.wishes }) : begun;
}
