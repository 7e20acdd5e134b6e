import { type Appointment, type HistoryEntry, visitIn } from "../../engine/booking/appointment.ts";
import { isAskedByMaster } from "../../engine/booking/move.ts";
import { sendOnce } from "../ledger.ts";
import { toEverybody } from "./everybody.ts";
import { tellClient } from "./tell-client.ts";
import { defineWord } from "./word.ts";

const NOTICED = new Set<HistoryEntry["kind"]>(["booked", "moved", "cancelled", "seat_taken", "seat_left"]);

/** Each change of a visit, to the side that did not make it. */
export const notice = defineWord("notice", async (deps, master, { appointment }, row) => {
  const notices: (() => Promise<boolean>)[] = [];
  for (const entry of appointment.history) {
    const declined =
      entry.kind === "move_dropped" && entry.by === "client" && isAskedByMaster(appointment, entry.key);
    if (entry.by === "system" || !(NOTICED.has(entry.kind) || declined)) continue;
    for (const [key, visit] of noticesOf(appointment, entry))
      notices.push(() =>
        sendOnce(deps.models, { ...row, key, appointmentId: appointment.id }, () =>
          entry.by === "client"
            ? deps.announcer.tell(master, "master", { kind: "changed_by_client", appointment: visit, entry })
            : tellClient(deps, master, { kind: "changed_by_master", appointment: visit, entry }),
        ),
      );
  }
  return toEverybody(notices);
});

/**
 * Who hears of a change, and under which key: one message, or one to each person of a group that the master
 * changed.
 */
function noticesOf(appointment: Appointment, entry: HistoryEntry): [key: string, visit: Appointment][] {
  const key = `notice-${appointment.id}-${entry.revision}`;
  if (entry.clientId) return [[`${key}-${entry.clientId}`, appointment]];
  // Called off, or put back: everybody who has a seat.
  const ofAll = entry.kind === "cancelled" || entry.kind === "booked";
  if (!appointment.session || !ofAll) return [[key, appointment]];
  return appointment.session.seats.flatMap(({ clientId }) => {
    const visit = visitIn(appointment, clientId);
    return visit ? [[`${key}-${clientId}`, visit] as [string, Appointment]] : [];
  });
}
