import { WEEKDAYS, type WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import type { SettingField, SettingValue } from "../../../models/plan.ts";
import { nameOf } from "../../dialogue/desk.ts";
import type { PlanChoice, PlannedLine, Screen } from "../../dialogue/screens.ts";
import type { MissedLine } from "../../dialogue/setup/visit-lines.ts";
import type { Messages } from "../../i18n/messages.ts";
import { phoneText, writeToPhone } from "../phone.ts";
import type { Reader } from "./reader.ts";
import { button, escapeHtml, lines, rows, type View } from "./view.ts";

/** Lines of one message; more are counted. */
const SHOWN = 20;

/** What would change, one line a change, and the ways to answer. */
export function planView(screen: Extract<Screen, { kind: "plan" }>, reader: Reader): View {
  const { t } = reader;
  const [first] = screen.lines;
  const words: Record<PlanChoice, string> = {
    yes: screen.affected.length > 0 ? t.plans.keepVisits : t.plans.do[first?.do ?? "close"],
    ask: t.plans.ask,
    instead: t.plans.instead,
    silent: first && "call" in first && first.call !== null ? t.plans.willCall : t.plans.agreed,
    no: t.common.notNeeded,
  };
  return {
    text: escapeHtml(
      lines(
        t.plans.head,
        ...few(screen.lines, reader),
        screen.affected.length > 0 && t.plans.affected,
        ...few(screen.affected, reader),
        ...missedLines(t, screen.missed ?? []),
      ),
    ),
    buttons: rows(
      screen.choices.map((choice, index) =>
        button(
          words[choice],
          { do: "plan", plan: screen.plan, choice },
          index === 0 && choice !== "no" ? "success" : undefined,
        ),
      ),
      1,
    ),
  };
}

/** Lines that could not be read as visits, each with its reason. */
export function missedLines(
  { setupVisits }: Messages,
  missed: readonly { line: number; text: string; reason: MissedLine["reason"] | "too_many" }[],
): string[] {
  const why = {
    no_time: setupVisits.noTime,
    no_service: setupVisits.noService,
    no_name: setupVisits.noName,
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

/** What became of it: what was done, and what could not be, with the reason. */
export function planDoneView(screen: Extract<Screen, { kind: "plan_done" }>, reader: Reader): View {
  const { t, f, master } = reader;
  const [good, bad] = screen.undone ? (["undone", "not_undone"] as const) : (["done", "impossible"] as const);
  const did = screen.lines.filter((line) => line.status === good);
  const not = screen.lines.filter((line) => line.status === bad);
  // Those who are asked stand below with their answers.
  const shown = screen.asked.length > 0 ? did.filter((line) => line.do !== "cancel") : did;
  const calls =
    screen.undone || screen.asked.length > 0
      ? []
      : did.flatMap((line) =>
          (line.do === "cancel" || line.do === "move") && line.call !== null
            ? [[line.who, phoneText(line.call)].filter(Boolean).join(" ")]
            : [],
        );
  const answers = screen.asked.filter((one) => one.start !== null).length;
  return {
    text: escapeHtml(
      lines(
        did.length === 0
          ? t.plans.nothingDone
          : screen.undone
            ? t.plans.undone
            : screen.ask
              ? t.plans.askedHead(f.clock(screen.until ?? 0))
              : t.plans.done,
        ...few(shown, reader),
        not.length > 0 && t.plans.notDone,
        ...not.map((line) => `${lineText(line, reader)}: ${reasonText(line.reason, reader)}`),
        calls.length > 0 && t.plans.call(calls.join(", ")),
        screen.asked.length > 0 && t.plans.answers(answers, screen.asked.length),
        ...screen.asked.map(
          (one) =>
            `${one.who}: ${one.told && one.start === null ? t.plans.told : answerText(one, screen.until, reader)}`,
        ),
      ),
    ),
    buttons:
      screen.undone || did.length === 0
        ? []
        : [
            // A number, and what to write to it.
            ...screen.asked.flatMap(({ client, who, was, start, phone, told }) => {
              if (phone === null || start !== null || told) return [];
              const knows = button(t.plans.knows(who), { do: "planKnows", plan: screen.plan, client });
              const text = t.plans.dayClosedReady(master.masterName, f.moment(was));
              return [[...(phone ? [{ text: `☎ ${who}`, url: writeToPhone(phone, text) }] : []), knows]];
            }),
            [button(t.plans.undo, { do: "undo", plan: screen.plan })],
          ],
  };
}

/** «ср, 4 марта, 10:00», «ждём до 20:00», «☎». */
function answerText(
  { start, phone }: { start: number | null; phone: string | null },
  until: number | null,
  { t, f }: Reader,
): string {
  if (start !== null) return `${f.moment(start)} ✅`;
  if (phone !== null) return `☎ ${phoneText(phone)}`.trim();
  return until === null ? t.plans.silent : t.plans.waiting(f.clock(until));
}

function few(all: readonly PlannedLine[], reader: Reader): string[] {
  const shown = all.slice(0, SHOWN).map((line) => lineText(line, reader));
  return all.length > SHOWN ? [...shown, `… ＋${all.length - SHOWN}`] : shown;
}

function lineText(line: PlannedLine, { t, f }: Reader): string {
  switch (line.do) {
    case "close":
    case "open": {
      const whole = line.from === "00:00" && line.to === "24:00";
      return t.plans.hours(line.do, f.day(line.date), whole ? "" : `${line.from}–${line.to}`);
    }
    case "book":
      return t.plans.book(
        line.who,
        line.isNew,
        [nameOf(line.services), f.span(line.start, line.end), f.price(line.price)]
          .filter(Boolean)
          .join(" · "),
      );
    case "move":
      return `${line.who} · ${nameOf(line.services)}: ${f.moment(line.from)} → ${f.moment(line.to)}`;
    case "cancel":
      return [
        `${f.moment(line.from)} ${line.who} · ${nameOf(line.services)}`,
        line.call === null ? "" : `☎ ${phoneText(line.call) || t.plans.noPhone}`,
      ]
        .filter(Boolean)
        .join(" ");
    case "hours":
      return weekLines(line.to, { t, f }).join("\n");
    case "merge":
      return t.plans.merge(line.gone, line.keep, line.visits);
    case "set":
      return `${t.settings.names[line.field]}: ${settingText(line.field, line.from, { t, f })} → ${settingText(line.field, line.to, { t, f })}`;
    case "add":
      return `＋ ${[line.name, f.duration(line.minutes), f.price(line.price)].filter(Boolean).join(" · ")}`;
    case "length":
      return `${line.name}: ${f.duration(line.from)} → ${f.duration(line.to)}`;
    case "offer":
      return t.plans.offer(line.name, line.to);
    case "price":
      return `${line.name}: ${f.price(line.from)} → ${f.price(line.to)}`;
  }
}

/** A setting as people say it: «за 1 день и 2 ч», «21 дн.», «нет». */
export function settingText(
  field: SettingField,
  value: SettingValue,
  { t, f }: Pick<Reader, "t" | "f">,
): string {
  const length = (minutes: number) =>
    minutes > 0 && minutes % 1440 === 0 ? t.settings.inDays(minutes / 1440) : f.duration(minutes);
  if (Array.isArray(value)) return value.length === 0 ? t.settings.none : value.map(length).join(", ");
  if (value === null || value === "") return t.settings.none;
  if (typeof value === "string") return value;
  if (field === "planningHorizon" || field === "nudgeAfterDays") return t.settings.inDays(value);
  if (value === 0) return t.settings.none;
  return field === "cancelCutoffHours" || field === "reviewAfterHours"
    ? f.duration(value * 60)
    : length(value);
}

/** «пн–пт 10:00–19:00, перерыв 14:00–15:00»: days alike are one line. */
export function weekLines(week: WorkingSchedule, { t, f }: Pick<Reader, "t" | "f">): string[] {
  const day = (index: number) => f.dayName(index);
  const runs: { from: number; to: number; text: string }[] = [];
  for (const [index, name] of WEEKDAYS.entries()) {
    const { isWorkingDay, workingHours, breaks } = week[name];
    const text = isWorkingDay
      ? [
          `${workingHours.from}–${workingHours.to}`,
          ...breaks.map((one) => t.hours.breakAt(`${one.from}–${one.to}`)),
        ].join(", ")
      : t.hours.off;
    const last = runs.at(-1);
    if (last?.text === text) last.to = index;
    else runs.push({ from: index, to: index, text });
  }
  return runs.map(({ from, to, text }) => `${from === to ? day(from) : `${day(from)}–${day(to)}`} ${text}`);
}

function reasonText(reason: string | null, { t }: Reader): string {
  const known: Record<string, string> = t.plans.reasons;
  return known[reason ?? ""] ?? t.plans.reasons.changed_meanwhile;
}
