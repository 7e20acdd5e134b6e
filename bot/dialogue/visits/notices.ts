import type { Appointment, HistoryEntry } from "../../../engine/booking/appointment.ts";
import { isQuiet } from "../../../engine/quiet-hours.ts";
import { canBook } from "../../../engine/schedule/can-book.ts";
import { addDays, localDate, wallTimeAt } from "../../../engine/time.ts";
import type { VisitNotice, VisitNoticeToMaster } from "../../../jobs/visits/notices.ts";
import type { Client } from "../../../models/client.ts";
import type { User } from "../../../models/user.ts";
import { timesLike } from "../booking/instead.ts";
import type { ClientDesk, MasterDesk } from "../desk.ts";
import type { NoticesOf } from "../notice.ts";
import type { Screen } from "../screen.ts";

/** Of a visit that begins before this the reminder makes a sound at night too, minutes. */
const EARLY_BEFORE = 11 * 60;

export const visitNotices: NoticesOf<VisitNotice, "client"> = {
  async changed_by_master(desk, { appointment, entry }) {
    const { t, f } = desk;
    const screen = await asClientSees(desk, appointment, entry);
    if (entry.kind === "booked") return { screen };
    const says =
      entry.kind === "cancelled" ? t.visits.cancelled : t.visits.movedAway(f.moment(appointment.start));
    return { screen, corrects: { visit: appointment.id, says } };
  },

  reminder({ booking, master: { timeZone } }, { appointment }) {
    const silent =
      isQuiet(timeZone, booking.clock.now()) &&
      wallTimeAt(timeZone, appointment.start).minutes >= EARLY_BEFORE;
    return { screen: { kind: "reminder", appointment }, silent };
  },

  hold_ended: async (desk, { appointment }) => ({
    screen: {
      kind: "hold_expired",
      appointment,
      stillFree: appointment.status !== "booked" && (await isFree(desk, appointment)),
    },
  }),
};

export const visitNoticesToMaster: NoticesOf<VisitNoticeToMaster, "master"> = {
  async changed_by_client(desk, { appointment, entry }) {
    const { client, user } = await personOf(desk, entry.clientId ?? appointment.clientId);
    const who = {
      name: client?.name || desk.t.common.noName,
      phone: client?.phone ?? "",
      telegram: user && { id: user.tgId, username: user.username },
    };
    const earlier = entry.kind === "booked" ? await visitsBefore(desk, appointment, client) : 0;
    return { screen: { kind: "changed_by_client", appointment, entry, who, earlier } };
  },

  async unreachable(desk, { client: id }) {
    const { client } = await personOf(desk, id);
    const { t } = desk;
    return {
      screen: {
        kind: "say",
        text: t.visits.unreachable(client?.name || t.common.noName, client?.phone ?? ""),
      },
    };
  },
};

/** The master changed something: said plainly; a day that is closed with three times that fit. */
async function asClientSees(
  desk: ClientDesk,
  appointment: Appointment,
  entry: HistoryEntry,
): Promise<Screen> {
  if (entry.kind === "cancelled" && entry.reason === "day_closed") {
    const start = entry.from ?? appointment.start;
    const times = await timesLike(desk, appointment, start);
    return { kind: "day_closed", visit: appointment.id, start, times };
  }
  // Booked again after it was called off: it was put back.
  const restored = appointment.history.some(
    (one) => one.kind === "cancelled" && one.revision < entry.revision,
  );
  return { kind: "changed_by_master", appointment, entry, restored };
}

async function personOf(
  { models, master }: MasterDesk,
  clientId: string | null,
): Promise<{ client: Client | null; user: User | null }> {
  const client =
    clientId === null
      ? null
      : await models.clients.findOne({ masterId: master._id, _id: clientId }).lean<Client>();
  const user = client?.telegramUserId
    ? await models.users.findOne({ _id: client.telegramUserId }).lean<User>()
    : null;
  return { client, user };
}

/** How many visits of theirs stood before this one. */
const visitsBefore = (
  { models, master }: MasterDesk,
  { createdAt }: Appointment,
  client: Client | null,
): Promise<number> =>
  models.appointments.countDocuments({
    masterId: master._id,
    clientId: client?._id ?? null,
    internalStatus: { $in: ["booked", "completed", "no_show"] },
    createdAt: { $lt: new Date(createdAt) },
  });

/** Whether the time that was let go can still be booked. */
async function isFree({ booking, master }: ClientDesk, appointment: Appointment): Promise<boolean> {
  const date = localDate(master.timeZone, appointment.start);
  const range = { from: addDays(date, -1), to: addDays(date, 1) };
  const now = booking.clock.now();
  const { cutoffHours: _, ...facts } = await booking.diary.facts(range, now);
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = appointment;
  const service = { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes };
  return canBook({ ...facts, ...range, now, service }, appointment.start).ok;
}
