import type { BookingRefusal } from "../../engine/refusal.ts";
import type { BookingScreen } from "../dialogue/booking/screens.ts";
import type { Reader } from "./reader.ts";
import { type Button, button } from "./view.ts";

/** A refusal in words: what happened and how things stand; the buttons below it are the next step. */
export function refusalText(refusal: BookingRefusal, start: number | null, reader: Reader): string {
  const { t, f, master } = reader;
  const onDay = start === null ? "" : f.onDay(f.date(start));
  switch (refusal.code) {
    case "slot_taken":
    case "busy":
      return t.refusals.taken(start === null ? "" : f.clock(start));
    case "closed":
      if (refusal.because === "break") return t.refusals.onBreak;
      return refusal.because === "day_off" || refusal.because === "blocked"
        ? t.refusals.closed(onDay)
        : t.refusals.outsideHours;
    case "too_long":
      return t.refusals.doesNotFit(f.clock(refusal.until));
    case "too_soon":
      return refusal.because === "past"
        ? t.refusals.past
        : t.refusals.tooSoon(f.duration(refusal.leadTimeMinutes));
    case "too_far":
      return t.refusals.tooFar(f.day(refusal.lastDate));
    case "cutoff_passed":
      return t.refusals.cutoff(refusal.cutoffHours, master.masterName);
    case "offer_gone":
    case "hold_expired":
      return t.common.stale;
    case "not_found":
      return t.refusals.visitGone;
    case "already_over":
      return t.refusals.visitOver;
    case "full":
      return t.refusals.groupFull;
    case "group_visit":
      return t.refusals.groupVisit;
    case "not_begun":
      return t.refusals.notBegun;
    case "service_inactive":
      return t.refusals.serviceInactive;
    case "same_time":
      return t.refusals.sameTime;
  }
}

/** The master's name and, if they gave one, phone. */
export function whoMayHelp({ t, master }: Reader): string {
  return t.call.contact(master.masterName, master.contacts.phone ?? "");
}

/** Too late for the client, but not for the master: they can be asked. */
export const askButton = (
  { refusal, appointment, wanted }: Extract<BookingScreen, { kind: "refused" }>,
  { t }: Reader,
): Button[] =>
  refusal.code === "cutoff_passed" && appointment && wanted
    ? [button(t.call.ask, "call.may", { visit: appointment.id, start: appointment.start, does: wanted })]
    : [];
