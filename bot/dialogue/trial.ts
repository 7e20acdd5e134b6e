import { closeSandboxes, openSandbox } from "../../models/sandbox.ts";
import type { Desk } from "./desk.ts";
import { type ChatState, emptyState } from "./state.ts";

/** From now on the person at this desk talks, as a client, to a copy of the master: nobody else hears of it, nothing stays. */
export async function beginTrial(
  {
    models,
    master,
    state,
    language,
    booking,
  }: Pick<Desk, "models" | "master" | "language" | "booking"> & {
    state: ChatState;
  },
  where: { botId: number; tgId: number },
): Promise<void> {
  const sandboxId = await openSandbox(models, master, { ...where, now: booking.clock.now() });
  const { trial: _, ...before } = state;
  Object.assign(state, emptyState(), { language, trial: { sandboxId: String(sandboxId), before } });
}

/** The copy and all that happened at it go; the chat is about what it was about before. */
export async function endTrial({ models, master, state }: Desk): Promise<void> {
  if (!master.sandbox) return;
  await closeSandboxes(models, { of: master.sandbox.of });
  Object.assign(state, emptyState(), state.trial?.before, { trial: null });
}
