import type { Connection } from "mongoose";
import { appointmentModel } from "./appointment.ts";
import { botModel } from "./bot.ts";
import { budgetModel } from "./budget.ts";
import { busyEventModel } from "./busy-event.ts";
import { chatModel, forgetState } from "./chat.ts";
import { clientModel } from "./client.ts";
import { clientImportModel, forgetInImports } from "./client-import.ts";
import { type Collection, collection } from "./collection.ts";
import { conversationModel } from "./conversation.ts";
import { dutyModel } from "./duty.ts";
import { errandModel } from "./errand.ts";
import { googleLinkModel } from "./google-link.ts";
import { gptUsageLogModel } from "./gpt-usage-log.ts";
import { forgetUpdates, inboxModel } from "./inbox.ts";
import { masterModel } from "./master.ts";
import { masterDayOverrideModel } from "./master-day-override.ts";
import { forgetLines, messageModel } from "./message.ts";
import { notificationModel } from "./notification.ts";
import { forgetInPlans, planModel } from "./plan.ts";
import { relayModel } from "./relay.ts";
import { serviceModel } from "./service.ts";
import { setbackModel } from "./setback.ts";
import { unmetWishModel } from "./unmet-wish.ts";
import { forgetUser, userModel } from "./user.ts";
import { waitlistModel } from "./waitlist.ts";

/**
 * Every collection, and what it says of itself: whose its rows are, where they name a person, and what an
 * erasure does there. A new one is one line here.
 */
export const COLLECTIONS = {
  users: collection(userModel, { master: null, people: [{ at: "_id", by: "user", erased: forgetUser }] }),
  masters: collection(masterModel, { master: "_id", people: [] }),
  clients: collection(clientModel, {
    master: "masterId",
    people: [
      {
        at: "_id",
        by: "card",
        erased: ["name", "phone", "notes", "tags", "birthday", "source", "linkHash", "mergedBefore"],
      },
    ],
  }),
  services: collection(serviceModel, { master: "master", people: [] }),
  overrides: collection(masterDayOverrideModel, { master: "masterId", people: [] }),
  appointments: collection(appointmentModel, {
    master: "masterId",
    people: [
      { at: "clientId", by: "card", erased: ["notes", "masterNotes", "answers", "photos"] },
      { at: "seats[].clientId", by: "card", erased: "kept" },
    ],
  }),
  messages: collection(messageModel, {
    master: "master",
    people: [
      { at: "user", by: "user", erased: "removed" },
      { at: "about[]", by: "card", erased: forgetLines },
    ],
  }),
  usageLogs: collection(gptUsageLogModel, { master: "masterId", people: [] }),
  inbox: collection(inboxModel, {
    master: null,
    people: [{ at: "chatKey", by: "chat", erased: forgetUpdates }],
  }),
  chats: collection(chatModel, { master: null, people: [{ at: "_id", by: "chat", erased: forgetState }] }),
  conversations: collection(conversationModel, {
    master: null,
    people: [{ at: "_id", by: "chat", erased: "removed" }],
  }),
  // Of the bot, not of the master: a copy of a master is spoken to through the master's own.
  bots: collection(botModel, { master: null, people: [] }),
  notifications: collection(notificationModel, {
    master: "masterId",
    people: [{ at: "clientId", by: "card", erased: "kept" }],
  }),
  // A client's day is named in the id, and says what was spent: nothing to move, nothing to forget.
  budgets: collection(budgetModel, { master: "masterId", people: [] }),
  relays: collection(relayModel, {
    master: "masterId",
    people: [{ at: "clientId", by: "card", erased: "removed" }],
  }),
  plans: collection(planModel, {
    master: "masterId",
    people: [{ at: "told[]", by: "card", text: true, erased: forgetInPlans }],
  }),
  imports: collection(clientImportModel, {
    master: "masterId",
    people: [{ at: "rows[].phone", by: "phone", erased: forgetInImports }],
  }),
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
  // What the master has to do themselves, in their words: theirs as notes are; it names nobody's card.
  errands: collection(errandModel, { master: "masterId", people: [] }),
  setbacks: collection(setbackModel, { master: "masterId", people: [] }),
  duties: collection(dutyModel, { master: null, people: [] }),
};

export type CollectionName = keyof typeof COLLECTIONS;
/** A model a collection, by the same names. */
export type Models = { [N in CollectionName]: ReturnType<(typeof COLLECTIONS)[N]["model"]> };

export const createModels = (connection: Connection): Models =>
  Object.fromEntries(COLLECTION_NAMES.map((name) => [name, COLLECTIONS[name].model(connection)])) as never;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** Every place where a person is named, with its collection. */
export const everyPlace = () =>
  COLLECTION_NAMES.flatMap((name) => {
    const { master, people } = COLLECTIONS[name] as unknown as Collection<never>;
    return people.map((one) => ({ ...one, name, master: master as string | null }));
  });
