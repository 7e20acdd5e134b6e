import { ASKING, type AskedFor } from "../reading/acts/answer.ts";
import type { Question } from "./asked.ts";
import { openDays, startBooking } from "./booking/choose.ts";
import { joinSession, showSession } from "./booking/groups.ts";
import { confirm, decline, otherTime, showOffer } from "./booking/offer.ts";
import { askPrice } from "./call/haggle.ts";
import { askMay } from "./call/may.ts";
import type { ClientDesk, Desk, MasterDesk } from "./desk.ts";
import { decideImport } from "./imports/import.ts";
import { decidePlan } from "./plans/decide.ts";
import { forgetPerson } from "./profile/forget-me.ts";
import { wantReminders } from "./profile/opt-out.ts";
import { type Reply, say } from "./reply.ts";
import { askCancel, cancel, keepVisit } from "./visits/change.ts";
import { showVisits } from "./visits/mine.ts";
import { joinWaitlist } from "./waiting/waiting.ts";

type Step<D extends Desk, Q> = (desk: D, question: Q) => Reply | Promise<Reply>;

/** What answering a question does. */
interface Answering<D extends Desk, Q> {
  /** What its words are read against. */
  asking: AskedFor;
  yes: Step<D, Q>;
  no: Step<D, Q>;
  /** They will answer later: what stands until then. */
  later: Step<D, Q>;
  /** Puts it once more. */
  again: Step<D, Q>;
}

type OfQuestion<K extends Question["asks"]> = Extract<Question, { asks: K }>;
type Answers<D extends Desk, K extends Question["asks"]> = { readonly [A in K]: Answering<D, OfQuestion<A>> };

const fine = ({ t }: Desk): Reply => say(t.common.fine);

const OF_CLIENTS: Answers<ClientDesk, Exclude<Question["asks"], "plan" | "import">> = {
  book: {
    asking: "book",
    yes: (desk, { token }) => confirm(desk, token),
    no: (desk, { token }) => decline(desk, token),
    later: (desk, { token }) => showOffer(desk, token, { waits: true }),
    again: (desk, { token }) => showOffer(desk, token),
  },
  move: {
    asking: "move",
    yes: (desk, { token }) => confirm(desk, token),
    no: (desk, { token }) => decline(desk, token),
    later: (desk, { token }) => showOffer(desk, token, { waits: true }),
    again: (desk, { token }) => showOffer(desk, token),
  },
  seat: {
    asking: "book",
    yes: (desk, { session }) => joinSession(desk, session),
    no: dropChoice,
    later: fine,
    again: (desk, { session }) => showSession(desk, session),
  },
  cancel: {
    asking: "cancel",
    yes: (desk, { visit, start }) => cancel(desk, visit, start),
    no: (desk, { visit }) => keepVisit(desk, visit),
    later: (desk, { visit }) => keepVisit(desk, visit),
    again: (desk, { visit }) => askCancel(desk, visit),
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
  },
  forget_me: { asking: "choice", yes: forgetPerson, no: fine, later: fine, again: fine },
  may: {
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

const OF_MASTER: Answers<MasterDesk, "plan" | "import"> = {
  plan: {
    asking: "plan",
    yes: (desk, { plan }) => decidePlan(desk, plan, "yes"),
    no: (desk, { plan }) => decidePlan(desk, plan, "no"),
    later: fine,
    again: fine,
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
  if (of === "visit") return showVisits(desk);
  if (of === "service") return startBooking(desk, desk.state.flow?.serviceIds ?? []);
  return of === "day" ? openDays(desk, 0) : otherTime(desk);
}
