import type { ReminderScreen } from "../dialogue/reminders/screens.ts";
import { button, type ViewsOf } from "./view.ts";

export const remindersViews: ViewsOf<ReminderScreen> = {
  /** The master knows that they will be late; a move, where the next visit would wait. */
  late_passed(screen, { t, f }) {
    return {
      text: t.reminders.latePassed(f.clock(screen.around)),
      buttons: screen.tight ? [[button(t.visits.move, { do: "move", visit: screen.appointment.id })]] : [],
    };
  },
};
