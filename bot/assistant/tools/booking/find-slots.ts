import { z } from "zod";
import { addDays, wallTimeAt } from "../../../../engine/time.ts";
import { openServices } from "../../../dialogue/booking/choose.ts";
import { newFlow } from "../../../dialogue/booking/flow.ts";
import { answerWish } from "../../../dialogue/booking/wish.ts";
import { type ClientDesk, today } from "../../../dialogue/desk.ts";
import { whenSaid } from "../../../dialogue/when-said.ts";
import type { When } from "../../../reading/when/meaning.ts";
import { replyFacts } from "../reply-facts.ts";
import { readServices } from "../services-read.ts";
import { clientTool, refusal, type ToolContext, type ToolOutcome } from "../tool.ts";

export const findSlots = clientTool({
  name: "find_slots",
  kind: "propose",
  description:
    "Find free times for services, or for moving a visit, and show them. Pass the client's own words about day and time: code reads them. When exactly one start fits, it is kept for the client and a card asks them to confirm.",
  input: z.strictObject({
    services: z
      .array(z.string().regex(/^V\d+$/))
      .max(6)
      .describe(
        "References of services, in the order wanted; empty when a visit moves or the service is not known yet.",
      ),
    moving: z
      .string()
      .regex(/^A\d+$/)
      .nullable()
      .describe("Reference of the visit to move; null for a new one."),
    when: z
      .string()
      .max(300)
      .nullable()
      .describe("The client's words about day and time, unchanged; null when nothing was said."),
    notes: z
      .string()
      .max(300)
      .nullable()
      .describe("A wish for the master or for whom it is, in the client's words; null when there is none."),
  }),
  async run({ services, moving, when, notes }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    const { refs } = context;
    const movingId = moving === null ? null : refs.read(moving);
    if (movingId === undefined) return refusal("unknown_reference", "use references from my_appointments");
    return wishOf(context, {
      serviceIds: read.serviceIds,
      movingId,
      words: when ?? "",
      ...(notes ? { notes } : {}),
    });
  },
});

/** Answers a wish in words; asks back where the words contradict the calendar. */
export async function wishOf(
  context: ToolContext<ClientDesk>,
  wish: { serviceIds: readonly string[]; movingId: string | null; words: string; notes?: string },
): Promise<ToolOutcome> {
  const { desk } = context;
  const when = await onTheDayAtHand(context, whenSaid(desk, wish.words));
  if (when.doubt) return askDay(context, when, wish);
  if (wish.serviceIds.length === 0 && wish.movingId === null) return askService(context, when, wish.notes);
  const reply = await answerWish(desk, {
    ...when,
    serviceIds: wish.serviceIds,
    movingId: wish.movingId,
    ...(wish.notes === undefined ? {} : { notes: wish.notes }),
  });
  return replyFacts(reply, context);
}

async function askService(
  context: ToolContext<ClientDesk>,
  when: When,
  notes: string | undefined,
): Promise<ToolOutcome> {
  const { desk } = context;
  const [only] = desk.services;
  if (desk.services.length === 1 && only) {
    const reply = await answerWish(desk, { ...when, serviceIds: [String(only._id)], movingId: null });
    return replyFacts(reply, context);
  }
  // The day is kept: picking a service goes on to its times.
  const date = when.from !== null && when.from === when.to ? when.from : null;
  const part =
    (when.notBefore ?? 0) >= 17 * 60
      ? "evening"
      : when.notAfter !== null && when.notAfter <= 12 * 60
        ? "morning"
        : null;
  desk.state.flow = newFlow(desk.key, { date, part, notes: notes ?? null });
  return {
    facts: { ok: true, shown_to_client: "the list of services; ask which one" },
    reply: openServices(desk),
  };
}

function askDay(
  { desk }: ToolContext<ClientDesk>,
  when: When,
  wish: { serviceIds: readonly string[]; movingId: string | null; notes?: string },
): ToolOutcome {
  const flow = newFlow(desk.key, {
    serviceIds: [...wish.serviceIds],
    movingId: wish.movingId,
    notes: wish.notes ?? null,
  });
  desk.state.flow = flow;
  const first = today(desk);
  const soon = [first, addDays(first, 1), addDays(first, 2)];
  const doubt = when.doubt ?? { kind: "past" as const, date: first };
  const dates =
    doubt.kind === "weekday" ? [doubt.weekdayDate, doubt.date].sort().filter((date) => date >= first) : soon;
  const reason = doubt.kind === "missing" ? doubt : { kind: doubt.kind, date: doubt.date };
  const code = { weekday: "weekday_and_date_differ", past: "date_is_past", missing: "no_such_date" }[
    doubt.kind
  ];
  return {
    facts: { ok: false, code, shown_to_client: "a question with days as buttons" },
    reply: { screen: { kind: "which_day", flow: flow.id, reason, dates } },
  };
}

/**
 * Words without a day are about the day at hand: the one of the flow, or of the visit that is offered. «На
 * час позже» counts from what is offered.
 */
async function onTheDayAtHand({ desk }: ToolContext<ClientDesk>, when: When): Promise<When> {
  const { flow } = desk.state;
  if (when.from !== null || when.doubt || !flow?.date) return when;
  if (when.shift !== null && flow.offerToken) {
    const offered = await desk.booking.appointments.byToken(flow.offerToken);
    const start = offered?.move?.start ?? offered?.start;
    if (start !== undefined)
      return {
        ...when,
        from: flow.date,
        to: flow.date,
        exact: wallTimeAt(desk.master.timeZone, start).minutes + when.shift,
      };
  }
  const timed =
    when.exact !== null ||
    when.notBefore !== null ||
    when.notAfter !== null ||
    when.prefer !== null ||
    when.shift !== null;
  return timed ? { ...when, from: flow.date, to: flow.date } : when;
}
