import type { Appointment } from "../../../../engine/booking/appointment.ts";
import { addDays, localDate, wallTimeAt } from "../../../../engine/time.ts";
import { openServices } from "../../../dialogue/booking/choose.ts";
import { newFlow } from "../../../dialogue/booking/flow.ts";
import { replaceServices } from "../../../dialogue/booking/offer.ts";
import { answerWish } from "../../../dialogue/booking/wish.ts";
import { type ClientDesk, today } from "../../../dialogue/desk.ts";
import { whenMeant, whenSaid } from "../../../dialogue/when-said.ts";
import type { WhyNot } from "../../../reading/meaning/find-day.ts";
import { type TimeWish, WHENEVER } from "../../../reading/time-wish.ts";
import { replyFacts } from "../reply-facts.ts";
import { refusal, type ToolContext, type ToolOutcome } from "../tool.ts";

/**
 * A visit that is wished for. `moving`: the one to be moved, or with services the one they take the place of;
 * `when`: in the notation.
 */
interface WishSaid {
  serviceIds: readonly string[];
  moving: Appointment | null;
  when: string | null;
  notes: string | null;
}

/** Answers a wish; asks back where what was said contradicts the calendar, or no service was named. */
export async function answerSaid(context: ToolContext<ClientDesk>, said: WishSaid): Promise<ToolOutcome> {
  const { desk } = context;
  const meant = await meantTimes(desk, said);
  if ("problem" in meant) return refusal("when_not_read", meant.problem);
  if ("whyNot" in meant) return askDay(context, meant.whyNot, said);
  const [only] = desk.services;
  const serviceIds =
    said.serviceIds.length === 0 && desk.services.length === 1 && only ? [String(only._id)] : said.serviceIds;
  if (serviceIds.length === 0 && said.moving === null) return askService(desk, meant.wishes, said.notes);
  // Corrected without a word of when, it keeps its time.
  if (said.moving && said.when === null && serviceIds.length > 0)
    return replyFacts(await replaceServices(desk, said.moving, serviceIds), context);
  const reply = await answerWish(desk, {
    serviceIds,
    movingId: said.moving?.id ?? null,
    wishes: meant.wishes,
    ...(said.notes === null ? {} : { notes: said.notes }),
  });
  return replyFacts(reply, context);
}

/**
 * What the words come to. Without a day they are about the day at hand: of the visit that moves, or of what
 * is being chosen; a shift counts from what is offered, or from the visit.
 */
async function meantTimes(desk: ClientDesk, { when, moving }: WishSaid) {
  const { flow } = desk.state;
  // «Можно завтра в 16?», then «маникюр»: the day and the hour are the ones said before the service was.
  if (when === null)
    return { wishes: [(moving === null && flow?.serviceIds.length === 0 && flow.wish) || WHENEVER] };
  const { timeZone } = desk.master;
  const found = flow?.offerToken ? await desk.booking.appointments.byToken(flow.offerToken) : null;
  const offered = found?.move?.start ?? found?.start;
  const dayAtHand = moving ? localDate(timeZone, moving.start) : (flow?.date ?? null);
  const visit = moving?.start ?? offered;
  return whenMeant(desk, when, {
    at: {
      ...(visit === undefined ? {} : { visit, offered: offered ?? visit, usual: minutesOf(desk, visit) }),
    },
    ...(dayAtHand === null ? {} : { dayAtHand }),
  });
}

const minutesOf = ({ master }: ClientDesk, start: number) => wallTimeAt(master.timeZone, start).minutes;

/** The day is kept: picking a service goes on to its times. */
function askService(desk: ClientDesk, wishes: readonly TimeWish[], notes: string | null): ToolOutcome {
  const [wish = WHENEVER] = wishes;
  const date = wishes.length === 1 && wish.from !== null && wish.from === wish.to ? wish.from : null;
  const part =
    (wish.notBefore ?? 0) >= 17 * 60
      ? "evening"
      : wish.notAfter !== null && wish.notAfter <= 12 * 60
        ? "morning"
        : null;
  desk.state.flow = newFlow(desk.key, { date, part, notes, wish: wishes.length === 1 ? wish : null });
  return {
    facts: { ok: true, shown: "the list of services; they choose" },
    reply: openServices(desk),
  };
}

function askDay(
  { desk, text }: ToolContext<ClientDesk>,
  whyNot: WhyNot,
  { serviceIds, moving, notes }: WishSaid,
): ToolOutcome {
  const flow = newFlow(desk.key, { serviceIds: [...serviceIds], movingId: moving?.id ?? null, notes });
  desk.state.flow = flow;
  const first = today(desk);
  const soon = [first, addDays(first, 1), addDays(first, 2)];
  const dates =
    whyNot.kind === "weekday"
      ? [whyNot.weekdayDate, whyNot.date].sort().filter((date) => date >= first)
      : soon;
  const { doubt } = whenSaid(desk, text);
  // A day that there is not is named in their own words.
  const words = doubt?.kind === "missing" ? doubt.words : "words" in whyNot ? whyNot.words : text.trim();
  const reason =
    whyNot.kind === "weekday" || whyNot.kind === "past"
      ? { kind: whyNot.kind, date: whyNot.date }
      : { kind: "missing" as const, words };
  return {
    facts: { ok: false, code: whyNot.kind, shown: "a question with days as buttons" },
    reply: { screen: { kind: "which_day", flow: flow.id, reason, dates } },
  };
}
