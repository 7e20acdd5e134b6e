import type { TurnFacts } from "../../bot/assistant/facts.ts";
import type { ToolCall } from "../../bot/assistant/model.ts";
import { evaluate } from "../../bot/reading/meaning/evaluate.ts";
import { parseNotation } from "../../bot/reading/meaning/notation.ts";
import { dateOfDay, dayNumber, localDate } from "../../engine/time.ts";

/** What a message of a client means, as those who marked it wrote it down. */
export interface Wanted {
  act: string;
  /** Ids of what it is about. */
  services?: string[];
  /** In the notation; null, not there: nothing is said. */
  when?: string | null;
  visit?: string | null;
  people?: number;
  for?: string | null;
  kind?: string;
  what?: string[];
  not_offered?: string[];
}

export interface Marked {
  text: string;
  lang: string;
  world: string;
  acts: Wanted[];
  /** What somebody else, who saw the text alone, took it to mean. */
  second?: Wanted[];
  /** A careful receptionist would ask. */
  ask_ok?: boolean;
}

/** The class an act is learned as. */
export const actClassOf = ({ act, kind }: Wanted): string =>
  act !== "tell" ? act : kind === "late" || kind === "not_coming" ? kind : "told";

/**
 * What comes of a message: `right` as meant; `asked` what is lacking; `passed` to the master, word for word;
 * `dropped`: not understood, which is said; `wrong`.
 */
export type Outcome = "right" | "asked" | "passed" | "dropped" | "wrong";

type Input = Record<string, unknown> & { services?: string[]; when?: string | null; visit?: string | null };
interface Done {
  name: string;
  input: Input;
}

/** What only reaches the master does no harm beside what was meant. */
const PASSES: ReadonlySet<string> = new Set(["tell", "ask", "person"]);

/** The outcome of the calls that a reader made of a message, and what of it is not as it was meant. */
export function outcomeOf(
  { acts }: Pick<Marked, "acts">,
  calls: readonly ToolCall[],
  facts: TurnFacts,
): { outcome: Outcome; why: string } {
  const made: Done[] = calls.map((call) => ({ name: call.name, input: JSON.parse(call.arguments) as Input }));
  const wanted = acts.flatMap((one) => ofAll(one, facts)).filter(({ act }) => act !== "unclear");
  if (wanted.length === 0) return unclear(made);
  const left = [...made];
  const whys: string[] = [];
  let [asked, passed] = [false, false];
  for (const want of wanted) {
    const found = left
      .map((one, at) => ({ at, ...compared(want, one, facts) }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (found && found.cost < MISMATCH) {
      left.splice(found.at, 1);
      if (found.cost === ASKED) asked = true;
      else if (found.cost > ASKED) whys.push(`${want.act}: ${found.why}`);
      continue;
    }
    if (want.act === "social") continue;
    if (made.some(({ name }) => PASSES.has(name))) passed = true;
    else whys.push(`${want.act}: not there`);
  }
  const beside = left.filter(({ name }) => !PASSES.has(name) && name !== "social");
  if (made.length === 0) return { outcome: "dropped", why: wanted.map(({ act }) => act).join("+") };
  if (whys.length > 0 || beside.length > 0)
    return { outcome: "wrong", why: [...whys, ...beside.map(({ name }) => `${name}: not meant`)].join("; ") };
  return { outcome: passed ? "passed" : asked ? "asked" : "right", why: "" };
}

function unclear(made: readonly Done[]): { outcome: Outcome; why: string } {
  if (made.every(({ name }) => name === "social")) return { outcome: "right", why: "" };
  const changes = made.filter(({ name }) => !PASSES.has(name));
  return changes.length === 0
    ? { outcome: "passed", why: "" }
    : { outcome: "wrong", why: `${changes.map(({ name }) => name).join("+")}: not meant` };
}

/** «Обе» is one act a visit. */
const ofAll = (want: Wanted, { visits }: TurnFacts): Wanted[] =>
  want.visit === "all" ? visits.map(({ ref }) => ({ ...want, visit: ref })) : [want];

const ASKED = 1;
const MISMATCH = 10;

function compared(want: Wanted, { name, input }: Done, facts: TurnFacts): { cost: number; why: string } {
  const none = { cost: MISMATCH, why: "" };
  const fits = { cost: 0, why: "" };
  switch (want.act) {
    case "book":
    case "wait":
      if (name !== want.act) return none;
      return asWished(want, input, facts);
    case "move":
      if (name !== "move") return none;
      return ofVisit(want, input, facts) ?? sameWhen(want.when, input.when, facts, want.visit ?? null);
    case "cancel":
      return name === "cancel" ? (ofVisit(want, input, facts) ?? fits) : none;
    case "change":
      // A change of what is done goes to the master with its visit.
      if (name === "change") return ofVisit(want, input, facts) ?? sameServices(want, input) ?? fits;
      return name === "tell" ? fits : none;
    case "tell":
      if (name !== "tell") return none;
      if (want.kind === "not_coming" || want.kind === "late")
        return input.kind === want.kind
          ? fits
          : { cost: ASKED + 1, why: `tell ${input.kind}, not ${want.kind}` };
      return input.kind === "not_coming"
        ? { cost: ASKED + 1, why: `tell not_coming, not ${want.kind}` }
        : fits;
    case "prices":
      if (name !== "prices") return none;
      return sameServices(want, input) ?? fits;
    case "stop":
      return name === "stop" ? fits : none;
    default:
      return name === want.act ? fits : none;
  }
}

function asWished(want: Wanted, input: Input, facts: TurnFacts): { cost: number; why: string } {
  if ((want.people ?? 1) !== ((input.people as number | undefined) ?? 1))
    return { cost: ASKED + 1, why: `people ${input.people}, not ${want.people ?? 1}` };
  const services = sameServices(want, input);
  const when = sameWhen(want.when, input.when, facts, null);
  if (services && (services.cost > ASKED || when.cost === 0)) return services;
  return when;
}

const sorted = (list: readonly string[] = []) => [...list].sort().join(",");

/** Null: they are. Which is asked where none is named. */
function sameServices(want: Wanted, input: Input): { cost: number; why: string } | null {
  const [meant, is] = [sorted(want.services), sorted(input.services)];
  if (meant === is) return null;
  if (is === "" && meant !== "") return { cost: ASKED, why: "which service" };
  return { cost: ASKED + 1, why: `services ${is || "none"}, not ${meant || "none"}` };
}

/** Null: it is. Which is asked where none is said, unless there is one alone. */
function ofVisit(want: Wanted, input: Input, { visits }: TurnFacts): { cost: number; why: string } | null {
  const only = visits.length === 1 ? (visits[0]?.ref ?? null) : null;
  const [meant, is] = [want.visit ?? only, input.visit ?? only];
  if (meant === is) return null;
  if (is === null) return { cost: ASKED, why: "which visit" };
  return { cost: ASKED + 1, why: `visit ${is}, not ${meant ?? "asked"}` };
}

const FROM_HOUR = 9 * 60;
const TO_HOUR = 20 * 60;
const TICK = 15;
const DAYS_AHEAD = 45;
/** Shares of starts in common, from which two wishes are one. */
const SAME = 0.7;

function sameWhen(
  want: string | null | undefined,
  is: string | null | undefined,
  facts: TurnFacts,
  visit: string | null,
): { cost: number; why: string } {
  if ((want ?? "") === (is ?? "")) return { cost: 0, why: "" };
  const [meant, read] = [startsOf(want, facts, visit), startsOf(is, facts, visit)];
  const why = `when ${is ?? "none"}, not ${want ?? "none"}`;
  if (typeof meant === "string" || typeof read === "string")
    return meant === read ? { cost: 0, why: "" } : { cost: ASKED + 1, why };
  const both = [...meant].filter((one) => read.has(one)).length;
  const share = both / Math.max(1, meant.size + read.size - both);
  return share >= SAME ? { cost: 0, why: "" } : { cost: ASKED + 1, why };
}

/** Whether two notations come to just the same starts, or to none for the same reason. */
export function isSameWhen(
  one: string | null | undefined,
  other: string | null | undefined,
  facts: TurnFacts,
  visit: string | null,
): boolean {
  const [first, second] = [startsOf(one, facts, visit), startsOf(other, facts, visit)];
  if (typeof first === "string" || typeof second === "string") return first === second;
  return first.size === second.size && [...first].every((start) => second.has(start));
}

/** Each start that would do, or why there is none. */
function startsOf(
  notation: string | null | undefined,
  facts: TurnFacts,
  visit: string | null,
): Set<string> | string {
  const read = parseNotation((notation ?? "").replaceAll("afternoon", "after_lunch"));
  if ("problem" in read) return `problem ${read.problem}`;
  const at = facts.visits.find(({ ref }) => ref === visit)?.start ?? facts.visits[0]?.start;
  const found = evaluate(read.when, {
    ...facts.when,
    at: at === undefined ? {} : { visit: at },
    ...(visit === null || at === undefined ? {} : { dayAtHand: localDate(facts.when.timeZone, at) }),
  });
  if ("whyNot" in found) return found.whyNot.kind;
  const today = dayNumber(localDate(facts.when.timeZone, facts.when.now));
  const starts = new Set<string>();
  for (const wish of found.wishes) {
    const first = wish.from === null ? today : dayNumber(wish.from);
    const last = Math.min(today + DAYS_AHEAD, wish.to === null ? today + DAYS_AHEAD : dayNumber(wish.to));
    for (let day = first; day <= last; day++) {
      if (wish.days && !wish.days.includes(dateOfDay(day))) continue;
      if (wish.exact !== null) starts.add(`${day} ${wish.exact}`);
      else
        for (let tick = FROM_HOUR; tick < TO_HOUR; tick += TICK)
          if (
            tick >= (wish.notBefore ?? 0) &&
            tick <= (wish.notAfter ?? 1440) &&
            !wish.notAt?.some(({ start, end }) => start <= tick && tick < end)
          )
            starts.add(`${day} ${tick}`);
    }
  }
  return starts;
}

/**
 * The days (local dates) and hours (minutes) that acts name; `any`: they say when. Null: they take something
 * out, or say it in a way that has no dates.
 */
export function timesWanted(
  acts: readonly Wanted[],
  facts: TurnFacts,
): { days: Set<string>; hours: Set<number>; any: boolean } | null {
  const [days, hours] = [new Set<string>(), new Set<number>()];
  let any = false;
  for (const { when, visit } of acts) {
    if (!when) continue;
    any = true;
    const read = parseNotation(when);
    if ("problem" in read || read.when.except.length > 0) return null;
    const at = (facts.visits.find(({ ref }) => ref === visit) ?? facts.visits[0])?.start;
    const found = evaluate(read.when, { ...facts.when, at: at === undefined ? {} : { visit: at } });
    if ("whyNot" in found) return null;
    for (const wish of found.wishes) {
      if (wish.from === null || wish.to === null) return null;
      const last = Math.min(dayNumber(wish.to), dayNumber(wish.from) + DAYS_AHEAD);
      for (let day = dayNumber(wish.from); day <= last; day++)
        if (!wish.days || wish.days.includes(dateOfDay(day))) days.add(dateOfDay(day));
      for (const hour of [wish.exact, wish.notBefore, wish.notAfter, wish.overBy])
        if (hour !== null && hour !== undefined) hours.add(hour);
    }
  }
  return { days, hours, any };
}
