import { closeSandboxes, openSandbox } from "../../../models/sandbox.ts";
import type { Desk } from "../desk.ts";
import { emptyState } from "../state.ts";

/**
 * From now on the person at this desk talks, as a client, to a copy of the master: nobody else hears of it,
 * nothing stays. `goesOn`: questions follow it.
 */
export async function beginTrial(
  desk: Pick<Desk, "models" | "master" | "language" | "state"> & { booking: Pick<Desk["booking"], "clock"> },
  { goesOn, ...where }: { botId: number; tgId: number; goesOn: boolean },
): Promise<void> {
  const { models, master, state, language, booking } = desk;
  const sandboxId = await openSandbox(models, master, { ...where, now: booking.clock.now() });
  const { trial: _, ...before } = state;
  Object.assign(state, emptyState(), { language, trial: { sandboxId: String(sandboxId), before, goesOn } });
}

/** The copy and all that happened at it go; the chat is about what it was about before. */
export async function endTrial({ models, master, state }: Desk): Promise<void> {
  if (!master.sandbox) return;
  // Of somebody being set up, it was one of the questions.
  await models.masters.updateOne(
    { _id: master.sandbox.of, "setup.step": "trial" },
    { $set: { "setup.step": "bot" } },
  );
  await closeSandboxes(models, { of: master.sandbox.of });
  Object.assign(state, emptyState(), state.trial?.before, { trial: null });
}
