import { act } from "../act.ts";
import { command } from "../command.ts";
import { leaveGoogle, offerGoogleLink, showGoogle } from "./connect.ts";
import { putBackInGoogle, takeFromGoogle } from "./wish.ts";

export const googleActs = {
  connect: act("gc", { by: ["master"], fresh: true }, offerGoogleLink),
  disconnect: act("gd", { by: ["master"] }, leaveGoogle),
  /** A visit is to be where its event stands in Google (0: nowhere), or its event where the visit is. */
  take: act("gt", { by: ["master"], fields: { visit: "text", start: "minute" } }, (desk, { visit, start }) =>
    takeFromGoogle(desk, visit, start),
  ),
  putBack: act("gk", { by: ["master"], fields: { visit: "text" } }, (desk, { visit }) =>
    putBackInGoogle(desk, visit),
  ),
};

export const googleCommands = [
  command("google", { by: ["master"], about: (t) => t.google.command }, showGoogle),
];
