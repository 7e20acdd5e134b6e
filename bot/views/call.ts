import type { CallScreen } from "../dialogue/call/screens.ts";
import { phoneText } from "../i18n/phone.ts";
import { doors } from "./doors.ts";
import type { Reader } from "./reader.ts";
import { button, type View, type ViewsOf } from "./view.ts";

/** A person was called or a question passed on; the number, where nobody could be reached. */
function calledView(screen: Exclude<CallScreen, { kind: "relay_nudge" }>, { t, master }: Reader): View {
  const phone = phoneText(master.contacts.phone);
  const text = !screen.reached
    ? t.call.nobody(master.masterName, phone)
    : screen.kind === "called"
      ? t.call.called(master.masterName, phone)
      : t.call.questionPassed(master.masterName);
  return { text, buttons: doors(t) };
}

/** Someone still waits for the master's answer. */
const relayNudgeView = (
  { who, question, talk }: Extract<CallScreen, { kind: "relay_nudge" }>,
  { t }: Reader,
): View => ({
  text: t.call.nudge(who, question),
  buttons: talk === null ? [] : [[button(t.call.giveBack, "call.giveBack", { relay: talk })]],
});

export const callViews: ViewsOf<CallScreen> = {
  called: calledView,
  question_passed: calledView,
  relay_nudge: relayNudgeView,
};
