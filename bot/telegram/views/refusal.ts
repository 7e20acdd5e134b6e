import type { BookingRefusal } from "../../../engine/refusal.ts";
import type { Reader } from "./reader.ts";

/** A refusal in words: what happened and how things stand; the buttons below it are the next step. */
export function refusalText(refusal: BookingRefusal, start: number | null, reader: Reader): string {
  const { t, f, master } = reader;
  const onDay = start === null ? "" : f.onDay(f.date(start));
  switch (refusal.code) {
    case "slot_taken":
    case "busy":
      return t.justTaken(start === null ? "" : f.clock(start));
    case "closed":
      if (refusal.because === "break") return t.onBreak;
      return refusal.because === "day_off" || refusal.because === "blocked"
        ? t.closed(onDay)
        : t.outsideHours;
    case "too_long":
      return t.doesNotFit(f.clock(refusal.until));
    case "too_soon":
      return refusal.because === "past" ? t.past : t.tooSoon(f.duration(refusal.leadTimeMinutes));
    case "too_far":
      return t.tooFar(f.day(refusal.lastDate));
    case "cutoff_passed":
      return t.cutoff(refusal.cutoffHours, master.masterName);
    case "offer_gone":
    case "hold_expired":
      return t.stale;
    case "not_found":
      return t.visitGone;
    case "already_over":
      return t.visitOver;
    case "full":
      return t.groupFull;
    case "group_visit":
      return t.groupVisit;
    case "not_begun":
      return t.notBegun;
    case "service_inactive":
      return t.serviceInactive;
    case "same_time":
      return t.sameTime;
  }
}

/** The master's name and, if they gave one, phone. */
export function whoMayHelp({ t, master }: Reader): string {
  return t.callMaster(master.masterName, master.contacts.phone ?? "");
}
