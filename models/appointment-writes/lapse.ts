import type { Model } from "mongoose";
import { occupied, ticksOf } from "../../engine/booking/appointment.ts";
import type { Interval } from "../../engine/schedule/interval.ts";
import type { AppointmentDocument } from "../appointment.ts";

type Appointments = Model<AppointmentDocument>;

/** How much of its life an appointment remembers. */
export const HISTORY_KEPT = 200;

/** An interval as it is stored. */
export const dates = ({ start, end }: Interval) => ({ start: new Date(start), end: new Date(end) });

/** Whether a holder of some of `ticks` still has a right to one of them. */
export function isLive(holder: AppointmentDocument, ticks: readonly number[], now: number): boolean {
  if (holder.internalStatus === "held") return (holder.holdExpiresAt?.getTime() ?? 0) > now;
  if (!holder.move || holder.move.expiresAt.getTime() > now) return true;
  const own = new Set(ticksOf(ownInterval(holder)));
  return ticks.some((tick) => own.has(tick));
}

function ownInterval(document: AppointmentDocument): Interval {
  return occupied(document.startTime.getTime(), {
    durationMinutes: document.totalDuration.value,
    bufferBeforeMinutes: document.bufferBeforeMinutes,
    bufferAfterMinutes: document.bufferAfterMinutes,
  });
}

/** Ends what lapsed of a holder that is in the way: its hold, or the time it keeps for a move. */
export async function clearLapsed(
  appointments: Appointments,
  holder: AppointmentDocument,
  now: number,
): Promise<void> {
  if (holder.internalStatus === "held") await endHold(appointments, holder, now, "expired");
  else if (holder.move) await endMove(appointments, holder, now, "system");
}

/** Ends a hold: kept as `expired`, its ticks free. One that lapsed by itself is to be spoken about once. */
export async function endHold(
  appointments: Appointments,
  held: AppointmentDocument,
  now: number,
  kind: "expired" | "let_go",
): Promise<AppointmentDocument | null> {
  const lapsed = kind === "expired";
  return appointments
    .findOneAndUpdate(
      {
        masterId: held.masterId,
        _id: held._id,
        internalStatus: "held",
        revision: held.revision,
        ...(lapsed ? { holdExpiresAt: { $lte: new Date(now) } } : {}),
      },
      {
        $set: {
          internalStatus: "expired",
          occupies: [],
          idempotencyKey: null,
          pending: [
            ...(lapsed ? (["hold_ended"] as const) : []),
            ...(held.waitlistId ? (["freed"] as const) : []), // the next one who waits is asked
          ],
        },
        $unset: { claims: 1 },
        $inc: { revision: 1 },
        $push: {
          history: {
            $each: [
              {
                revision: held.revision + 1,
                at: new Date(now),
                by: lapsed ? "system" : "client",
                kind,
                from: held.startTime,
              },
            ],
            $slice: -HISTORY_KEPT,
          },
        },
      },
      { returnDocument: "after" },
    )
    .lean<AppointmentDocument>();
}

/** Takes a move hold off a visit, which keeps its own time. By `system` only once it lapsed. */
export async function endMove(
  appointments: Appointments,
  document: AppointmentDocument,
  now: number,
  by: "client" | "master" | "system",
): Promise<AppointmentDocument | null> {
  if (!document.move) return document;
  const own = ownInterval(document);
  const ownTicks = new Set(ticksOf(own));
  const claims = (document.claims ?? []).filter((tick) => ownTicks.has(tick));
  const { token } = document.move;
  const asked = document.history.some(
    (entry) => entry.kind === "move_proposed" && entry.by === "master" && entry.key === token,
  );
  // The client hears that it lapsed; the master, who asked for it, that it is not wanted.
  const follows = by === "system" ? "hold_ended" : by === "client" && asked ? "notice" : null;
  return appointments
    .findOneAndUpdate(
      {
        masterId: document.masterId,
        _id: document._id,
        internalStatus: "booked",
        revision: document.revision,
        "move.token": document.move.token,
        ...(by === "system" ? { "move.expiresAt": { $lte: new Date(now) } } : {}),
      },
      {
        $set: {
          ...(claims.length > 0 ? { claims } : {}),
          occupies: [dates(own)],
          move: null,
          ...(follows === null ? {} : { pending: [...new Set([...document.pending, follows])] }),
        },
        ...(claims.length > 0 ? {} : { $unset: { claims: 1 } }),
        $inc: { revision: 1 },
        $push: {
          history: {
            $each: [
              {
                revision: document.revision + 1,
                at: new Date(now),
                by,
                kind: "move_dropped",
                from: document.move.startTime,
                to: document.startTime,
                key: document.move.token,
              },
            ],
            $slice: -HISTORY_KEPT,
          },
        },
      },
      { returnDocument: "after" },
    )
    .lean<AppointmentDocument>();
}
