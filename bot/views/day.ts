import type { DayScreen, NamedTime } from "../dialogue/day/screens.ts";
import type { Format } from "../i18n/format.ts";
import { phoneText, writeToPhone } from "../i18n/phone.ts";
import { errandButtons } from "./errands.ts";
import type { Reader } from "./reader.ts";
import { button, good, lines, rows, type View, type ViewsOf } from "./view.ts";

/** «12:00–13:00 ▪ стоматолог» */
export const ownText = ({ start, end, words }: Omit<NamedTime, "id">, f: Format) =>
  `${f.clock(start)}–${f.clock(end)} ▪ ${words}`;

/** The day as it begins: whose birthday it is, whom to call. */
function morningView({ day, born }: Extract<DayScreen, { kind: "morning" }>, reader: Reader): View {
  const { t } = reader;
  const view = dayViews.day(day, reader);
  const toCall = day.visits.filter((one) => one.phone !== null).length;
  return {
    text: lines(view.text, born.length > 0 && t.day.birthdayToday(born.join(", "))),
    buttons: [
      ...view.buttons,
      [
        ...(toCall > 0 ? [button(t.day.whomToCall(toCall), "day.callList", { date: day.date })] : []),
        button(t.day.commands.week, "day.week"),
      ],
    ],
  };
}

/** Its end: did all come, and tomorrow. */
function eveningView(
  { date, over, tomorrow }: Extract<DayScreen, { kind: "evening" }>,
  { t, f }: Reader,
): View {
  return {
    text: lines(
      over > 0 && t.day.allCame(over),
      t.day.tomorrowCount(tomorrow.visits, tomorrow.first === null ? "" : f.clock(tomorrow.first)),
      ...(tomorrow.own ?? []).map((one) => ownText(one, f)),
    ),
    buttons:
      over > 0
        ? [
            [
              good(button(t.day.all, "day.allCame", { date })),
              button(t.day.somebodyNot, "day.whoNot", { date }),
            ],
          ]
        : [],
  };
}

export const dayViews: ViewsOf<DayScreen> = {
  /** The master's day: who comes when, who said so, and what is free. */
  day(screen, reader) {
    const { t, f } = reader;
    const { date, works, visits, gaps, total, own = [] } = screen;
    const head =
      works || visits.length > 0
        ? t.day.summary(f.day(date), visits.length, total ? f.price(total) : "")
        : t.day.off(f.day(date));
    const list = [
      ...visits.map(({ start, end, who, what, confirmed, phone }) => ({
        start,
        text: [
          `${f.clock(start)}–${f.clock(end)}`,
          who,
          "·",
          what,
          confirmed ? "✓" : "",
          phone ? `☎ ${phone}` : "",
        ]
          .filter(Boolean)
          .join(" "),
      })),
      ...own.map((one) => ({ start: one.start, text: ownText(one, f) })),
    ].sort((a, b) => a.start - b.start);
    const free =
      gaps.length > 0
        ? t.day.freeGaps(gaps.map(({ start, end }) => `${f.clock(start)}–${f.clock(end)}`).join(", "))
        : "";
    return {
      text: lines(head, ...list.map((one) => one.text), free),
      buttons: [
        ...rows(
          visits.map((visit) =>
            button(`${f.clock(visit.start)} ${visit.who}`, "visits.show", { visit: visit.id }),
          ),
          2,
        ),
        ...errandButtons(own, reader),
      ],
    };
  },

  /** Who of the day did not come? One a button. */
  who_not(screen, { t, f }) {
    return {
      text: t.day.whoDidNotCome,
      buttons: [
        ...screen.visits.map((one) => [
          button(`${one.noShow ? "✗ " : ""}${f.clock(one.start)} ${one.who}`, "day.noShow", {
            visit: one.id,
            date: screen.date,
          }),
        ]),
        [button(t.booking.enough, "day.allCame", { date: screen.date })],
      ],
    };
  },

  /** Who is to be phoned, each with a text ready to send. */
  call_list(screen, { t, f, master }) {
    return {
      text: lines(
        ...screen.visits.map((one) =>
          [f.clock(one.start), one.who, phoneText(one.phone)].filter(Boolean).join(" · "),
        ),
      ),
      buttons: screen.visits.map((one) => [
        {
          text: one.who,
          url: writeToPhone(one.phone ?? "", t.day.readyText(master.masterName, f.moment(one.start))),
        },
      ]),
    };
  },

  /** Seven days in a line each. */
  week(screen, { t, f }) {
    return {
      text: lines(
        ...screen.days.flatMap(({ date, works, count, total, own = [] }) => [
          works || count > 0
            ? t.day.summary(f.day(date), count, total ? f.price(total) : "")
            : t.day.off(f.day(date)),
          ...own.map((one) => ownText(one, f)),
        ]),
      ),
      buttons: rows(
        screen.days
          .filter((day) => day.count > 0 || day.own)
          .map(({ date }) => button(f.dayButton(date), "day.show", { date })),
        4,
      ),
    };
  },
  morning: morningView,
  evening: eveningView,
};
