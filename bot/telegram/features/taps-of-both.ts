import { openDays, openTimes } from "../../dialogue/booking/choose.ts";
import { confirm, decline, otherTime, propose } from "../../dialogue/booking/offer.ts";
import type { Desk } from "../../dialogue/desk.ts";
import { stale } from "../../dialogue/reply.ts";
import { askCancel, cancel, startMove } from "../../dialogue/visits/change.ts";
import { showVisit } from "../../dialogue/visits/mine.ts";
import type { Taps } from "./tap.ts";

/** A visit is moved and cancelled the same way by its client and by the master. */
export const tapsOfBoth = {
  visit: (desk, { visit }) => showVisit(desk, visit),
  move: (desk, { visit }) => startMove(desk, visit),
  page: (desk, { page }) => openDays(desk, page),
  day: (desk, { date }) => openTimes(desk, date, null),
  part: (desk, { date, part }) => openTimes(desk, date, part),
  time: (desk, { start }) => propose(desk, start),
  otherTime: (desk) => otherTime(desk),
  confirm: (desk, { token }) => confirm(desk, token),
  decline: (desk, { token }) => decline(desk, token),
  keepVisit(desk) {
    const { movingId, offerToken } = desk.state.flow ?? {};
    if (offerToken) return decline(desk, offerToken);
    return movingId ? showVisit(desk, movingId) : stale(desk);
  },
  cancel: (desk, { visit }) => askCancel(desk, visit),
  cancelYes: (desk, { visit, start }) => cancel(desk, visit, start),
} satisfies Taps<Desk>;
