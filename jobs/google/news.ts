import { z } from "zod";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";
import { defineWord } from "../visits/word.ts";

const since = z.strictObject({ since: z.number() });

/** A master's Google calendar and the diary are brought together. */
export const calendarsTogether = defineTask({
  kind: "google",
  data: z.strictObject({}),
  id: (_, masterId) => masterId,
  async run({ calendars }, master) {
    await calendars?.sync(master._id);
    return undefined;
  },
  withoutBot: true,
});

/** The connection to Google works: said once. */
export const googleConnected = defineTask({
  kind: "google_connected",
  data: since,
  id: (data, masterId) => `${masterId}-${data.since}`,
  async run({ models, announcer }, master, data, row) {
    const own = { masterId: master._id };
    const said = await sendOnce(models, row, async () =>
      announcer.tell(master, "master", {
        kind: "google_connected",
        events: await models.busyEvents.countDocuments({ ...own, visitId: null }),
      }),
    );
    if (said)
      await models.googleLinks.updateOne(
        { ...own, connectedAt: new Date(data.since) },
        { $set: { welcomed: true } },
      );
    return undefined;
  },
});

/** It works no more, until the master connects again: said once. */
export const googleBroken = defineTask({
  kind: "google_broken",
  data: since,
  id: (data, masterId) => `${masterId}-${data.since}`,
  async run({ models, announcer, clock }, master, data, row) {
    if (await sendOnce(models, row, () => announcer.tell(master, "master", { kind: "google_broken" })))
      await models.googleLinks.updateOne(
        { masterId: master._id, "broken.at": new Date(data.since) },
        { $set: { "broken.toldAt": new Date(clock.now()) } },
      );
    return undefined;
  },
});

/** The event of a visit was moved or deleted in Google: what is right? Void when the visit changed since. */
export const googleWish = defineWord(
  "google_wish",
  async ({ models, announcer }, master, { document, appointment }, row) => {
    const wish = document.googleWish;
    const stands = wish && wish.revision === document.revision && document.internalStatus === "booked";
    const start = wish?.start?.getTime() ?? null;
    const key = `google-${appointment.id}-${document.revision}-${start ?? "gone"}`;
    return (
      !stands ||
      sendOnce(models, { ...row, key, appointmentId: appointment.id }, () =>
        announcer.tell(master, "master", { kind: "google_wish", appointment, start }),
      )
    );
  },
);
