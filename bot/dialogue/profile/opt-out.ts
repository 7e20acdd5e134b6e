import type { ClientDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";

/** «Не пишите мне»: no invitations any more; reminders of their own visits are asked about. */
export async function optOut(desk: ClientDesk): Promise<Reply> {
  await desk.models.clients.updateOne(
    { masterId: desk.master._id, _id: desk.client._id },
    { $set: { optedOut: true } },
  );
  return { screen: { kind: "opted_out" } };
}

export async function wantReminders(desk: ClientDesk, wanted: boolean): Promise<Reply> {
  await desk.models.clients.updateOne(
    { masterId: desk.master._id, _id: desk.client._id },
    { $set: { noReminders: !wanted } },
  );
  return say(wanted ? desk.t.profile.remindersOn : desk.t.profile.remindersOff);
}
