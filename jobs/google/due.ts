import type { GoogleLink } from "../../models/google-link.ts";
import type { JobDeps } from "../deps.ts";
import { type Each, mastersOf } from "../round.ts";
import type { Task } from "../tasks.ts";

type Deps = Pick<JobDeps, "models" | "clock">;

/**
 * Masters whose two calendars are to be brought together, as something is to be pushed or it is time to look; and connections that
 * began to work, or broke, and whose master does not know yet.
 */
export async function dueCalendars({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const now = new Date(clock.now());
  const links = await models.googleLinks
    .find(
      { connectedAt: { $type: "date", $gt: new Date(0) } },
      { masterId: 1, connectedAt: 1, broken: 1, pausedUntil: 1, pullDueAt: 1, pulledAt: 1, welcomed: 1 },
    )
    .lean<GoogleLink[]>();
  if (links.length === 0) return [];
  const waiting = await models.appointments.distinct("masterId", {
    masterId: { $in: mastersOf(links) },
    pending: "google",
  });
  const pushes = new Set(waiting.map(String));
  const due = links.filter(
    ({ masterId, broken, pausedUntil, pullDueAt }) =>
      !broken &&
      (!pausedUntil || pausedUntil <= now) &&
      (!pullDueAt || pullDueAt <= now || pushes.has(String(masterId))),
  );
  const news = links.filter(({ broken, welcomed, pulledAt }) =>
    broken ? !broken.toldAt : !welcomed && pulledAt,
  );
  return [
    ...(await each("news", news, ({ masterId, broken, connectedAt }) => [
      {
        kind: broken ? "google_broken" : "google_connected",
        masterId: String(masterId),
        since: (broken?.at ?? connectedAt)?.getTime() ?? 0,
      },
    ])),
    ...(await each("calendar", due, ({ masterId }) => [{ kind: "google", masterId: String(masterId) }])),
  ];
}
