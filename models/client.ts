import type { Connection, Types } from "mongoose";
import type { ClientTerms, Price } from "../engine/booking/visit.ts";
import { toMinor } from "../engine/money.ts";
import { ANY_ID, ANY_STRING, optionalDate, optionalString, part, strictSchema, text } from "./schema.ts";

/** A person as one master knows them. `telegramUserId` is null for someone who phoned in. */
export interface Client {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  telegramUserId: Types.ObjectId | null;
  name: string;
  phone: string | null;
  notes: string;
  /** The master's own words to sort people by. */
  tags: string[];
  /** `MM-DD`: the year is nobody's business. */
  birthday: string | null;
  /** The language they are answered in; what they write wins over what Telegram says. */
  language: string | null;
  /** What the deep link said they came from. */
  source: string | null;
  /** When they were asked for name and phone after the first booking. */
  askedContactAt: Date | null;
  /** Wants no invitations; wants no reminders either. */
  optedOut: boolean;
  noReminders: boolean;
  /** Length and price of a service for this client alone; the price in major units, as services have it. */
  terms: { serviceId: Types.ObjectId; durationMinutes?: number; price?: Price }[];
  /** The master does not want them: the bot answers them nothing but that, once a day. */
  blockedAt: Date | null;
  /** SHA-256 of the single-use link that joins this card to its person's Telegram; null: none is open. */
  linkHash: string | null;
  /** Whoever opened that link and is being joined: nobody else can be, until they are. */
  claimedBy: Types.ObjectId | null;
  /** When they last wrote or tapped, to the hour; real time. */
  lastSeenAt?: Date | null;
  deletedAt: Date | null;
  /** Put away because it is the same person's as another card. */
  mergedInto: Types.ObjectId | null;
  /** What the other card was before: an interrupted merge goes on from it. */
  mergedBefore: unknown;
  createdAt: Date;
  updatedAt: Date;
}

const schema = strictSchema<Client>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  telegramUserId: { type: "ObjectId", ref: "users", default: null },
  name: text(80),
  phone: optionalString,
  notes: text(2000),
  tags: { type: [String], default: [] },
  birthday: { type: String, default: null, match: /^\d{2}-\d{2}$/ },
  language: optionalString,
  source: optionalString,
  askedContactAt: optionalDate,
  optedOut: { type: Boolean, default: false },
  noReminders: { type: Boolean, default: false },
  terms: {
    type: [
      part({
        serviceId: { type: "ObjectId", required: true },
        durationMinutes: { type: Number, min: 5, validate: (value: number) => value % 5 === 0 },
        price: {
          type: part({ type: String, value: Number, upTo: Number, currency: String }),
          default: undefined,
        },
      }),
    ],
    default: [],
  },
  blockedAt: optionalDate,
  linkHash: optionalString,
  claimedBy: { type: "ObjectId", default: null },
  lastSeenAt: optionalDate,
  deletedAt: optionalDate,
  mergedInto: { type: "ObjectId", default: null },
  mergedBefore: { type: Object, default: null },
});
schema.index(
  { masterId: 1, linkHash: 1 },
  { name: "by_link", unique: true, partialFilterExpression: { linkHash: ANY_STRING } },
);
schema.index(
  { masterId: 1, telegramUserId: 1 },
  {
    name: "one_card_a_person",
    unique: true,
    partialFilterExpression: { telegramUserId: ANY_ID, deletedAt: null },
  },
);
schema.index({ masterId: 1, updatedAt: -1 });
// Whom a card was put away for, and who knows a person besides: few queries, each of them by one of these.
schema.index(
  { masterId: 1, mergedInto: 1 },
  { name: "put_into", partialFilterExpression: { mergedInto: ANY_ID } },
);
schema.index({ telegramUserId: 1 }, { name: "of_user", partialFilterExpression: { telegramUserId: ANY_ID } });

export const clientModel = (connection: Connection) => connection.model<Client>("clients", schema);

/** A client's own terms as the engine knows them: prices in minor units. */
export function termsOf(client: Pick<Client, "terms">): ClientTerms[] {
  return (client.terms ?? []).map(({ serviceId, durationMinutes, price }) => ({
    serviceId: String(serviceId),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(price === undefined ? {} : { price: { ...price, value: toMinor(price.value, price.currency) } }),
  }));
}
