import { Types } from "mongoose";
import type { Diary } from "../engine/ports.ts";
import type { Interval } from "../engine/schedule/interval.ts";
import type { SmartRule } from "../engine/schedule/smart-slots.ts";
import { weekWith } from "../engine/schedule/working-schedule.ts";
import { DAY, dayNumber } from "../engine/time.ts";
import type { AppointmentDocument } from "./appointment.ts";
import type { Models } from "./connect.ts";
import type { Master } from "./master.ts";
import { ownTimeBetween } from "./own-time.ts";
import { durationMinutes, type Service } from "./service.ts";

/** Statuses whose time is taken. */
const TAKES_TIME = ["held", "booked", "completed", "no_show"] as const;

/** What whoever asks has read a moment ago: the master, and what they offer. */
export interface KnownMaster {
  master: Master;
  services: readonly Pick<Service, "duration">[];
}

/** Reads one master's settings, overrides and busy time; of what is known only the rest. */
export function createDiary(models: Models, masterId: Types.ObjectId, known?: KnownMaster): Diary {
  return {
    async facts({ from, to }, now, except = {}) {
      // A visit lasts a day at most and a zone is at most 14 hours from UTC: two days around the range see
      // everything.
      const since = new Date(dayNumber(from) * DAY - 2 * DAY);
      const until = new Date(dayNumber(to) * DAY + 3 * DAY);
      const knows = except.anew ? undefined : known?.master;
      const master = knows ?? (await models.masters.findOne({ _id: masterId }).lean<Master>());
      if (!master) throw new Error(`no master ${masterId}`);
      const asksNew = master.leadTimeNewClientMinutes !== null && except.clientId !== undefined;
      const [overrides, appointments, ownTime, services, isNew] = await Promise.all([
        models.overrides.find({ masterId, date: { $gte: from, $lte: to } }).lean(),
        models.appointments
          .find(
            {
              masterId,
              internalStatus: { $in: TAKES_TIME },
              $or: [
                { startTime: { $gte: since, $lt: until } },
                { "move.startTime": { $gte: since, $lt: until } },
              ],
            },
            { occupies: 1, internalStatus: 1, holdExpiresAt: 1, clientId: 1, move: 1 },
          )
          .lean<AppointmentDocument[]>(),
        // What was over a day ago is in no visit's way that is still to begin.
        ownTimeBetween(models, master, new Date(Math.max(since.getTime(), now - DAY)), until),
        known?.services ??
          models.services.find({ master: masterId, isActive: true }, { duration: 1 }).lean<Service[]>(),
        asksNew && isNewClient(models, masterId, except.clientId),
      ]);
      const mode =
        master.smartSlotsMode !== "off" ? master.smartSlotsMode : master.smartSlotsEnabled ? "soft" : "off";
      const smart: SmartRule = { mode, shortestServiceMinutes: shortestOf(services) };
      return {
        timeZone: master.timeZone,
        // Paused, no time is working time: what people see is a calendar without any.
        workingSchedule: master.pausedAt ? NO_HOURS : master.workingSchedule,
        overrides: (master.pausedAt ? [] : overrides).map(({ date, blocks, opens }) => ({
          date,
          blocks,
          opens,
        })),
        busy: [
          ...appointments.flatMap((appointment) => busyTimeOf(appointment, now, except)),
          // Of the visit that is being moved, its own event is not in the way.
          ...ownTime
            .filter(({ visitId }) => visitId === null || String(visitId) !== except.appointmentId)
            .map(({ start, end }) => ({ start, end })),
        ],
        stepMinutes: master.slotDuration,
        leadTimeMinutes: isNew
          ? (master.leadTimeNewClientMinutes ?? master.leadTimeMinutes)
          : master.leadTimeMinutes,
        horizonDays: master.planningHorizon,
        cutoffHours: master.cancelCutoffHours,
        smart,
      };
    },
  };
}

const NO_HOURS = weekWith(() => ({
  isWorkingDay: false,
  workingHours: { from: "00:00", to: "24:00" },
  breaks: [],
}));

/** Nobody who has, or had, a visit is new. */
async function isNewClient(
  models: Models,
  masterId: Types.ObjectId,
  clientId: string | undefined,
): Promise<boolean> {
  const status = { $in: ["booked", "completed"] as const };
  return (
    (await models.appointments.exists({
      masterId,
      clientId: new Types.ObjectId(clientId),
      internalStatus: status,
    })) === null
  );
}

const shortestOf = (services: readonly Pick<Service, "duration">[]): number =>
  Math.min(...services.map((service) => durationMinutes(service.duration)), 24 * 60);

function busyTimeOf(
  appointment: AppointmentDocument,
  now: number,
  except: { appointmentId?: string; clientId?: string },
): Interval[] {
  if (String(appointment._id) === except.appointmentId) return [];
  if (appointment.internalStatus === "held") {
    if ((appointment.holdExpiresAt?.getTime() ?? 0) <= now) return [];
    if (except.clientId && String(appointment.clientId) === except.clientId) return [];
  }
  const lapsedMove = appointment.move && appointment.move.expiresAt.getTime() <= now;
  const taken = lapsedMove ? appointment.occupies.slice(0, 1) : appointment.occupies;
  return taken.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }));
}
