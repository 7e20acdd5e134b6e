import { z } from "zod";
import { budgetSpent } from "./budget/spent.ts";
import { relayBack } from "./call/back.ts";
import { relayNudge } from "./call/nudge.ts";
import { evening } from "./day/evening.ts";
import { morning } from "./day/morning.ts";
import { planOffer } from "./demand/opened.ts";
import { calendarsTogether, googleBroken, googleConnected, googleWish } from "./google/news.ts";
import { importList } from "./imports/tasks.ts";
import { nudge } from "./invitations/nudge.ts";
import { review } from "./invitations/review.ts";
import { plan, planAnswers, planAsk, planDeadline, planRemind } from "./plans/tasks.ts";
import type { TaskKind } from "./task.ts";
import { holdEnded } from "./visits/hold-ended.ts";
import { notice } from "./visits/notice.ts";
import { reminder } from "./visits/reminder.ts";
import { freed } from "./waiting/freed-time.ts";

/** All that can be due. */
const ALL = [
  notice,
  holdEnded,
  freed,
  reminder,
  relayNudge,
  relayBack,
  morning,
  evening,
  review,
  nudge,
  calendarsTogether,
  googleConnected,
  googleBroken,
  googleWish,
  plan,
  planDeadline,
  planAnswers,
  planRemind,
  planAsk,
  planOffer,
  importList,
  budgetSpent,
];
type Kinds = (typeof ALL)[number];

/** What a kind needs; of nothing, zod says that no key at all may be there. */
type Data<D> = string extends keyof D ? unknown : D;
/** What the queue carries: the kind, the master, and what that kind needs. */
export type Task = {
  [K in Kinds["kind"]]: { kind: K; masterId: string } & Data<z.output<Extract<Kinds, { kind: K }>["data"]>>;
}[Kinds["kind"]];

const BY_KIND = new Map<string, TaskKind>(ALL.map((one) => [one.kind, one as TaskKind]));

/** Its definition. Throws for a kind that nobody defined. */
export function kindOf({ kind }: Pick<Task, "kind">): TaskKind {
  const found = BY_KIND.get(kind);
  if (!found) throw new Error(`no task is called ${kind}`);
  return found;
}

/** Reads what the queue carries; throws where it is no task, or says more than its kind does. */
export function parseTask(carried: unknown): Task {
  const { kind } = z.looseObject({ kind: z.string() }).parse(carried);
  const { data } = kindOf({ kind } as Task);
  return data.extend({ kind: z.literal(kind), masterId: z.string() }).parse(carried) as Task;
}

/** The same task has the same id, so it is not queued twice. */
export const taskId = (one: Task): string => `${one.kind}-${kindOf(one).id(one, one.masterId)}`;
