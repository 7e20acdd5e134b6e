import { Types } from "mongoose";
import { type Appointment, type HistoryEntry, visitIn } from "../engine/booking/appointment.ts";
import { isAskedByMaster } from "../engine/booking/move.ts";
import { MINUTE } from "../engine/time.ts";
import type { AppointmentDocument, SPOKEN_WORDS } from "../models/appointment.ts";
import { toAppointment } from "../models/appointment-as-known.ts";
import type { Models } from "../models/connect.ts";
import type { Master } from "../models/master.ts";
import type { Relay } from "../models/relay.ts";
import type { JobDeps } from "./deps.ts";
import { settleGone } from "./gone.ts";
import { runImport } from "./imports/run-import.ts";
import { sendOnce } from "./ledger.ts";
import { aboutPlan } from "./plans/tasks.ts";
import { type Task, taskId } from "./tasks.ts";
import { offerFreed } from "./waiting/freed-time.ts";

type SpokenWord = (typeof SPOKEN_WORDS)[number];

/**
 * Does one task from the diary as it is now; running it twice says nothing twice. Returns until when it is put off, if it is. What
 * is due of a master who is gone is ticked off.
 */
export async function runTask(deps: JobDeps, task: Task): Promise<{ until: number } | undefined> {
  const master = await deps.models.masters.findOne({ _id: new Types.ObjectId(task.masterId) }).lean<Master>();
  if (!master) {
    await settleGone(deps.models, task.masterId);
    return undefined;
  }
  switch (task.kind) {
    case "notice":
    case "hold_ended":
    case "freed":
    case "reminder":
    case "google_wish":
      return aboutVisit(deps, master, task);
  }
  await aboutOthers(deps, master, task);
  return undefined;
}

/** What is about no single visit, or asks for one. */
async function aboutOthers(
  deps: JobDeps,
  master: Master,
  task: Exclude<Task, { kind: SpokenWord | "reminder" }>,
): Promise<void> {
  switch (task.kind) {
    case "import":
      return runImport(deps, master, task.importId);
    case "plan":
    case "plan_deadline":
    case "plan_answers":
    case "plan_remind":
    case "plan_ask":
    case "plan_offer":
      return aboutPlan(deps, master, task);
    case "google":
      return deps.calendars?.sync(master._id);
    case "google_connected":
    case "google_broken":
      return aboutCalendar(deps, master, task);
    case "relay_nudge":
    case "relay_back":
      return aboutRelay(deps, master, task);
    case "morning":
    case "evening":
      return void (await sendOnce(
        deps.models,
        { masterId: master._id, key: taskId(task), kind: task.kind },
        () => deps.announcer[task.kind](master, task.date),
      ));
    case "review":
    case "nudge":
      return invite(deps, master, task);
    case "budget_spent":
      await sendOnce(deps.models, { masterId: master._id, key: taskId(task), kind: task.kind }, () =>
        deps.announcer.budgetSpent(master),
      );
      await deps.models.budgets.updateMany(
        { masterId: master._id, scope: "master_month", exhaustedAt: { $ne: null }, toldAt: null },
        { $set: { toldAt: new Date() } },
      );
  }
}

/** At most one invitation a client and month, none to those who want none, and none to ask back who comes anyway. */
async function invite(
  { models, announcer, clock }: JobDeps,
  master: Master,
  task: Extract<Task, { kind: "review" | "nudge" }>,
): Promise<void> {
  const masterId = master._id;
  const document = await models.appointments
    .findOne({
      masterId,
      _id: new Types.ObjectId(task.appointmentId),
      internalStatus: { $in: ["booked", "completed"] },
    })
    .lean<AppointmentDocument>();
  if (!document?.clientId) return;
  const { clientId } = document;
  const now = clock.now();
  const message = {
    masterId,
    appointmentId: task.appointmentId,
    clientId: String(clientId),
    key: taskId(task),
    kind: task.kind,
    at: now,
  };
  await sendOnce(models, message, async () => {
    const [client, lately, ahead] = await Promise.all([
      models.clients.findOne({ masterId, _id: clientId, deletedAt: null, optedOut: { $ne: true } }).lean(),
      models.notifications
        .findOne({
          masterId,
          clientId,
          kind: { $in: ["review", "nudge"] },
          status: "sent",
          saidAt: { $gt: new Date(now - MONTH_MS) },
        })
        .lean(),
      models.appointments
        .findOne({ masterId, clientId, internalStatus: "booked", startTime: { $gt: new Date(now) } })
        .lean(),
    ]);
    if (!client || lately || (task.kind === "nudge" && ahead)) return "skip";
    return announcer[task.kind](master, toAppointment(document));
  });
}
const MONTH_MS = 30 * 24 * 60 * MINUTE;

/** A talk that a person was called into, as it is now: an answer meanwhile makes the task void. */
async function aboutRelay(
  { models, announcer, clock }: JobDeps,
  master: Master,
  task: Extract<Task, { kind: "relay_nudge" | "relay_back" }>,
): Promise<void> {
  const own = { masterId: master._id, _id: new Types.ObjectId(task.relayId), status: "open" as const };
  const now = new Date(clock.now());
  const message = { masterId: master._id, key: taskId(task), kind: task.kind };
  if (task.kind === "relay_nudge") {
    const relay = await models.relays
      .findOne({ ...own, waitingSince: new Date(task.since), nudgedAt: null })
      .lean<Relay>();
    if (!relay) return;
    await sendOnce(models, message, () => announcer.relayNudge(master, relay));
    await models.relays.updateOne({ ...own, waitingSince: relay.waitingSince }, { $set: { nudgedAt: now } });
    return;
  }
  const relay = await models.relays.findOne({ ...own, lastAt: new Date(task.since) }).lean<Relay>();
  if (!relay) return;
  const closed =
    relay.kind === "question" || (await sendOnce(models, message, () => announcer.relayBack(master, relay)));
  if (closed)
    await models.relays.updateOne(
      { ...own, lastAt: relay.lastAt },
      { $set: { status: "closed", closedAt: now } },
    );
}

/** The connection to Google works, or does not any more: said once. */
async function aboutCalendar(
  { models, announcer, clock }: JobDeps,
  master: Master,
  task: Extract<Task, { kind: "google_connected" | "google_broken" }>,
): Promise<void> {
  const said = await sendOnce(
    models,
    { masterId: master._id, key: taskId(task), kind: task.kind },
    async () =>
      task.kind === "google_broken"
        ? announcer.googleBroken(master)
        : announcer.googleConnected(
            master,
            await models.busyEvents.countDocuments({ masterId: master._id, visitId: null }),
          ),
  );
  if (!said) return;
  const own = { masterId: master._id };
  if (task.kind === "google_broken")
    await models.googleLinks.updateOne(
      { ...own, "broken.at": new Date(task.since) },
      { $set: { "broken.toldAt": new Date(clock.now()) } },
    );
  else
    await models.googleLinks.updateOne(
      { ...own, connectedAt: new Date(task.since) },
      { $set: { welcomed: true } },
    );
}

/** What is to be said of a visit. */
async function aboutVisit(
  deps: JobDeps,
  master: Master,
  task: Extract<Task, { kind: SpokenWord | "reminder" }>,
): Promise<{ until: number } | undefined> {
  const { models, clock, announcer } = deps;
  const masterId = master._id;
  const document = await models.appointments
    .findOne({ masterId, _id: new Types.ObjectId(task.appointmentId) })
    .lean<AppointmentDocument>();
  // A word that is off the list was said, or is void.
  if (!document || (task.kind !== "reminder" && !document.pending.includes(task.kind))) return;
  const appointment = toAppointment(document);
  const message = { masterId, appointmentId: task.appointmentId };
  switch (task.kind) {
    case "notice": {
      const notices: (() => Promise<boolean>)[] = [];
      for (const entry of appointment.history) {
        const declined =
          entry.kind === "move_dropped" && entry.by === "client" && isAskedByMaster(appointment, entry.key);
        if (entry.by === "system" || !(NOTICED.has(entry.kind) || declined)) continue;
        for (const [key, visit] of noticesOf(appointment, entry))
          notices.push(() =>
            sendOnce(models, { ...message, key, kind: "notice" }, () =>
              announcer.notice(master, visit, entry),
            ),
          );
      }
      if (await toEverybody(notices)) await settle(models, document, "notice");
      return;
    }
    case "hold_ended": {
      const key = `hold-ended-${task.appointmentId}-${document.revision}`;
      if (
        await sendOnce(models, { ...message, key, kind: "hold_ended" }, () =>
          announcer.holdEnded(master, appointment),
        )
      )
        await settle(models, document, "hold_ended");
      return;
    }
    case "freed": {
      const offered = await offerFreed(deps, master, appointment);
      if (typeof offered === "object") return offered;
      if (offered) await settle(models, document, "freed");
      return;
    }
    case "google_wish": {
      const wish = document.googleWish;
      const stands = wish && wish.revision === document.revision && document.internalStatus === "booked";
      const start = wish?.start?.getTime() ?? null;
      const key = `google-${task.appointmentId}-${document.revision}-${start ?? "gone"}`;
      if (
        !stands ||
        (await sendOnce(models, { ...message, key, kind: "google_wish" }, () =>
          announcer.googleWish(master, appointment, start),
        ))
      )
        await settle(models, document, "google_wish");
      return;
    }
    case "reminder": {
      await toEverybody(
        remindersOf(appointment, task).map(([key, visit]) => () => {
          const { clientId } = visit;
          const whom = clientId ? { clientId } : {};
          return sendOnce(
            models,
            { ...message, ...whom, key, kind: "reminder", at: clock.now() },
            async () => {
              const due =
                visit.status === "booked" && visit.start === task.start && clock.now() < visit.start;
              if (!due || (clientId && (await unwanted(deps, master, clientId)))) return "skip";
              return announcer.reminder(master, visit);
            },
          );
        }),
      );
      return;
    }
  }
}

/** One after another; where one of them fails, the others still hear. True when all are done; throws what failed first. */
async function toEverybody(sendings: readonly (() => Promise<boolean>)[]): Promise<boolean> {
  let all = true;
  let failed: { error: unknown } | null = null;
  for (const send of sendings)
    try {
      all = (await send()) && all;
    } catch (error) {
      failed ??= { error };
    }
  if (failed) throw failed.error;
  return all;
}

/** Reminders of one day to one person; more would be noise, whatever is booked. */
const REMINDERS_A_DAY = 6;

/** The person wants no reminders, or had enough of them today. */
async function unwanted({ models, clock }: JobDeps, master: Master, clientId: string): Promise<boolean> {
  const own = { masterId: master._id, clientId: new Types.ObjectId(clientId) };
  const [client, today] = await Promise.all([
    models.clients.findOne({ masterId: master._id, _id: own.clientId }, { noReminders: 1 }).lean(),
    models.notifications.countDocuments({
      ...own,
      kind: "reminder",
      status: "sent",
      saidAt: { $gt: new Date(clock.now() - 24 * 60 * MINUTE) },
    }),
  ]);
  return client?.noReminders === true || today >= REMINDERS_A_DAY;
}

const NOTICED = new Set<HistoryEntry["kind"]>(["booked", "moved", "cancelled", "seat_taken", "seat_left"]);

/** Who hears of a change, and under which key: one message, or one to each person of a group that the master changed. */
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

/** A reminder of a visit, or one to each person of a group who was in when it fell due. */
function remindersOf(
  appointment: Appointment,
  { start, minutes }: { start: number; minutes: number },
): [key: string, visit: Appointment][] {
  const key = `reminder-${appointment.id}-${start}-${minutes}`;
  if (!appointment.session) return [[key, appointment]];
  return appointment.session.seats.flatMap(({ clientId, takenAt }) => {
    const visit = visitIn(appointment, clientId);
    return visit && takenAt < start - minutes * MINUTE
      ? [[`${key}-${clientId}`, visit] as [string, Appointment]]
      : [];
  });
}

/** Takes the word off the visit's list, if nothing happened to it meanwhile. */
async function settle(models: Models, document: AppointmentDocument, word: SpokenWord): Promise<void> {
  await models.appointments.updateOne(
    { masterId: document.masterId, _id: document._id, revision: document.revision },
    { $pull: { pending: word } },
  );
}
