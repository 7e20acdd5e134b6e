import { localDate } from "../../engine/time.ts";
import { nameOf } from "../dialogue/desk.ts";
import type { ReminderScreen } from "../dialogue/reminders/screens.ts";
import type { Reader } from "./reader.ts";
import { relativeDay } from "./relative-day.ts";
import { button, good, lines, type View, type ViewsOf } from "./view.ts";

/** When, what, where and with whom; one tap to say "I'll come". */
function reminderView({ appointment }: Extract<ReminderScreen, { kind: "reminder" }>, reader: Reader): View {
  const { t, f, master } = reader;
  const { id: visit, start, services } = appointment;
  const day = relativeDay(reader, localDate(master.timeZone, start));
  const online = services.every((service) => service.format === "online");
  const place = online ? t.booking.online : [master.address, master.addressNote].filter(Boolean).join(", ");
  const text = t.reminders.line(
    [day, f.moment(start)].filter(Boolean).join(", "),
    nameOf(services),
    [master.masterName, place].filter(Boolean).join(", "),
  );
  return {
    text: text,
    buttons: [
      [good(button(t.visits.coming, "visits.coming", { visit, start }))],
      [button(t.visits.move, "visits.move", { visit }), button(t.visits.cancel, "visits.cancel", { visit })],
    ],
  };
}

export const remindersViews: ViewsOf<ReminderScreen> = {
  /** The master knows that they will be late; a move, where the next visit would wait. */
  late_passed(screen, { t, f }) {
    return {
      text: t.reminders.latePassed(f.clock(screen.around)),
      buttons: screen.tight ? [[button(t.visits.move, "visits.move", { visit: screen.appointment.id })]] : [],
    };
  },
  client_late({ who, appointment, around, end, next, dayEnd }, { t, f }) {
    const { id: visit, start, services } = appointment;
    return {
      text: lines(
        t.reminders.lateNotice(`${who}, ${nameOf(services)}`, f.clock(start), f.clock(around), f.clock(end)),
        next && t.reminders.lateNext(f.clock(next.start), next.who),
        dayEnd !== null && t.reminders.lateDayEnd(f.clock(dayEnd)),
      ),
      buttons: [
        [
          button(t.reminders.lateFine, "reminders.lateFine", { visit }),
          button(t.visits.move, "visits.move", { visit }),
        ],
      ],
    };
  },
  reminder: reminderView,
};
