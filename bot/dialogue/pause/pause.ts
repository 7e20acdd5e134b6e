import type { MasterDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";

/** `/pause`: new bookings stop, or go on; what is booked stays, with its reminders. */
export function showPause({ master }: MasterDesk): Reply {
  return { screen: { kind: "pause", paused: Boolean(master.pausedAt) } };
}

export async function setPause(desk: MasterDesk, wanted: boolean): Promise<Reply> {
  const { models, master, booking } = desk;
  const pausedAt = wanted ? new Date(booking.clock.now()) : null;
  await models.masters.updateOne({ _id: master._id }, { $set: { pausedAt } });
  return showPause({ ...desk, master: { ...master, pausedAt } });
}
