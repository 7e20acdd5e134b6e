import { startBooking } from "../booking/choose.ts";
import { joinCard } from "../clients/link.ts";
import { type ClientDesk, today } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { upcoming } from "../upcoming.ts";

const SERVICE = /^s_([\w-]{1,60})$/;
const CARD = /^c_([\w-]{16,60})$/;
const SOURCE = /^i_([\w-]{1,60})$/;

/**
 * `/start`, with what a link carries: a card that is theirs, a service they came for, or where they came
 * from.
 */
export async function welcome(desk: ClientDesk, words: string): Promise<Reply> {
  const { models, master, services, state } = desk;
  const card = CARD.exec(words)?.[1];
  if (card) await joinCard(desk, card);
  const source = SOURCE.exec(words)?.[1];
  if (source)
    await models.clients.updateOne(
      { masterId: master._id, _id: desk.client._id, source: null },
      { $set: { source } },
    );
  const visits = await upcoming(desk);
  const returning = visits.length > 0 || (await wasHere(desk));
  state.askingPhone = false;
  state.greetedOn = today(desk);
  const wanted = SERVICE.exec(words)?.[1];
  const service = wanted
    ? services.find((one) => String(one._id) === wanted || one.slug === wanted)
    : undefined;
  return {
    ...(await startBooking(desk, service ? [String(service._id)] : [])),
    also: [
      {
        do: "show",
        screen: { kind: "welcome", name: desk.client.name, returning, next: visits[0] ?? null },
      },
    ],
  };
}

const wasHere = async ({ models, master, client }: ClientDesk): Promise<boolean> =>
  (await models.appointments.exists({
    masterId: master._id,
    clientId: client._id,
    internalStatus: { $in: ["booked", "completed", "no_show"] },
  })) !== null;
