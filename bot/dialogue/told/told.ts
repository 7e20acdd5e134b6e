import type { Appointment } from "../../../engine/booking/appointment.ts";
import { HOUR } from "../../../engine/time.ts";
import { noteWords } from "../clients/note.ts";
import { type ClientDesk, today } from "../desk.ts";
import { beLate, LATE_AT_MOST } from "../reminders/answer.ts";
import { type Reply, say } from "../reply.ts";
import { upcoming } from "../upcoming.ts";
import { askCancel } from "../visits/change.ts";
import { ownVisit } from "../visits/mine.ts";
import { gather } from "./gather.ts";
import type { ToldKind, ToldScreen } from "./screens.ts";

/**
 * How often an hour the master hears by how much somebody is late; what comes after is words like any other.
 */
const LATE_AN_HOUR = 3;

/** What a client told, in their own words. `visit`: the one it is about; null: not said. */
export interface Told {
  kind: ToldKind;
  visit: string | null;
  words: string;
  /** By how many minutes they will be late; null: not said. */
  minutes?: number | null;
}

/**
 * Passes on words that ask for nothing the bot can do, with the visit beside them: the given one, else the
 * next there is. Who will not come and may still cancel is asked that instead, and nothing is passed on yet.
 */
export async function passTold(
  desk: ClientDesk,
  { kind, visit: given, words, minutes = null }: Told,
): Promise<Reply> {
  const bound = given === null ? null : await standing(desk, given);
  const visit = bound ?? (await upcoming(desk))[0] ?? null;
  if (kind === "late" && visit && minutes !== null) {
    const meant = bound !== null || desk.f.date(visit.start) <= today(desk);
    const late = meant ? await lateBy(desk, visit, minutes) : null;
    if (late) return late;
  }
  const asked = kind === "not_coming" && visit ? (await askCancel(desk, visit.id)).screen : undefined;
  if (asked?.kind === "cancel_question") return { screen: asked };
  // Who has no visit ahead calls nothing off.
  if (kind === "not_coming" && !visit) return say(desk.t.visits.none, { doors: true });
  if (!words.trim()) return say(desk.t.common.fine);
  const became = await gather(desk, words, visit?.id ?? null);
  // What there is no room for in a message shall not push other notes off the card.
  if (kind === "health" && became !== "counted") await noteWords(desk, words.slice(0, NOTED));
  const screen: ToldScreen = {
    kind: "words_passed",
    of: kind,
    became,
    appointment: visit,
    mayAsk: asked?.kind === "refused" && asked.refusal.code === "cutoff_passed",
  };
  return { screen };
}

/** Words that are noted on a card. */
const NOTED = 300;

/** A visit of theirs that is not over. */
async function standing(desk: ClientDesk, id: string): Promise<Appointment | null> {
  const found = await ownVisit(desk, id);
  return found?.status === "booked" && found.end > desk.booking.clock.now() ? found : null;
}

/** Late by so many minutes: what follows from it is told once. Null: it is to be passed on as words. */
async function lateBy(desk: ClientDesk, visit: Appointment, minutes: number): Promise<Reply | null> {
  if (minutes <= 0 || minutes > LATE_AT_MOST) return null;
  const { state } = desk;
  const now = desk.booking.clock.now();
  const before = state.lateTold && now - state.lateTold.at < HOUR ? state.lateTold : null;
  if (before?.visit === visit.id && before.minutes === minutes)
    return {
      screen: { kind: "words_passed", of: "late", became: "passed", appointment: visit, mayAsk: false },
    };
  if (before && before.times >= LATE_AN_HOUR) return null;
  const reply = await beLate(desk, visit.id, minutes);
  if (reply.screen?.kind === "late_passed")
    state.lateTold = {
      visit: visit.id,
      minutes,
      at: before?.at ?? now,
      times: (before?.times ?? 0) + 1,
    };
  return reply;
}
