import type { ReminderScreen } from "../dialogue/reminders/screens.ts";
import type { Reader } from "./reader.ts";
import { button, type View } from "./view.ts";

/** The master knows that they will be late; a move, where the next visit would wait. */
export function latePassedView(screen: ReminderScreen, { t, f }: Reader): View {
  return {
    text: t.reminders.latePassed(f.clock(screen.around)),
    buttons: screen.tight ? [[button(t.visits.move, { do: "move", visit: screen.appointment.id })]] : [],
  };
}
