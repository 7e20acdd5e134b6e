import { type ClientDesk, type Desk, visitOf } from "../../bot/dialogue/desk.ts";
import type { Reply } from "../../bot/dialogue/reply.ts";
import { emptyState } from "../../bot/dialogue/state.ts";
import { createAnnouncer } from "../../bot/reception/announce.ts";
import { dressDesk } from "../../bot/reception/open-desk.ts";
import { readerOf } from "../../bot/reception/post.ts";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import { encode } from "../../bot/telegram/buttons.ts";
import { telegramChannel } from "../../bot/telegram/channel.ts";
import { render } from "../../bot/views/views.ts";
import { bookByMaster } from "../../engine/booking/book.ts";
import type { Client } from "../../models/client.ts";
import type { Master } from "../../models/master.ts";
import type { Service } from "../../models/service.ts";
import type { User } from "../../models/user.ts";
import type { Harness } from "./harness.ts";

/** Of a desk that is set out without a channel: nobody hears what is told from it. */
export const alone: Pick<Desk, "publicUrl" | "tell" | "change"> = {
  publicUrl: null,
  tell: async () => ({ told: "nobody", messageId: null }),
  change: async () => false,
};

let keys = 0;

/** The desk of somebody who has written before, as it is now; what is told from it arrives. */
export async function deskOf(
  h: Harness,
  chat: PersonChat = h.client,
  { key = `step-${++keys}`, state = emptyState() }: Partial<Pick<Desk, "key" | "state">> = {},
): Promise<ClientDesk> {
  const { models } = h.store;
  const [master, user] = await Promise.all([
    models.masters.findOne({ _id: h.master._id }).lean<Master>(),
    models.users.findOne({ tgId: chat.user.id }).lean<User>(),
  ]);
  if (!master || !user) throw new Error(`${chat.user.first_name} never wrote`);
  const [client, services] = await Promise.all([
    models.clients
      .findOne({ masterId: master._id, telegramUserId: user._id, deletedAt: null })
      .lean<Client>(),
    models.services.find({ master: master._id, isActive: true }).sort({ position: 1 }).lean<Service[]>(),
  ]);
  if (!client) throw new Error(`${chat.user.first_name} is no client`);
  const channel = telegramChannel(h.app.registry);
  const announcer = createAnnouncer({ models, clock: h.clock, channel, publicUrl: null });
  return dressDesk({
    models,
    calendars: null,
    publicUrl: null,
    clock: h.clock,
    master,
    services,
    user,
    client,
    state,
    key,
    tell: (...telling) => announcer.tell(master, ...telling),
    change: (...said) => announcer.change(master, ...said),
  });
}

/** A visit of theirs, written down by the master. */
export async function visitAt(desk: ClientDesk, start: number, service = "Маникюр"): Promise<string> {
  const found = desk.services.find((one) => one.name === service);
  const visit = found && visitOf(desk, [String(found._id)]);
  if (!visit) throw new Error(`no ${service} here`);
  const booked = await bookByMaster(desk.booking, {
    clientId: String(desk.client._id),
    visit,
    start,
    timeZone: desk.master.timeZone,
    key: `visit-${++keys}`,
    by: { kind: "master" },
  });
  if (!booked.ok) throw new Error(booked.refusal.code);
  return booked.value.id;
}

/** What a reply shows: its words, and its buttons with what they carry. */
export function shownOf(
  desk: Desk,
  { screen }: Reply,
): { text: string; buttons: { text: string; data: string }[] } {
  if (!screen) return { text: "", buttons: [] };
  const { text, buttons } = render(screen, readerOf(desk));
  return {
    text,
    buttons: buttons.flat().flatMap((one) => (one.tap ? [{ text: one.text, data: encode(one.tap) }] : [])),
  };
}
