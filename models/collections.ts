import type { Connection } from "mongoose";
import { appointmentModel } from "./appointment.ts";
import { botModel } from "./bot.ts";
import { budgetModel } from "./budget.ts";
import { busyEventModel } from "./busy-event.ts";
import { chatModel } from "./chat.ts";
import { clientModel } from "./client.ts";
import { clientImportModel } from "./client-import.ts";
import { type Collection, collection, type PersonIn } from "./collection.ts";
import { conversationModel } from "./conversation.ts";
import { dutyModel } from "./duty.ts";
import { googleLinkModel } from "./google-link.ts";
import { gptUsageLogModel } from "./gpt-usage-log.ts";
import { inboxModel } from "./inbox.ts";
import { masterModel } from "./master.ts";
import { masterDayOverrideModel } from "./master-day-override.ts";
import { messageModel } from "./message.ts";
import { notificationModel } from "./notification.ts";
import { planModel } from "./plan.ts";
import { relayModel } from "./relay.ts";
import { serviceModel } from "./service.ts";
import { setbackModel } from "./setback.ts";
import { unmetWishModel } from "./unmet-wish.ts";
import { userModel } from "./user.ts";
import { waitlistModel } from "./waitlist.ts";

/** Every collection, and what it says of itself. A new one is one line here. */
export const COLLECTIONS = {
  users: collection(userModel, { master: null, people: [] }),
  masters: collection(masterModel, { master: "_id", people: [] }),
  clients: collection(clientModel, {
    master: "masterId",
    people: [{ at: "_id", by: "card", erased: "kept" }],
  }),
  services: collection(serviceModel, { master: "master", people: [] }),
  overrides: collection(masterDayOverrideModel, { master: "masterId", people: [] }),
  appointments: collection(appointmentModel, {
    master: "masterId",
    people: [
      { at: "clientId", by: "card", erased: "kept" },
      { at: "seats[].clientId", by: "card", erased: "kept" },
    ],
  }),
  messages: collection(messageModel, {
    master: "master",
    people: [{ at: "about[]", by: "card", erased: "removed" }],
  }),
  usageLogs: collection(gptUsageLogModel, { master: "masterId", people: [] }),
  inbox: collection(inboxModel, { master: null, people: [] }),
  chats: collection(chatModel, { master: null, people: [] }),
  conversations: collection(conversationModel, { master: null, people: [] }),
  bots: collection(botModel, { master: null, people: [] }),
  notifications: collection(notificationModel, {
    master: "masterId",
    people: [{ at: "clientId", by: "card", erased: "kept" }],
  }),
  budgets: collection(budgetModel, { master: "masterId", people: [] }),
  relays: collection(relayModel, {
    master: "masterId",
    people: [{ at: "clientId", by: "card", erased: "removed" }],
  }),
  plans: collection(planModel, {
    master: "masterId",
    people: [{ at: "told[]", by: "card", text: true, erased: "kept" }],
  }),
  imports: collection(clientImportModel, { master: "masterId", people: [] }),
  waitlist: collection(waitlistModel, {
    master: "masterId",
    people: [{ at: "clientId", by: "card", erased: "removed" }],
  }),
  wishes: collection(unmetWishModel, {
    master: "masterId",
    people: [{ at: "clientId", by: "card", erased: "removed" }],
  }),
  googleLinks: collection(googleLinkModel, { master: "masterId", people: [] }),
  busyEvents: collection(busyEventModel, { master: "masterId", people: [] }),
  setbacks: collection(setbackModel, { master: "masterId", people: [] }),
  duties: collection(dutyModel, { master: null, people: [] }),
};

export type CollectionName = keyof typeof COLLECTIONS;
/** A model a collection, by the same names. */
export type Models = { [N in CollectionName]: ReturnType<(typeof COLLECTIONS)[N]["model"]> };

export const createModels = (connection: Connection): Models =>
  Object.fromEntries(COLLECTION_NAMES.map((name) => [name, COLLECTIONS[name].model(connection)])) as never;

const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** Every place where a person is named in this way, with its collection. */
export const ofPeople = (by: PersonIn<never>["by"]) =>
  COLLECTION_NAMES.flatMap((name) => {
    const { master, people } = COLLECTIONS[name] as unknown as Collection<never>;
    return people
      .filter((one) => one.by === by)
      .map((one) => ({ ...one, name, master: master as string | null }));
  });
