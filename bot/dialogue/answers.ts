import { ASKING } from "../reading/acts/answer.ts";
import type { Answering, Answers, Given, OfQuestion } from "./answering.ts";
import type { Question } from "./asked.ts";
import { openDays, startBooking } from "./booking/choose.ts";
import { joinSession, showSession } from "./booking/groups.ts";
import { confirm, decline, otherTime, showOffer, tryAgain } from "./booking/offer.ts";
import { agreeToOffered, showOffered, takeOffered } from "./booking/offered.ts";
import { answerByTap, showQuestion } from "./call/answer.ts";
import { callAsked } from "./call/call.ts";
import { askPrice } from "./call/haggle.ts";
import { askMay } from "./call/may.ts";
import { eraseCard } from "./clients/erase.ts";
import { allCame, whoDidNotCome } from "./day/no-shows.ts";
import type { ClientDesk, Desk, MasterDesk } from "./desk.ts";
import { takeMastersChoice, takeOnlyOne } from "./for-clients/choice.ts";
import { decideImport } from "./imports/import.ts";
import { takeReview } from "./invitations/review.ts";
import { answerPlan, showPlan } from "./plans/answer.ts";
import { decidePlan, remindSilent } from "./plans/decide.ts";
import { askName, askNumber, nameGiven, noNumber, numberGiven, phoneGiven } from "./profile/contact.ts";
import { forgetPerson } from "./profile/forget-me.ts";
import { wantReminders } from "./profile/opt-out.ts";
import { answerBefore, askAgain } from "./questions/questions.ts";
import { expectThem } from "./reminders/answer.ts";
import { type Reply, say, stale } from "./reply.ts";
import { upcoming } from "./upcoming.ts";
import { repeatVisit } from "./visits/again.ts";
import { askCancel, cancel, keepVisit } from "./visits/change.ts";
import { takeChoice } from "./visits/choice.ts";
import { showVisits } from "./visits/mine.ts";
import { joinWaitlist } from "./waiting/waiting.ts";
import { askWhich, meantOf } from "./which.ts";

function fine({ t }: Desk): Reply {
  return say(t.common.fine);
}
const nameFine = ({ t }: Desk): Reply => say(t.profile.fine, { under: "main" });
const putAgain = async (desk: ClientDesk): Promise<Reply> => (await askAgain(desk)) ?? stale(desk);

type OfMaster = "plan" | "silent" | "came" | "may" | "erase" | "import";

/** A card that keeps a time until its yes. */
const ON_CARD = {
  yes: (desk: Desk, { token }: { token: string }) => confirm(desk, token),
  no: (desk: Desk, { token }: { token: string }) => decline(desk, token),
  later: (desk: Desk, { token }: { token: string }) => showOffer(desk, token, { waits: true }),
  again: (desk: Desk, { token }: { token: string }) => showOffer(desk, token),
};
/** What is moved, cancelled and asked back the same way on both sides. */
const OF_BOTH: Answers<Desk, "move" | "cancel" | "which"> = {
  move: { asking: "move", ...ON_CARD },
  cancel: {
    asking: "cancel",
    yes: (desk, { visit, start }) => cancel(desk, visit, start),
    no: (desk, { visit }) => keepVisit(desk, visit),
    later: (desk, { visit }) => keepVisit(desk, visit),
    again: (desk, { visit }) => askCancel(desk, visit),
  },
  which: {
    asking: "choice",
    yes: whichAgain,
    no: fine,
    later: fine,
    again: whichAgain,
    given: takeMeant,
  },
};
/** Times that were offered unasked. */
const OFFERED = {
  asking: "choice" as const,
  yes: agreeToOffered,
  no: fine,
  later: fine,
  again: showOffered,
  given: takeOffered,
};

const OF_CLIENTS: Answers<ClientDesk, Exclude<Question["asks"], OfMaster>> = {
  ...OF_BOTH,
  book: { asking: "book", ...ON_CARD },
  seat: {
    asking: "book",
    yes: (desk, { session }) => joinSession(desk, session),
    no: dropChoice,
    later: fine,
    again: (desk, { session }) => showSession(desk, session),
  },
  wait: {
    asking: "wait",
    yes: joinWaitlist,
    no: dropChoice,
    later: dropChoice,
    again: fine,
  },
  choice: {
    asking: "choice",
    // A yes does not say which.
    yes: (desk, { of }) => chooseAgain(desk, of),
    no: dropChoice,
    later: fine,
    again: (desk, { of }) => chooseAgain(desk, of),
    given: takeChoice,
  },
  instead: OFFERED,
  opened: OFFERED,
  reminder: {
    asking: "reminder",
    yes: (desk, { visit, start }) => expectThem(desk, visit, start),
    no: (desk, { visit }) => askCancel(desk, visit),
    later: fine,
    again: fine,
    weakly: (desk, { visit, start }) => expectThem(desk, visit, start),
  },
  once_more: {
    asking: "book",
    yes: (desk, { visit }) => tryAgain(desk, visit),
    no: fine,
    later: fine,
    again: fine,
    weakly: (desk, { visit }) => tryAgain(desk, visit),
  },
  like_before: {
    asking: "book",
    yes: (desk, { visit }) => repeatVisit(desk, visit),
    no: fine,
    later: fine,
    again: fine,
    weakly: (desk, { visit }) => repeatVisit(desk, visit),
  },
  call: {
    asking: "call",
    yes: (desk, _, words) => callAsked(desk, words),
    no: fine,
    later: fine,
    again: ({ t }) => ({
      screen: { kind: "say", text: t.assistant.notUnderstoodTwice, doors: true, callable: true },
    }),
  },
  name: {
    asking: "name",
    yes: (desk, { shown }) => (shown ? nameFine(desk) : askName(desk)),
    no: (desk, { shown }) => (shown ? askName(desk) : nameFine(desk)),
    later: nameFine,
    again: (desk, { shown }) => (shown ? nameFine(desk) : askName(desk)),
    given: nameGiven,
    plainly: (desk, _, words) => nameGiven(desk, { asks: "name", shown: true }, words),
  },
  number: {
    asking: "number",
    yes: askNumber,
    no: noNumber,
    later: noNumber,
    again: askNumber,
    given: (desk, _, words) => numberGiven(desk, words),
    plainly: (desk, _, words) => phoneGiven(desk, words),
  },
  before_visit: {
    asking: "choice",
    yes: putAgain,
    no: putAgain,
    later: putAgain,
    again: putAgain,
    given: answerBefore,
  },
  review: { asking: "choice", yes: fine, no: fine, later: fine, again: fine, given: takeReview },
  forget_me: { asking: "choice", yes: forgetPerson, no: fine, later: fine, again: fine },
  may_change: {
    asking: "call",
    yes: (desk, { visit, start, does }) => askMay(desk, { visit, start, does }),
    no: fine,
    later: fine,
    again: fine,
  },
  ask_master: { asking: "call", yes: askPrice, no: fine, later: fine, again: fine },
  reminders: {
    asking: "choice",
    yes: (desk) => wantReminders(desk, true),
    no: (desk) => wantReminders(desk, false),
    later: fine,
    again: fine,
  },
};

/** What else the master says beside a list is for the assistant. */
const nothing = (): Reply => ({});

const OF_MASTER: Answers<MasterDesk, OfMaster | "choice" | keyof typeof OF_BOTH> = {
  ...OF_BOTH,
  choice: {
    asking: "choice",
    yes: takeOnlyOne,
    no: nothing,
    later: nothing,
    again: nothing,
    given: takeMastersChoice,
  },
  plan: {
    asking: "plan",
    yes: showPlan,
    no: (desk, { plan }) => decidePlan(desk, plan, "no"),
    later: fine,
    again: showPlan,
    given: answerPlan,
  },
  silent: {
    asking: "silent",
    yes: (desk, { plan }) => remindSilent(desk, plan),
    no: ({ t }) => say(t.common.noted),
    later: ({ t }) => say(t.common.noted),
    again: fine,
    weakly: (desk, { plan }) => remindSilent(desk, plan),
  },
  came: {
    asking: "came",
    yes: (desk, { date }) => allCame(desk, date),
    no: (desk, { date }) => whoDidNotCome(desk, date),
    later: fine,
    again: (desk, { date }) => whoDidNotCome(desk, date),
  },
  may: {
    asking: "may",
    yes: (desk, { relay }) => answerByTap(desk, relay, "yes"),
    no: (desk, { relay }) => answerByTap(desk, relay, "no"),
    later: fine,
    again: (desk, { relay }) => showQuestion(desk, relay),
  },
  erase: {
    asking: "cancel",
    yes: (desk, { client }) => eraseCard(desk, client, true),
    no: fine,
    later: fine,
    again: (desk, { client }) => eraseCard(desk, client, false),
  },
  import: {
    asking: "import",
    yes: (desk, { list }) => decideImport(desk, list, true),
    no: (desk, { list }) => decideImport(desk, list, false),
    later: fine,
    again: fine,
  },
};

/** What answering this question does at this desk; null: it is not this side's to answer in words. */
export function answering(desk: Desk, question: Question): Answering<Desk, Question> | null {
  const all: Partial<Record<Question["asks"], unknown>> = desk.side === "client" ? OF_CLIENTS : OF_MASTER;
  return (all[question.asks] as Answering<Desk, Question> | undefined) ?? null;
}

/** What words are read against. */
export const askingOf = ({ asking }: Answering<Desk, Question>, echo: readonly string[]) => ({
  ...ASKING[asking],
  echo,
});

/** Which of the questions that a yes may be for, once more. */
function whichAgain(desk: Desk, { of }: OfQuestion<"which">): Reply {
  return askWhich(
    desk,
    desk.state.asked.filter(({ message }) => of.includes(message)),
  );
}

/** They said yes, and now to what. */
async function takeMeant(desk: Desk, { of }: OfQuestion<"which">, words: string): Promise<Given | null> {
  const meant = meantOf(desk, of, words);
  const known = meant && answering(desk, meant);
  if (!meant || !known) return null;
  desk.state.asked = desk.state.asked.filter((one) => one !== meant);
  return { reply: await known.yes(desk, meant, words), rest: "" };
}

/** Nothing is being chosen any more. */
function dropChoice(desk: ClientDesk): Reply {
  desk.state.flow = null;
  return fine(desk);
}

/** The choice at hand, put once more. */
async function chooseAgain(
  desk: ClientDesk,
  of: Extract<Question, { asks: "choice" }>["of"],
): Promise<Reply> {
  if (of === "visit") {
    const { question } = desk.state;
    const appointments = question ? await upcoming(desk) : [];
    return question && appointments.length > 1
      ? { screen: { kind: "which_visit", appointments, action: question.kind } }
      : showVisits(desk);
  }
  if (of === "service") return startBooking(desk, desk.state.flow?.serviceIds ?? []);
  return of === "day" ? openDays(desk, 0) : otherTime(desk);
}
