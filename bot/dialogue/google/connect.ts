import type { MasterDesk } from "../desk.ts";
import { type Reply, type ReplyToTap, say } from "../reply.ts";

/** A fresh link to agree at; only the master's own chat ever sees one. */
export async function offerGoogleLink({ calendars, t, master }: MasterDesk): Promise<ReplyToTap> {
  if (!calendars) return {};
  const url = await calendars.connectUrl(master._id);
  return { also: [{ do: "link", text: t.google.link, label: t.google.open, url }] };
}

/** Ends the connection; nothing happens where there can be none. */
export async function leaveGoogle({ calendars, master, t }: MasterDesk): Promise<Reply> {
  if (!calendars) return {};
  await calendars.disconnect(master._id);
  return say(t.google.disconnected);
}
