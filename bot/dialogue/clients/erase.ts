import type { AppointmentDocument } from "../../../models/appointment.ts";
import { eraseClient } from "../../../models/erase-client.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";
import { ownCard } from "./card.ts";

/** On request of the person: everything personal goes, times and sums stay. Not while a visit is ahead. */
export async function eraseCard(desk: MasterDesk, id: string, sure: boolean): Promise<Reply> {
  const card = await ownCard(desk, id);
  if (!card) return stale(desk);
  const { models, master, booking, t } = desk;
  const ahead = await models.appointments
    .findOne({
      masterId: master._id,
      clientId: card._id,
      internalStatus: "booked",
      endTime: { $gt: new Date(booking.clock.now()) },
    })
    .lean<AppointmentDocument>();
  if (ahead) return say(t.clients.eraseAhead(desk.f.moment(ahead.startTime.getTime())));
  if (!sure) return { screen: { kind: "erase_question", client: id, name: card.name } };
  await eraseClient(models, master._id, card, { card: true, at: new Date(booking.clock.now()) });
  return say(t.clients.erased);
}
