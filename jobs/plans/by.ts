import type { Decided } from "./step.ts";

/** Who changes a visit: the master, whom its client hears of, or nobody whom they hear of. */
export const by = ({ tell }: Pick<Decided, "tell">) =>
  tell ? ({ kind: "master" } as const) : ({ kind: "system" } as const);
