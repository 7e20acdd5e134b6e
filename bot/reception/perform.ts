import { type AnyAct, actOf, type Tap } from "../dialogue/acts.ts";
import type { Desk } from "../dialogue/desk.ts";
import { writeLine } from "../dialogue/line.ts";
import type { Reply } from "../dialogue/reply.ts";
import { answer, goOn } from "./answer.ts";
import type { Scene } from "./scene.ts";

/** A tap as it came in. Null: no button of ours carries that. `label`: what stood on it. */
export interface Tapped {
  tap: Tap | null;
  message: number | null;
  label: string | null;
}

/** Whether a button is of an earlier flow than the one at hand: nothing happens, and it goes away. */
const isOfEarlierFlow = ({ ofFlow }: AnyAct, { state }: Desk, { args }: Tap): boolean =>
  ofFlow && state.flow?.id !== args.flow;

/** Walks the step of a tap at this desk. A button of the other side's is as unknown here as any other. */
const walk = async (act: AnyAct, desk: Desk, { args }: Tap): Promise<Reply> =>
  act.by.includes(desk.side) ? act.run(desk, args) : { toast: desk.t.common.stale };

/** Answers a tap, in the message it belongs to. What is said beside it, shortly; undefined: nothing. */
export async function perform(scene: Scene, { tap, message, label }: Tapped): Promise<string | undefined> {
  const { desk, line, post } = scene;
  if (!tap) return desk.t.common.stale;
  const act = actOf(tap.name);
  const tapped = message === null ? {} : { tapped: message };
  if (isOfEarlierFlow(act, desk, tap)) {
    if (message !== null) await post.show({ stale: true }, tapped);
    return desk.t.common.stale;
  }
  if (!act.form) {
    await line.leaveForm();
    desk.state.awaiting = null; // whoever taps means that
    // What was tapped is part of the talk.
    if (desk.side === "client" && label !== null)
      await writeLine(desk, { role: "user", content: label, name: "tap" });
  }
  const reply = await walk(act, desk, tap);
  const screen = await answer(scene, reply, { ...tapped, fresh: act.fresh });
  await goOn(scene, screen);
  if (act.shown && message !== null && act.by.includes(desk.side)) await act.shown(desk, tap.args, message);
  return reply.toast;
}
