import { MINUTE } from "../../engine/time.ts";
import type { Relay } from "../../models/relay.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 500;

/** A person who was called is reminded once that someone waits. */
const NUDGE_AFTER_MS = 30 * MINUTE;

/** After so long a silence the assistant has the chat again. */
const BACK_AFTER_MS = 120 * MINUTE;

/** A question that nobody answered for so long is not waited for any more. */
const QUESTION_KEPT_MS = 7 * 24 * 60 * MINUTE;

type Deps = Pick<JobDeps, "models" | "clock">;

/**
 * Talks in which somebody has waited for long, or that nobody has spoken in for so long that they are over.
 */
export async function waitingRelays({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const before = (ms: number) => new Date(clock.now() - ms);
  const relays = models.relays
    .find({
      status: "open",
      $or: [
        { nudgedAt: null, waitingSince: { $lte: before(NUDGE_AFTER_MS) } },
        { kind: "person", lastAt: { $lte: before(BACK_AFTER_MS) } },
        { kind: "question", lastAt: { $lte: before(QUESTION_KEPT_MS) } },
      ],
    })
    .lean<Relay>()
    .cursor({ batchSize: AT_ONCE });
  return each("relay", relays, ({ _id, masterId, kind, lastAt, waitingSince }) => {
    const over = lastAt <= before(kind === "person" ? BACK_AFTER_MS : QUESTION_KEPT_MS);
    return [
      {
        kind: over ? "relay_back" : "relay_nudge",
        masterId: String(masterId),
        relayId: String(_id),
        since: (over ? lastAt : (waitingSince ?? lastAt)).getTime(),
      },
    ];
  });
}
