import type { CallScreen } from "../dialogue/call/screens.ts";
import { phoneText } from "../i18n/phone.ts";
import { doors } from "./doors.ts";
import type { Reader } from "./reader.ts";
import type { View, ViewsOf } from "./view.ts";

/** A person was called or a question passed on; the number, where nobody could be reached. */
function calledView(screen: CallScreen, { t, master }: Reader): View {
  const phone = phoneText(master.contacts.phone);
  const text = !screen.reached
    ? t.call.nobody(master.masterName, phone)
    : screen.kind === "called"
      ? t.call.called(master.masterName, phone)
      : t.call.questionPassed(master.masterName);
  return { text, buttons: doors(t) };
}

export const callViews: ViewsOf<CallScreen> = { called: calledView, question_passed: calledView };
