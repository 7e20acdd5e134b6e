import type { Act, ArgsOf, Fields } from "./act.ts";
import { bookingActs } from "./booking/acts.ts";
import { callActs } from "./call/acts.ts";
import { catalogActs } from "./catalog/acts.ts";
import { clientActs } from "./clients/acts.ts";
import { dayActs } from "./day/acts.ts";
import { demandActs } from "./demand/acts.ts";
import type { Side } from "./desk.ts";
import { errandActs } from "./errands/acts.ts";
import { feedActs } from "./feed/acts.ts";
import { forClientsActs } from "./for-clients/acts.ts";
import { googleActs } from "./google/acts.ts";
import { hoursActs } from "./hours/acts.ts";
import { importActs } from "./imports/acts.ts";
import { knowledgeActs } from "./knowledge/acts.ts";
import { pauseActs } from "./pause/acts.ts";
import { planActs } from "./plans/acts.ts";
import { profileActs } from "./profile/acts.ts";
import { questionActs } from "./questions/acts.ts";
import { reminderActs } from "./reminders/acts.ts";
import { shareActs } from "./share/acts.ts";
import { visitActs } from "./visits/acts.ts";
import { waitingActs } from "./waiting/acts.ts";

/** All that a button can do, by room. A view takes names from here, a channel the steps. */
export const ACTS = {
  booking: bookingActs,
  visits: visitActs,
  waiting: waitingActs,
  call: callActs,
  questions: questionActs,
  profile: profileActs,
  day: dayActs,
  reminders: reminderActs,
  plans: planActs,
  hours: hoursActs,
  catalog: catalogActs,
  forClients: forClientsActs,
  clients: clientActs,
  knowledge: knowledgeActs,
  pause: pauseActs,
  errands: errandActs,
  demand: demandActs,
  imports: importActs,
  google: googleActs,
  feed: feedActs,
  share: shareActs,
};

type Rooms = typeof ACTS;
/** `demand.open`: the room, and what is done there. */
export type ActName = { [R in keyof Rooms]: `${R}.${keyof Rooms[R] & string}` }[keyof Rooms];
/** What a button of this act carries. */
export type ActArgs<N extends ActName> = N extends `${infer R extends keyof Rooms}.${infer A}`
  ? A extends keyof Rooms[R]
    ? Rooms[R][A] extends Act<infer _S, infer F>
      ? ArgsOf<F>
      : never
    : never
  : never;

/** A button, as a view names it and a channel reads it back. */
export interface Tap {
  name: ActName;
  args: Readonly<Record<string, string | number>>;
}

/** An act whose side and fields are known when it is tapped, not before. */
export type AnyAct = Act<Side, Fields>;

const byName = new Map<ActName, AnyAct>();
const byCode = new Map<string, ActName>();
for (const [room, acts] of Object.entries(ACTS))
  for (const [what, one] of Object.entries(acts)) {
    const name = `${room}.${what}` as ActName;
    const act = one as unknown as AnyAct;
    const taken = byCode.get(act.code);
    if (taken) throw new Error(`two buttons are called ${act.code}: ${taken}, ${name}`);
    byName.set(name, act);
    byCode.set(act.code, name);
  }

/** Throws for a name that no room has. */
export function actOf(name: ActName): AnyAct {
  const act = byName.get(name);
  if (!act) throw new Error(`no button does ${name}`);
  return act;
}

/** What a button of this code does; undefined when no room has it. */
export const nameOfCode = (code: string): ActName | undefined => byCode.get(code);
