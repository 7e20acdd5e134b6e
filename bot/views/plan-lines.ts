import type { NamedTime } from "../dialogue/day/screens.ts";
import { nameOf } from "../dialogue/desk.ts";
import type { PlannedLine, PlannedOf } from "../dialogue/plans/screens.ts";
import type { Messages } from "../i18n/messages.ts";
import { phoneText } from "../i18n/phone.ts";
import type { MissedLine } from "../reading/visit-lines.ts";
import { ownText } from "./day.ts";
import { errandLine } from "./errands.ts";
import type { Reader } from "./reader.ts";
import { settingText } from "./settings.ts";
import { weekLines } from "./week.ts";

/** Lines of one message; more are counted. */
const SHOWN = 20;

/** Lines that could not be read as visits, each with its reason. */
export function missedLines(
  { setupVisits }: Messages,
  missed: readonly { line: number; text: string; reason: MissedLine["reason"] | "too_many" }[],
): string[] {
  const why = {
    no_time: setupVisits.noTime,
    no_service: setupVisits.noService,
    no_name: setupVisits.noName,
    unclear: setupVisits.unclear,
    past: setupVisits.past,
    too_many: setupVisits.tooMany,
  };
  return missed.length === 0
    ? []
    : [
        setupVisits.missed(missed.length),
        ...missed.slice(0, SHOWN).map((one) => `${one.line}. «${one.text}»: ${why[one.reason]}`),
      ];
}

export function few(all: readonly PlannedLine[], reader: Reader): string[] {
  const shown = all.slice(0, SHOWN).map((line) => lineText(line, reader));
  return all.length > SHOWN ? [...shown, `… ＋${all.length - SHOWN}`] : shown;
}

/** How a line of each kind is said. */
const LINES: { [D in PlannedLine["do"]]: (line: PlannedOf<D>, reader: Reader) => string } = {
  close: hoursText,
  open: hoursText,
  book: (line, { t, f }) =>
    withOver(
      t.plans.book(
        line.who,
        line.isNew,
        [nameOf(line.services), f.span(line.start, line.end), f.price(line.price)]
          .filter(Boolean)
          .join(" · "),
      ),
      line,
      { t, f },
    ),
  move: (line, { t, f }) =>
    withOver(`${line.who} · ${nameOf(line.services)}: ${f.moment(line.from)} → ${f.moment(line.to)}`, line, {
      t,
      f,
    }),
  cancel: (line, { t, f }) =>
    [
      `${f.moment(line.from)} ${line.who} · ${nameOf(line.services)}`,
      line.call === null ? "" : `☎ ${phoneText(line.call) || t.plans.noPhone}`,
    ]
      .filter(Boolean)
      .join(" "),
  hours: ({ to }, reader) => weekLines(to, reader).join("\n"),
  merge: (line, { t }) => t.plans.merge(line.gone, line.keep, line.visits),
  set: ({ field, from, to }, reader) =>
    `${reader.t.settings.names[field]}: ${settingText(field, from, reader)} → ${settingText(field, to, reader)}`,
  add: (line, { f }) =>
    `＋ ${[line.name, f.duration(line.minutes), f.price(line.price)].filter(Boolean).join(" · ")}`,
  length: (line, { f }) => `${line.name}: ${f.duration(line.from)} → ${f.duration(line.to)}`,
  offer: (line, { t }) => t.plans.offer(line.name, line.to),
  terms: ({ who, name, price, minutes }, { t, f }) =>
    `${t.plans.onlyFor(who)} · ${[
      name,
      price && `${f.price(price[0])} → ${f.price(price[1])}`,
      minutes && `${f.duration(minutes[0])} → ${f.duration(minutes[1])}`,
    ]
      .filter(Boolean)
      .join(" · ")}`,
  errand: errandLine,
  price: (line, { f }) => `${line.name}: ${f.price(line.from)} → ${f.price(line.to)}`,
};

/** The line, what the visit lies over, and that it is outside the hours of work. */
const withOver = (
  text: string,
  { over = [], outside = false }: { over?: readonly NamedTime[]; outside?: boolean },
  { t, f }: Pick<Reader, "t" | "f">,
) =>
  [text, ...over.map((one) => `⚠ ${ownText(one, f)}`), ...(outside ? [`⚠ ${t.plans.outside}`] : [])].join(
    "\n",
  );

/** The cast: a line and what says it are of one `do`, which the compiler cannot follow through a table. */
export const lineText = (line: PlannedLine, reader: Reader): string => LINES[line.do](line as never, reader);

function hoursText(line: PlannedOf<"close" | "open">, { t, f }: Reader): string {
  const whole = line.from === "00:00" && line.to === "24:00";
  return t.plans.hours(line.do, f.day(line.date), whole ? "" : `${line.from}–${line.to}`);
}

export function reasonText(reason: string | null, { t }: Reader): string {
  const known: Record<string, string> = t.plans.reasons;
  return known[reason ?? ""] ?? t.plans.reasons.changed_meanwhile;
}
