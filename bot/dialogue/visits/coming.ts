import type { ClientDesk } from "../desk.ts";
import { type Reply, stale } from "../reply.ts";
import { ownVisit } from "./mine.ts";

/** «Буду»: remembered for the master's day, no message to anyone. */
export async function coming(desk: ClientDesk, id: string, start: number): Promise<Reply> {
  const found = await ownVisit(desk, id);
  if (found?.status !== "booked" || found.start !== start) return stale(desk);
  const now = new Date(desk.booking.clock.now());
  const visit = {
    _id: id,
    internalStatus: "booked" as const,
    startTime: new Date(start),
  };
  const { appointments } = desk.models;
  if (found.session)
    await appointments.updateOne(
      { masterId: desk.master._id, ...visit, "seats.clientId": desk.client._id },
      { $set: { "seats.$.confirmedAt": now } },
    );
  else
    await appointments.updateOne(
      { masterId: desk.master._id, ...visit, confirmedAt: null },
      { $set: { confirmedAt: now } },
    );
  return { toast: desk.t.visits.expected, screen: { kind: "visit", appointment: found } };
}
