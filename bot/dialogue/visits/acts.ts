import { act, actOfFlow } from "../act.ts";
import { decline } from "../booking/offer.ts";
import type { Desk } from "../desk.ts";
import { type Reply, stale } from "../reply.ts";
import { repeatVisit } from "./again.ts";
import { askCancel, cancel, startMove } from "./change.ts";
import { coming } from "./coming.ts";
import { showVisit, showVisits } from "./mine.ts";

/** A visit is moved and cancelled the same way by its client and by the master. */
export const visitActs = {
  mine: act("vs", { by: ["client"], fresh: true }, showVisits),
  show: act("v", { by: ["client", "master"], fields: { visit: "text" } }, (desk, { visit }) =>
    showVisit(desk, visit),
  ),
  move: act("m", { by: ["client", "master"], fields: { visit: "text" }, fresh: true }, (desk, { visit }) =>
    startMove(desk, visit),
  ),
  /** It stays as it is: the move is given up. */
  keep: actOfFlow("k", { by: ["client", "master"] }, keepVisit),
  cancel: act("c", { by: ["client", "master"], fields: { visit: "text" } }, (desk, { visit }) =>
    askCancel(desk, visit),
  ),
  cancelYes: act(
    "cy",
    { by: ["client", "master"], fields: { visit: "text", start: "minute" } },
    (desk, { visit, start }) => cancel(desk, visit, start),
  ),
  file: act("i", { by: ["client"], fields: { visit: "text" } }, async (desk, { visit }) => {
    const shown = await showVisit(desk, visit);
    if (shown.screen?.kind !== "visit") return shown;
    return { also: [{ do: "visit_file", appointment: shown.screen.appointment }] };
  }),
  place: act("w", { by: ["client"], fields: { visit: "text" } }, async (desk, { visit }): Promise<Reply> => {
    const shown = await showVisit(desk, visit);
    return shown.screen?.kind === "visit" ? { also: [{ do: "place" }] } : shown;
  }),
  coming: act("g", { by: ["client"], fields: { visit: "text", start: "minute" } }, (desk, args) =>
    coming(desk, args.visit, args.start),
  ),
  /** The same services again. */
  repeat: act("rp", { by: ["client"], fields: { visit: "text" } }, (desk, { visit }) =>
    repeatVisit(desk, visit),
  ),
};

async function keepVisit(desk: Desk): Promise<Reply> {
  const { movingId, offerToken } = desk.state.flow ?? {};
  if (offerToken) return decline(desk, offerToken);
  return movingId ? showVisit(desk, movingId) : stale(desk);
}
