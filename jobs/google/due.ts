import type { GoogleLink } from "../../models/google-link.ts";
import { ANY_DATE, THERE } from "../../models/schema.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import type { Task } from "../tasks.ts";
import { POLL_WITH_CHANNEL_MS } from "./calendars.ts";

/**
 * A visit is pushed at once when it was changed so lately, real time; one that waits for longer, as a process
 * died or Google was away, goes with the next pull, which is no later.
 */
const CHANGED_MS = POLL_WITH_CHANNEL_MS;

const FIELDS = {
  masterId: 1,
  connectedAt: 1,
  broken: 1,
  pausedUntil: 1,
  pullDueAt: 1,
  pulledAt: 1,
  welcomed: 1,
  pushes: 1,
} as const;
type Link = Pick<GoogleLink, "_id" | Exclude<keyof typeof FIELDS, "pushes">> & { pushes?: true };

type Deps = Pick<JobDeps, "models" | "clock">;

/**
 * Masters whose two calendars are to be brought together, as something is to be pushed or it is time to look;
 * and connections that began to work, or broke, and whose master does not know yet. Visits of masters who
 * never connected wait for ever: they are not read.
 */
export async function dueCalendars({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const { googleLinks, appointments } = models;
  const now = new Date(clock.now());
  const works = { connectedAt: ANY_DATE, broken: null };
  const found = await googleLinks.aggregate<Link>([
    // One question: a branch for each index, and whose visits were changed.
    {
      $match: {
        $or: [
          { ...works, pullDueAt: { $not: { $gt: now } } }, // or never set
          { ...works, welcomed: false, pulledAt: ANY_DATE },
          { connectedAt: ANY_DATE, "broken.at": THERE, "broken.toldAt": null },
        ],
      },
    },
    {
      $unionWith: {
        coll: appointments.collection.name,
        pipeline: [
          { $match: { pending: "google", updatedAt: { $gt: new Date(Date.now() - CHANGED_MS) } } },
          { $group: { _id: "$masterId" } },
          {
            $lookup: {
              from: googleLinks.collection.name,
              localField: "_id",
              foreignField: "masterId",
              as: "link",
            },
          },
          { $unwind: "$link" },
          { $replaceRoot: { newRoot: { $mergeObjects: ["$link", { pushes: true }] } } },
        ],
      },
    },
    { $project: FIELDS },
  ]);
  // Whoever was found twice has something to push.
  const links = [...new Map(found.map((one) => [String(one._id), one])).values()].filter(
    (one) => one.connectedAt,
  );
  const due = links.filter(
    ({ broken, pausedUntil, pullDueAt, pushes }) =>
      !broken && (!pausedUntil || pausedUntil <= now) && (!pullDueAt || pullDueAt <= now || pushes),
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
