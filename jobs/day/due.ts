import { MINUTE, parseWallTime, wallTimeAt } from "../../engine/time.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import type { Task } from "../tasks.ts";
import { unsaid } from "../unsaid.ts";

/** After so long a morning message is no morning's any more, minutes. */
const STILL_WORTH_MINUTES = 4 * 60;

const AT_ONCE = 500;

type Deps = Pick<JobDeps, "models" | "clock">;

/** Masters whose day begins or ends about now. One message each, and none to those who have no day. */
export async function dueDays({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const now = clock.now();
  const masters = models.masters
    .find(
      { userId: { $ne: null }, setup: null, sandbox: null },
      { timeZone: 1, morningAt: 1, eveningAt: 1, liveSince: 1 },
    )
    .lean<Pick<Master, "_id" | "timeZone" | "morningAt" | "eveningAt" | "liveSince">>()
    .cursor({ batchSize: AT_ONCE });
  const days = ({
    _id,
    timeZone,
    morningAt,
    eveningAt,
    liveSince,
  }: Pick<Master, "_id" | "timeZone" | "morningAt" | "eveningAt" | "liveSince">): Task[] => {
    const { date, minutes } = wallTimeAt(timeZone, now);
    const masterId = String(_id);
    // A bot that went live after that hour has nothing to say of this morning.
    const due = (at: string | null, wall: number) => {
      const late = at === null ? -1 : wall - parseWallTime(at);
      return late >= 0 && late < STILL_WORTH_MINUTES && now - late * MINUTE > (liveSince?.getTime() ?? 0);
    };
    return [
      ...(due(morningAt, minutes) ? [{ kind: "morning" as const, masterId, date }] : []),
      ...(due(eveningAt, minutes) ? [{ kind: "evening" as const, masterId, date }] : []),
    ];
  };
  return unsaid(models, await each("day", masters, days, Number.POSITIVE_INFINITY));
}
