import type { GoogleLink } from "../../models/google-link.ts";
import type { JobDeps } from "../deps.ts";
import { type Each, mastersOf } from "../round.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 500;

type Deps = Pick<JobDeps, "models" | "clock">;

/** Masters whose two calendars are to be brought together: something is to be pushed, or it is time to look. */
export async function dueCalendars({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const now = new Date(clock.now());
  const links = await models.googleLinks
    .find(
      {
        connectedAt: { $type: "date", $gt: new Date(0) },
        broken: null,
        $or: [{ pausedUntil: null }, { pausedUntil: { $lte: now } }],
      },
      { masterId: 1, pullDueAt: 1, channelDueAt: 1 },
    )
    .lean();
  if (links.length === 0) return [];
  const waiting = await models.appointments.distinct("masterId", {
    masterId: { $in: mastersOf(links) },
    pending: "google",
  });
  const pushes = new Set(waiting.map(String));
  const due = links.filter(
    ({ masterId, pullDueAt }) => !pullDueAt || pullDueAt <= now || pushes.has(String(masterId)),
  );
  return each("calendar", due, ({ masterId }) => [{ kind: "google", masterId: String(masterId) }]);
}

/** Connections that began to work, or broke, and whose master does not know yet. */
export async function newsOfCalendars({ models }: Deps, each: Each): Promise<Task[]> {
  const links = models.googleLinks
    .find({
      connectedAt: { $type: "date", $gt: new Date(0) },
      $or: [
        { broken: { $ne: null }, "broken.toldAt": null },
        { broken: null, welcomed: false, pulledAt: { $ne: null } },
      ],
    })
    .lean<GoogleLink>()
    .cursor({ batchSize: AT_ONCE });
  return each("news", links, ({ masterId, broken, connectedAt }) => [
    {
      kind: broken ? "google_broken" : "google_connected",
      masterId: String(masterId),
      since: (broken?.at ?? connectedAt)?.getTime() ?? 0,
    },
  ]);
}
