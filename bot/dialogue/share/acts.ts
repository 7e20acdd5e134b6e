import { act } from "../act.ts";

/** The master passes the link to the bot on. */
export const shareActs = {
  qr: act("sh", { by: ["master"] }, () => ({ also: [{ do: "share", as: "qr" }] })),
  post: act("sp", { by: ["master"] }, () => ({ also: [{ do: "share", as: "post" }] })),
};
