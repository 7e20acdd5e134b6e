import type { Deed } from "../../bot/reading/deeds/deed.ts";
import { withoutFigures } from "../../bot/reading/deeds/figures.ts";
import { boundedBy } from "../../bot/reading/deeds/hours.ts";
import { classOf } from "../../bot/reading/deeds/orders-heard.ts";
import { type PersonSaid, peopleSaid } from "../../bot/reading/deeds/people.ts";
import type { Here } from "../../bot/reading/deeds/scene.ts";
import { evaluate } from "../../bot/reading/meaning/evaluate.ts";
import { isDays, parseNotation, writeNotation } from "../../bot/reading/meaning/notation.ts";
import type { Time, WhenMeaning } from "../../bot/reading/meaning/when.ts";
import type { TimeWish } from "../../bot/reading/time-wish.ts";
import { parseWhen } from "../../bot/reading/when.ts";
import { dateOfDay, dayNumber, localDate } from "../../engine/time.ts";
import type { Outcome } from "./wanted.ts";

/** What a master's message orders, as those who marked it wrote it down. */
export interface Ordered {
  act: string;
  /** A name of the book, or a new one; null: nobody, or everybody. */
  person?: string | null;
  services?: string[];
  /** In the notation. */
  when?: string | null;
  percent?: number | null;
  by?: number | null;
  to?: number | null;
  minutes?: number | null;
  price?: number | null;
  hours?: string | null;
}

export interface MarkedOrder {
  text: string;
  lang: string;
  world: string;
  acts: Ordered[];
  second?: Ordered[];
  ask_ok?: boolean;
}

/** The act a deed is marked as. */
const actOf = (deed: Deed): string => classOf(deed) ?? deed.deed;
/** What can be done in other words is told so; to write to somebody, say, has no way at all. */
const isToldWhy = (deed: Deed): boolean => deed.deed === "cannot" && classOf(deed) !== deed.what;

/** Acts that ask nothing of anybody. */
const IDLE: ReadonlySet<string> = new Set(["nothing", "social", "unclear", "ask"]);
const ASKED = 1;
const MISMATCH = 10;

interface Compared {
  cost: number;
  why: string;
}
const fits: Compared = { cost: 0, why: "" };

/** What comes of a master's message: as of a client's; `passed`: told by name that there is no way. */
export function outcomeOfOrder(
  { acts }: Pick<MarkedOrder, "acts">,
  deeds: readonly Deed[],
  here: Here,
): { outcome: Outcome; why: string } {
  const done = deeds.filter((one) => one.deed !== "nothing" && !isCondition(one));
  const wanted = acts
    .filter(({ act }) => !IDLE.has(act))
    .flatMap(eachOf)
    .filter((one, at, all) => !(TOLD_ONCE.has(one.act) && all.slice(0, at).some((it) => isAlike(it, one))));
  if (wanted.length === 0)
    return done.length === 0
      ? { outcome: "right", why: "" }
      : { outcome: "wrong", why: `${done.map(actOf).join("+")}: not meant` };
  if (deeds.some(isCondition)) return { outcome: "passed", why: "" };
  if (deeds.length === 0) return { outcome: "dropped", why: wanted.map(({ act }) => act).join("+") };
  const left = [...done];
  const whys: string[] = [];
  let [asked, told] = [false, false];
  for (const want of wanted) {
    const [best] = left
      .map((deed, at) => ({ at, deed, ...compared(want, deed, here) }))
      .sort((a, b) => a.cost - b.cost);
    if (!best || best.cost >= MISMATCH) {
      whys.push(`${want.act}: not there`);
      continue;
    }
    left.splice(best.at, 1);
    if (best.cost > ASKED) whys.push(`${want.act}: ${best.why}`);
    else if (best.cost === ASKED) asked = true;
    else if (isToldWhy(best.deed)) told = true;
  }
  whys.push(...left.map((deed) => `${actOf(deed)}: not meant`));
  if (whys.length > 0) return { outcome: "wrong", why: whys.join("; ") };
  return { outcome: told ? "passed" : asked ? "asked" : "right", why: "" };
}

/** What there is no way for is told once of a person, however many facts there are. */
const TOLD_ONCE: ReadonlySet<string> = new Set(["mark", "write"]);
const isAlike = (one: Ordered, other: Ordered) =>
  one.act === other.act && (one.person ?? null) === (other.person ?? null);

/** Services that are hidden, or offered again, are a deed each. */
const eachOf = (want: Ordered): Ordered[] =>
  /^(?:hide|offer)$/.test(want.act) && want.services && want.services.length > 1
    ? want.services.map((one) => ({ ...want, services: [one] }))
    : [want];

/** «Если…»: nothing is done, and that is said. */
const isCondition = (deed: Deed): boolean => deed.deed === "cannot" && deed.what === "condition";

const sorted = (list: readonly string[] = []) => [...list].sort().join(",");

function compared(want: Ordered, deed: Deed, here: Here): Compared {
  if (actOf(deed) !== want.act) return { cost: MISMATCH, why: "" };
  if (deed.deed === "cannot") return want.person && deed.person ? samePerson(want, deed.person, here) : fits;
  switch (deed.deed) {
    case "hours":
    case "errand":
    case "day":
      return sameTime(want, deed.words ?? "", here);
    case "move":
    case "cancel":
      return worst(samePerson(want, deed.person, here), sameTime(want, deed.words, here));
    case "book":
      return worst(
        samePerson(want, deed.person, here),
        sameServices(want, deed.services),
        sameTime(want, deed.words, here),
      );
    case "note":
      return samePerson(want, deed.person, here);
    case "find":
      return isFound(want.person ?? null, deed.words, here)
        ? fits
        : { cost: ASKED + 1, why: `find ${deed.words}` };
    case "price": {
      const { percent, by, to, person, services } = deed.price;
      const is = [percent, by, to].map((one) => one ?? "").join();
      const meant = [want.percent, want.by, want.to].map((one) => one ?? "").join();
      if (is !== meant)
        return { cost: deed.price.isDoubtful ? ASKED : ASKED + 1, why: `${is}, not ${meant}` };
      const whom = want.person || person ? samePerson(want, person, here) : fits;
      return worst(whom, sameServices(want, services));
    }
    case "length": {
      const whom = want.person || deed.person ? samePerson(want, deed.person, here) : fits;
      return worst(
        whom,
        sameServices(want, [deed.service]),
        deed.minutes === want.minutes
          ? fits
          : { cost: ASKED + 1, why: `${deed.minutes}, not ${want.minutes}` },
      );
    }
    case "add":
      return deed.minutes === (want.minutes ?? null) && deed.price === (want.price ?? null)
        ? fits
        : { cost: ASKED + 1, why: `${deed.minutes} ${deed.price}, not ${want.minutes} ${want.price}` };
    case "offer":
      return sameServices(want, [deed.service]);
    default:
      return fits;
  }
}

const worst = (...all: Compared[]): Compared => all.reduce((one, two) => (two.cost > one.cost ? two : one));

const lettersOf = (name: string) => name.toLowerCase().replace(/[^\p{L} ]/gu, "");
/** A new name in any of its forms. */
const isNamedIn = (name: string | null, said: string): boolean =>
  name === null ||
  lettersOf(name)
    .split(" ")
    .some((part) => lettersOf(said).includes(part.slice(0, Math.max(3, part.length - 2)))) ||
  /[a-z]/i.test(said) !== /[a-z]/i.test(name);

function isFound(name: string | null, words: string, here: Here): boolean {
  const known = here.people.find((one) => one.name === name);
  const found = peopleSaid(words, here.people).flatMap(({ ids }) => ids);
  return known && found.length > 0 ? found.includes(known.id) : isNamedIn(name, words);
}

function samePerson(want: Ordered, person: PersonSaid | null, here: Here): Compared {
  const meant = want.person ?? null;
  if (person === null) {
    if (meant === null) return fits;
    return want.act === "cancel" ? { cost: ASKED + 1, why: "everybody" } : { cost: ASKED, why: "whom" };
  }
  const why = `${person.said}, not ${meant}`;
  if (meant === null) return { cost: ASKED + 1, why };
  const known = here.people.find(({ name }) => name === meant);
  if (!known) return isNamedIn(meant, person.said) ? fits : { cost: ASKED + 1, why };
  if (!person.ids.includes(known.id)) return { cost: ASKED + 1, why };
  return person.ids.length > 1 ? { cost: ASKED, why: "which of them" } : fits;
}

function sameServices(want: Ordered, services: readonly string[]): Compared {
  const [meant, is] = [sorted(want.services), sorted(services)];
  if (meant === is) return fits;
  if (is === "" && want.act === "book") return { cost: ASKED, why: "which service" };
  return { cost: ASKED + 1, why: `services ${is || "all"}, not ${meant || "all"}` };
}

/** Minutes of the day at which a wish begins and ends; days as local dates. */
interface Span {
  days: Set<string>;
  from: number;
  to: number;
}

/** Days that are looked at, from today on. */
const DAYS_AHEAD = 60;

/** The days and hours that are meant: without a day it is today. */
function spansOf(
  when: WhenMeaning,
  here: Here,
  isVisit: boolean,
  asIs: (wish: TimeWish) => TimeWish = (wish) => wish,
): Span[] | string {
  const { timeZone, now } = here.when;
  const found = evaluate(when, { ...here.when, at: { visit: now, usual: 0 } });
  if ("whyNot" in found) return found.whyNot.kind;
  const today = dayNumber(localDate(timeZone, now));
  return found.wishes.map(asIs).map((wish) => {
    const first = wish.from === null ? today : dayNumber(wish.from);
    // «Убери её с пятницы» is of Friday.
    const open = isVisit ? first : today + DAYS_AHEAD;
    const last = wish.from === null ? today : wish.to === null ? open : dayNumber(wish.to);
    const days = new Set<string>();
    for (let day = first; day <= Math.min(last, first + DAYS_AHEAD); day++)
      if (!wish.days || wish.days.includes(dateOfDay(day))) days.add(dateOfDay(day));
    const [from, to] = [wish.exact ?? wish.notBefore ?? 0, wish.exact ?? wish.notAfter ?? 1440];
    return { days, from, to };
  });
}

const bounded = (act: string, wish: TimeWish, words: string): TimeWish =>
  act === "close" || act === "only" ? boundedBy(wish, words, act) : wish;

/** Hours of the day apart, from which two are not the same. */
const NEAR = 16;

function sameTime(want: Ordered, words: string, here: Here): Compared {
  const read = parseWhen(withoutFigures(words, here.currency), here.when).meaning;
  const meant = parseNotation((want.when ?? "").replaceAll("afternoon", "after_lunch"));
  if ("problem" in meant) return fits;
  // «До двенадцати меня не будет» names what is to be closed or called off.
  const isAway = /^(?:close|cancel)$/.test(want.act) && read.either.length === 0 && read.except.length > 0;
  const said: WhenMeaning = isAway ? { ...read, either: awayOf(read.except), except: [] } : read;
  const isSaid = said.either.length > 0 || said.except.length > 0;
  const isMeant = meant.when.either.length > 0 || meant.when.except.length > 0;
  if (!isMeant && !isSaid) return fits;
  // Without a day today's is shown.
  if (!isSaid && want.act === "day" && want.when === "0d") return fits;
  if (!isSaid) return { cost: ASKED, why: "when" };
  const isVisit = want.act === "cancel" && Boolean(want.person);
  const why = `when ${writeNotation(said)}, not ${want.when}`;
  const [one, two] = [
    spansOf(meant.when, here, isVisit),
    spansOf(said, here, isVisit, (wish) => bounded(want.act, wish, words)),
  ];
  if (typeof one === "string" || typeof two === "string")
    return one === two || typeof two === "string" ? { cost: ASKED, why } : { cost: ASKED + 1, why };
  // Of a visit of somebody's an hour says enough; a day shown is shown as a whole.
  // A visit moved to another day keeps its hour.
  const isKept = want.act === "move" && said.either.some(({ time }) => time !== null && "as" in time);
  const sameHours = (a: Span, b: Span) => {
    if (want.act === "day" || isKept) return true;
    if (want.act === "open") return near(a.to, b.to) || near(a.from, b.from);
    return near(a.from, b.from) && (near(a.to, b.to) || want.act === "errand" || want.act === "book");
  };
  const near = (a: number, b: number) => Math.abs(a - b) < NEAR;
  const sameDays = (a: Span, b: Span) => {
    const both = [...a.days].filter((day) => b.days.has(day)).length;
    return both / Math.max(1, a.days.size + b.days.size - both) >= SAME;
  };
  const all = one.every((a) => two.some((b) => sameDays(a, b) && sameHours(a, b)));
  return all && one.length === two.length ? fits : { cost: ASKED + 1, why };
}
/** Shares of days in common, from which two spans are of the same. */
const SAME = 0.7;

const awayOf = (except: WhenMeaning["except"]): WhenMeaning["either"] => {
  const days = except.filter(isDays);
  const on = days.flatMap((one) => ("on" in one ? one.on : []));
  const time = except.find((one): one is Time => !isDays(one)) ?? null;
  return [{ days: on.length > 0 ? { on } : (days[0] ?? null), time }];
};
