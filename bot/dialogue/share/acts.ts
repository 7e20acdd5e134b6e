import { act } from "../act.ts";
import { command } from "../command.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";

/** The master passes the link to the bot on. */
export const shareActs = {
  qr: act("sh", { by: ["master"] }, () => ({ also: [{ do: "qr" }] })),
  post: act("sp", { by: ["master"], fresh: true }, textToPost),
};

export const shareCommands = [
  command("share", { by: ["master"], about: (t) => t.share.command }, () => ({ screen: { kind: "share" } })),
];

/** What can be put under a picture: what is done here, and where to write. */
function textToPost({ t, master, services }: MasterDesk): Reply {
  const names = services.slice(0, 6).map((one) => one.name);
  return say(t.share.post(master.businessName, names.join(" · "), master.botLink));
}
