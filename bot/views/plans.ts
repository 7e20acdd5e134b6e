import { localDate } from "../../engine/time.ts";
import { nameOf } from "../dialogue/desk.ts";
import { optionsOf, optionText, type PlanScreen } from "../dialogue/plans/screens.ts";
import { phoneText, writeToPhone } from "../i18n/phone.ts";
import { few, lineText, missedLines, reasonText } from "./plan-lines.ts";
import type { Reader } from "./reader.ts";
import { relativeDay } from "./relative-day.ts";
import { button, good, lines, rows, type View, type ViewsOf } from "./view.ts";

/** The time to answer is over: who is silent, with their numbers. */
function planDeadlineView(
  { plan, people, reachable }: Extract<PlanScreen, { kind: "plan_deadline" }>,
  { t }: Reader,
): View {
  const silent = people.map(({ who, phone }) => [who, phoneText(phone)].filter(Boolean).join(" "));
  return {
    text: t.plans.deadline(silent.join(", ")),
    buttons: [
      [
        ...(reachable ? [button(t.plans.remind, "plans.remind", { plan })] : []),
        button(t.plans.mine, "plans.mine", { plan }),
      ],
    ],
  };
}

/** Will another time do? */
function moveAskedView(
  { appointment, move }: Extract<PlanScreen, { kind: "move_asked" }>,
  { t, f, master }: Reader,
): View {
  const [from, to] = [f.moment(appointment.start), f.moment(move.start)];
  return {
    text: t.visits.moveAsked(master.masterName, nameOf(appointment.services), from, to),
    buttons: [
      [good(button(t.booking.confirm, "booking.confirm", { token: move.token }))],
      [button(t.common.keepAsIs, "booking.decline", { token: move.token })],
    ],
  };
}

/** The day is off: said plainly, with times that fit. */
function dayClosedView(
  { visit, start, times }: Extract<PlanScreen, { kind: "day_closed" }>,
  reader: Reader,
): View {
  const { t, f, master } = reader;
  const date = localDate(master.timeZone, start);
  const when = [relativeDay(reader, date), f.day(date)].filter(Boolean).join(", ");
  return {
    text: lines(t.plans.dayClosed(when, f.clock(start)), times.length > 0 && t.plans.dayClosedInstead),
    buttons: [
      ...times.map((one) => [button(f.moment(one), "booking.instead", { visit, start: one })]),
      [button(t.booking.otherTime, "visits.repeat", { visit })],
    ],
  };
}

export const plansViews: ViewsOf<PlanScreen> = {
  /** What would change, one line a change, and the ways to answer. */
  plan(screen, reader) {
    const { t } = reader;
    const options = optionsOf(screen);
    return {
      text: lines(
        t.plans.head,
        ...few(screen.lines, reader),
        screen.affected.length > 0 && t.plans.affected,
        ...few(screen.affected, reader),
        ...missedLines(t, screen.missed ?? []),
      ),
      buttons: rows(
        screen.choices.map((choice, index) => {
          const label = optionText(t, options, choice);
          const one = button(label, "plans.decide", { plan: screen.plan, choice });
          return index === 0 && choice !== "no" ? good(one) : one;
        }),
        1,
      ),
    };
  },

  /** What became of it: what was done, and what could not be, with the reason. */
  plan_done(screen, reader) {
    const { t, f, master } = reader;
    const [good, bad] = screen.undone
      ? (["undone", "not_undone"] as const)
      : (["done", "impossible"] as const);
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
      text: lines(
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
      buttons:
        screen.undone || did.length === 0
          ? []
          : [
              // A number, and what to write to it.
              ...screen.asked.flatMap(({ client, who, was, start, phone, told }) => {
                if (phone === null || start !== null || told) return [];
                const knows = button(t.plans.knows(who), "plans.knows", { plan: screen.plan, client });
                const text = t.plans.dayClosedReady(master.masterName, f.moment(was));
                return [[...(phone ? [{ text: `☎ ${who}`, url: writeToPhone(phone, text) }] : []), knows]];
              }),
              [button(t.plans.undo, "plans.undo", { plan: screen.plan })],
            ],
    };
  },
  plan_deadline: planDeadlineView,
  move_asked: moveAskedView,
  day_closed: dayClosedView,
};

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
