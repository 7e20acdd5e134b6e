import type { JobDeps } from "../deps.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 500;

/** Masters whose two calendars are to be brought together: something is to be pushed, or it is time to look. */
export async function dueCalendars({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  const now = new Date(clock.now());
  const links = await models.googleLinks
    .find(
      {
        connectedAt: { $type: "date" },
        broken: null,
        $or: [{ pausedUntil: null }, { pausedUntil: { $lte: now } }],
      },
      { masterId: 1, pullDueAt: 1, channelDueAt: 1 },
    )
    .lean();
  if (links.length === 0) return [];
  const waiting = await models.appointments.distinct("masterId", {
    masterId: { $in: links.map((link) => link.masterId) },
    pending: "google",
  });
  const pushes = new Set(waiting.map(String));
  return links
    .filter(({ masterId, pullDueAt }) => !pullDueAt || pullDueAt <= now || pushes.has(String(masterId)))
    .slice(0, AT_ONCE)
    .map(({ masterId }) => ({ kind: "google" as const, masterId: String(masterId) }));
}

/** Connections that began to work, or broke, and whose master does not know yet. */
export async function newsOfCalendars({ models }: Pick<JobDeps, "models">): Promise<Task[]> {
  const links = await models.googleLinks
    .find({
      connectedAt: { $type: "date" },
      $or: [
        { broken: { $ne: null }, "broken.toldAt": null },
        { broken: null, welcomed: false, pulledAt: { $ne: null } },
      ],
    })
    .limit(AT_ONCE)
    .lean();
  return links.map(({ masterId, broken, connectedAt }) => ({
    kind: broken ? ("google_broken" as const) : ("google_connected" as const),
    masterId: String(masterId),
    since: (broken?.at ?? connectedAt)?.getTime() ?? 0,
  }));
}
