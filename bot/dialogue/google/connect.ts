import type { MasterDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";

/** A fresh link to agree at; only the master's own chat ever sees one. */
export async function offerGoogleLink({ calendars, master }: MasterDesk): Promise<Reply> {
  if (!calendars) return {};
  const url = await calendars.connectUrl(master._id);
  return { screen: { kind: "google_link", url } };
}

/** `/google`: the master's calendar there, how it stands, and the way in and out. */
export async function showGoogle(desk: MasterDesk): Promise<Reply> {
  const { t, models, master, calendars, booking } = desk;
  if (!calendars) return say(t.google.nowhere);
  if (!master.google.isConnected) return { screen: { kind: "google", connected: false } };
  const link = await models.googleLinks.findOne({ masterId: master._id }).lean();
  if (link?.broken) return { screen: { kind: "google_broken" } };
  return {
    screen: {
      kind: "google",
      connected: true,
      pulled: link?.pulledAt?.getTime() ?? null,
      paused: (link?.pausedUntil?.getTime() ?? 0) > booking.clock.now(),
    },
  };
}

/** Ends the connection; nothing happens where there can be none. */
export async function leaveGoogle({ calendars, master, t }: MasterDesk): Promise<Reply> {
  if (!calendars) return {};
  await calendars.disconnect(master._id);
  return say(t.google.disconnected);
}
