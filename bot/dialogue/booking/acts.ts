import { act, actOfFlow } from "../act.ts";
import { openDays, openServices, openTimes, startBooking, swapService } from "./choose.ts";
import { PARTS_OF_DAY } from "./flow.ts";
import { joinSession, showSession } from "./groups.ts";
import { takeInstead } from "./instead.ts";
import { confirm, decline, otherTime, propose, takeSlot, tryAgain } from "./offer.ts";
import { pickService } from "./pick.ts";

/** A move is put together like a booking, so what follows the choice of services is tapped on both sides. */
export const bookingActs = {
  start: act("b", { by: ["client"], fresh: true }, (desk) => startBooking(desk)),
  services: actOfFlow("sl", { by: ["client"] }, (desk) => startBooking(desk)),
  service: actOfFlow("s", { by: ["client"], fields: { id: "text" } }, (desk, { id }) =>
    pickService(desk, id),
  ),
  /** This service instead of the chosen ones, the day kept. */
  swap: actOfFlow("sw", { by: ["client"], fields: { id: "text" } }, (desk, { id }) => swapService(desk, id)),
  add: actOfFlow("a", { by: ["client"] }, openServices),
  page: actOfFlow("p", { by: ["client", "master"], fields: { page: "number" } }, (desk, { page }) =>
    openDays(desk, page),
  ),
  day: actOfFlow("d", { by: ["client", "master"], fields: { date: "text" } }, (desk, { date }) =>
    openTimes(desk, date, null),
  ),
  part: actOfFlow(
    "dp",
    { by: ["client", "master"], fields: { part: PARTS_OF_DAY, date: "text" } },
    (desk, { part, date }) => openTimes(desk, date, part),
  ),
  time: actOfFlow("t", { by: ["client", "master"], fields: { start: "minute" } }, (desk, { start }) =>
    propose(desk, start),
  ),
  otherTime: actOfFlow("o", { by: ["client", "master"] }, otherTime),
  confirm: act("y", { by: ["client", "master"], fields: { token: "text" } }, (desk, { token }) =>
    confirm(desk, token),
  ),
  decline: act("n", { by: ["client", "master"], fields: { token: "text" } }, (desk, { token }) =>
    decline(desk, token),
  ),
  session: act("ss", { by: ["client"], fields: { visit: "text" } }, (desk, { visit }) =>
    showSession(desk, visit),
  ),
  seat: act("st", { by: ["client"], fields: { visit: "text" } }, (desk, { visit }) =>
    joinSession(desk, visit),
  ),
  again: act("ag", { by: ["client"], fields: { visit: "text" } }, (desk, { visit }) => tryAgain(desk, visit)),
  /** A start of one service, offered unasked. */
  slot: act("sv", { by: ["client"], fields: { service: "text", start: "minute" } }, (desk, args) =>
    takeSlot(desk, args.service, args.start),
  ),
  /** Another time instead of a visit that was called off. */
  instead: act("in", { by: ["client"], fields: { visit: "text", start: "minute" } }, (desk, args) =>
    takeInstead(desk, args.visit, args.start),
  ),
};
