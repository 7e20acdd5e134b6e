import { z } from "zod";
import { addDays } from "../../../engine/time.ts";
import { openServices } from "../../dialogue/choose.ts";
import { today } from "../../dialogue/desk.ts";
import { newFlow } from "../../dialogue/state.ts";
import { answerWish } from "../../dialogue/wish.ts";
import { parseWhen, type When } from "../when.ts";
import { replyFacts } from "./reply-facts.ts";
import { defineTool, refusal, type ToolContext, type ToolOutcome } from "./tool.ts";

export const findSlots = defineTool({
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
      .describe("A wish for the master, in the client's words; null when there is none."),
  }),
  async run({ services, moving, when, notes }, context) {
    const { refs } = context;
    const serviceIds = services.map((ref) => refs.read(ref));
    if (serviceIds.some((id) => id === undefined))
      return refusal("unknown_reference", "use references of services from the list");
    const movingId = moving === null ? null : refs.read(moving);
    if (movingId === undefined) return refusal("unknown_reference", "use references from my_appointments");
    return wishOf(context, {
      serviceIds: serviceIds as string[],
      movingId,
      words: when ?? "",
      ...(notes ? { notes } : {}),
    });
  },
});

/** Answers a wish in words; asks back where the words contradict the calendar. */
export async function wishOf(
  context: ToolContext,
  wish: { serviceIds: readonly string[]; movingId: string | null; words: string; notes?: string },
): Promise<ToolOutcome> {
  const { desk } = context;
  const { timeZone, workingSchedule } = desk.master;
  const when = parseWhen(wish.words, { now: desk.booking.clock.now(), timeZone, workingSchedule });
  if (when.doubt) return askDay(context, when, wish);
  if (wish.serviceIds.length === 0 && wish.movingId === null) return askService(context, when);
  const reply = await answerWish(desk, {
    ...when,
    serviceIds: wish.serviceIds,
    movingId: wish.movingId,
    ...(wish.notes === undefined ? {} : { notes: wish.notes }),
  });
  return replyFacts(reply, context);
}

async function askService(context: ToolContext, when: When): Promise<ToolOutcome> {
  const { desk } = context;
  const [only] = desk.services;
  if (desk.services.length === 1 && only) {
    const reply = await answerWish(desk, { ...when, serviceIds: [String(only._id)], movingId: null });
    return replyFacts(reply, context);
  }
  // The day is kept: picking a service goes on to its times.
  desk.state.flow = newFlow(desk.key, {
    date: when.from !== null && when.from === when.to ? when.from : null,
  });
  return {
    facts: { ok: true, shown_to_client: "the list of services; ask which one" },
    reply: openServices(desk),
  };
}

function askDay(
  { desk }: ToolContext,
  when: When,
  wish: { serviceIds: readonly string[]; movingId: string | null },
): ToolOutcome {
  const { doubt } = when;
  const flow = newFlow(desk.key, { serviceIds: [...wish.serviceIds], movingId: wish.movingId });
  desk.state.flow = flow;
  const dates =
    doubt?.kind === "weekday"
      ? [doubt.weekdayDate, doubt.date].sort()
      : [today(desk), addDays(today(desk), 1), addDays(today(desk), 2)];
  const reply = {
    screen: {
      kind: "which_day" as const,
      flow: flow.id,
      reason: { kind: doubt?.kind ?? "past", date: doubt?.date ?? today(desk) },
      dates: dates.filter((date) => date >= today(desk)),
    },
  };
  return {
    facts: {
      ok: false,
      code: doubt?.kind === "weekday" ? "weekday_and_date_differ" : "date_is_past",
      shown_to_client: "a question with days as buttons",
    },
    reply,
  };
}
