import mongoose, { type Connection } from "mongoose";
import { appointmentModel } from "./appointment.ts";
import { botModel } from "./bot.ts";
import { budgetModel } from "./budget.ts";
import { busyEventModel } from "./busy-event.ts";
import { chatModel } from "./chat.ts";
import { clientModel } from "./client.ts";
import { clientImportModel } from "./client-import.ts";
import { conversationModel } from "./conversation.ts";
import { dutyModel } from "./duty.ts";
import { googleLinkModel } from "./google-link.ts";
import { gptUsageLogModel } from "./gpt-usage-log.ts";
import { inboxModel } from "./inbox.ts";
import { masterModel } from "./master.ts";
import { masterDayOverrideModel } from "./master-day-override.ts";
import { messageModel } from "./message.ts";
import { dropReplaced } from "./migrations/usable-indexes.ts";
import { migrate } from "./migrations.ts";
import { notificationModel } from "./notification.ts";
import { planModel } from "./plan.ts";
import { relayModel } from "./relay.ts";
import { serviceModel } from "./service.ts";
import { unmetWishModel } from "./unmet-wish.ts";
import { userModel } from "./user.ts";
import { waitlistModel } from "./waitlist.ts";

const createModels = (connection: Connection) => ({
  users: userModel(connection),
  masters: masterModel(connection),
  clients: clientModel(connection),
  services: serviceModel(connection),
  overrides: masterDayOverrideModel(connection),
  appointments: appointmentModel(connection),
  messages: messageModel(connection),
  usageLogs: gptUsageLogModel(connection),
  inbox: inboxModel(connection),
  chats: chatModel(connection),
  conversations: conversationModel(connection),
  bots: botModel(connection),
  duties: dutyModel(connection),
  notifications: notificationModel(connection),
  budgets: budgetModel(connection),
  relays: relayModel(connection),
  plans: planModel(connection),
  imports: clientImportModel(connection),
  waitlist: waitlistModel(connection),
  wishes: unmetWishModel(connection),
  googleLinks: googleLinkModel(connection),
  busyEvents: busyEventModel(connection),
});

export type Models = ReturnType<typeof createModels>;

export interface Store {
  models: Models;
  connection: Connection;
  close(): Promise<void>;
}

/** Journalled: a single server that only remembers forgets when it is killed. A connection string may name its own. */
const DURABLE = { w: "majority", journal: true } as const;

/**
 * Connects, brings the data to this release's shape, and builds every index before it returns: without the unique ones nothing here
 * is safe to serve. Throws SchemaRefused where the data is not this release's; `tell` hears what takes time.
 */
export async function connectStore(
  uri: string,
  database?: string,
  tell?: (words: string) => void,
): Promise<Store> {
  const connection = await mongoose
    .createConnection(uri, {
      ...(database === undefined ? {} : { dbName: database }),
      serverSelectionTimeoutMS: 5_000,
      ...(new URLSearchParams(uri.split("?")[1]).has("w") ? {} : { writeConcern: DURABLE }),
      autoIndex: false,
      autoCreate: false,
      maxPoolSize: 20,
    })
    .asPromise();
  const models = createModels(connection);
  try {
    await migrate(connection, models, tell ? { tell } : {});
    for (const model of Object.values(models)) await model.createIndexes();
    await dropReplaced(models);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return { models, connection, close: () => connection.close() };
}
