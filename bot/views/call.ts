import type { CallScreen } from "../dialogue/call/screens.ts";
import { phoneText } from "../i18n/phone.ts";
import { doors } from "./doors.ts";
import type { Reader } from "./reader.ts";
import { type Button, button, lines, type View, type ViewsOf } from "./view.ts";
import { inText } from "./visit-card.ts";

type OfKind<K extends CallScreen["kind"]> = Extract<CallScreen, { kind: K }>;

/** A person was called or a question passed on; the number, where nobody could be reached. */
function calledView(screen: OfKind<"called" | "question_passed">, { t, master }: Reader): View {
  const phone = phoneText(master.contacts.phone);
  const text = !screen.reached
    ? t.call.nobody(master.masterName, phone)
    : screen.kind === "called"
      ? t.call.called(master.masterName, phone)
      : t.call.questionPassed(master.masterName);
  return { text, buttons: doors(t) };
}

/** Who and why, the words, how things stand: three lines and a hint. */
function calledInView(screen: OfKind<"called_in">, reader: Reader): View {
  const { t, f } = reader;
  const { who, username, phone, reason, question, next, relay } = screen;
  const contact = [who, username && `@${username}`, phone].filter(Boolean).join(", ");
  const state = next ? t.start.nextVisit(`${inText(next, reader)}, ${f.moment(next.start)}`) : t.visits.none;
  return {
    text: lines(t.call.summary(contact, reason), `«${question}»`, state, t.call.hint),
    buttons: [...writeTo(username, t.common.write), [button(t.call.giveBack, "call.giveBack", { relay })]],
  };
}

const writeTo = (username: string | null, label: string): Button[][] =>
  username ? [[{ text: label, url: `https://t.me/${username}` }]] : [];

export const callViews: ViewsOf<CallScreen> = {
  called: calledView,
  question_passed: calledView,
  called_in: calledInView,

  /** One question: what it is about, and a tap where a yes or a no answers it. */
  question_asked({ relay, who, question, may, next, topic }, reader) {
    const { t, f } = reader;
    const about = next ? t.start.nextVisit(`${inText(next, reader)}, ${f.moment(next.start)}`) : topic;
    return {
      text: lines(t.call.questionAsked(who, question), about, t.call.hint),
      buttons: may
        ? [
            [
              button(t.call.may, "call.answer", { relay, answer: "yes" }),
              button(t.call.mayNot, "call.answer", { relay, answer: "no" }),
            ],
          ]
        : [],
    };
  },

  /** A client asks for what the rule does not allow any more. */
  may_asked: ({ relay, who, appointment, does }, reader) => ({
    text: lines(
      reader.t.call.mayAsked[does](who, inText(appointment, reader), reader.f.moment(appointment.start)),
      reader.t.call.hint,
    ),
    buttons: [
      [
        button(reader.t.call.may, "call.answer", { relay, answer: "yes" }),
        button(reader.t.call.mayNot, "call.answer", { relay, answer: "no" }),
      ],
    ],
  }),

  may_answered({ answer, does, appointment }, reader) {
    const { t, f, master } = reader;
    const visit = `${inText(appointment, reader)}, ${f.moment(appointment.start)}`;
    const says =
      answer === "no" ? t.call.mayNotChange : does === "cancel" ? t.call.mayCancel : t.call.mayMove;
    return {
      text: says(master.masterName, visit),
      buttons: answer === "yes" && does === "cancel" ? [[button(t.visits.bookAgain, "booking.start")]] : [],
    };
  },

  /** The price is the master's to say: shall they be asked? */
  ask_master: (_, { t, master }) => ({
    text: t.call.askAboutPrice(master.masterName),
    buttons: [[button(t.call.ask, "call.askPrice")]],
  }),

  /** The answer is passed on; what is moved is the master's to move. */
  may_passed: ({ moving }, { t }) => ({
    text: moving === null ? t.call.passedOn : t.call.moveIsYours,
    buttons: moving === null ? [] : [[button(t.visits.move, "visits.move", { visit: moving })]],
  }),

  /** Someone still waits for the master's answer. */
  relay_nudge: ({ who, question, talk }, { t }) => ({
    text: t.call.nudge(who, question),
    buttons: talk === null ? [] : [[button(t.call.giveBack, "call.giveBack", { relay: talk })]],
  }),

  passed_on: ({ relay, next }, { t }) => ({
    text: t.call.passedOn,
    buttons:
      next === "keep"
        ? [[button(t.call.keepAnswer, "call.keepAnswer", { relay })]]
        : next === "give_back"
          ? [[button(t.call.giveBack, "call.giveBack", { relay })]]
          : [],
  }),
};
