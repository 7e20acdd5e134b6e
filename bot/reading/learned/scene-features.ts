import { localDate, wallTimeAt } from "../../../engine/time.ts";
import { type NamedService, servicesNamed } from "../match-services.ts";
import { readWhen } from "../time/read.ts";
import { dayShape } from "../when/day-shape.ts";
import type { WhenContext } from "../when/meaning.ts";
import { daysNamed, hoursNamed } from "../when.ts";
import { featuresOf } from "./features.ts";
import { bucketOf } from "./linear.ts";

/** What a client's words are about: what is offered, and what they have booked. */
export interface ActScene {
  when: WhenContext;
  services: readonly NamedService[];
  visits: readonly { start: number; serviceIds: readonly string[] }[];
}

/** Something that the words name, and as what it is known: a day, an hour, a service, a person, a figure. */
export interface Named {
  from: number;
  to: number;
  as: string;
}

/** Letters of the beginning of a word: what stands for its stem. */
const STEM = 5;
const WORDS_AT_MOST = 120;

/**
 * What a client's message is known by: its words, as `featuresOf` has them; and the same with days, hours and
 * services as such, told from those of a visit that is booked.
 */
export function featuresIn(text: string, scene: ActScene): number[] {
  const named = namedIn(text, scene);
  return featuresAround(text, named, flagsOf(text, named, scene));
}

/**
 * Words as `featuresOf` has them, and with what they name as such: what begins with a blank and an x in
 * `named` stands for the words. `flags`: what is true of the whole; the first three stand beside each word,
 * too.
 */
export function featuresAround(text: string, named: readonly Named[], flags: readonly string[]): number[] {
  const found = new Set<number>(featuresOf(text));
  const add = (feature: string) => found.add(bucketOf(feature));
  for (const [at, flag] of flags.entries()) {
    add(`F ${flag}`);
    for (const other of flags.slice(at + 1)) add(`FF ${flag} ${other}`);
  }
  const words = masked(text, named);
  const beside = flags.slice(0, 3);
  for (const [at, word] of words.entries()) {
    const [next = "$", after = "$"] = words.slice(at + 1, at + 3);
    add(`m ${word}`);
    add(`mb ${word} ${next}`);
    add(`mt ${word} ${next} ${after}`);
    add(`ms ${word} _ ${after}`);
    for (const flag of beside) add(`mf ${word} ${flag}`);
  }
  return [...found];
}

function namedIn(text: string, { when, services, visits }: ActScene): Named[] {
  const { spans } = readWhen(text, dayShape(when.workingSchedule));
  const times = spans.map(({ from, to }) => {
    const words = text.slice(from, to);
    const [day, hour] = [dayOf(words, when, visits), hourOf(words, when, visits)];
    return { from, to, as: `${day ?? ""}${hour ?? ""}` || " xwhen" };
  });
  const things = servicesNamed(text, services).map(({ service, from, to }) => ({
    from,
    to,
    as: visits.some(({ serviceIds }) => serviceIds.includes(service.id)) ? " xownsvc" : " xsvc",
  }));
  return [...times, ...things].sort((a, b) => a.from - b.from);
}

function dayOf(words: string, when: WhenContext, visits: ActScene["visits"]): string | null {
  const days = daysNamed(words, when);
  if (days.length === 0) return null;
  return visits.some(({ start }) => days.includes(localDate(when.timeZone, start))) ? " xownday" : " xday";
}

function hourOf(words: string, when: WhenContext, visits: ActScene["visits"]): string | null {
  const hours = hoursNamed(words, when);
  if (hours.length === 0) return null;
  const isOwn = visits.some(({ start }) => hours.includes(wallTimeAt(when.timeZone, start).minutes));
  return isOwn ? " xownhour" : " xhour";
}

function flagsOf(text: string, named: readonly Named[], { visits }: ActScene): string[] {
  const has = (mark: string) => named.some(({ as }) => as.includes(mark));
  const kind = (own: string, other: string) => (has(own) ? own : has(other) ? other : `no${other}`);
  const things = named.filter(({ as }) => as.endsWith("svc")).length;
  const times = named.length - things;
  return [
    kind("xownday", "xday"),
    kind("xownhour", "xhour"),
    kind("xownsvc", "xsvc"),
    `svc${Math.min(2, things)}`,
    `when${Math.min(3, times)}`,
    text.includes("?") ? "q" : "nq",
    visits.length > 0 ? "visits" : "novisits",
  ];
}

/** What stands for something that is named. */
const MARK = /^x(?:own)?(?:day|hour|svc|when|known|new|percent|money|length|phone)/;

/** Words by their beginnings, what is named by its kind. */
function masked(text: string, named: readonly Named[]): string[] {
  let out = "";
  let at = 0;
  for (const { from, to, as } of named) {
    if (from < at) continue;
    out += `${text.slice(at, from)}${as} `;
    at = to;
  }
  out += text.slice(at);
  const words = out.toLowerCase().match(/[\p{L}\d]+|\?/gu) ?? [];
  return words.slice(0, WORDS_AT_MOST).map((word) => (MARK.test(word) ? word : word.slice(0, STEM)));
}
