import type { Connection, Types } from "mongoose";
import { type WorkingSchedule, workingSchedule } from "../engine/schedule/working-schedule.ts";
import { isTimeZone } from "../engine/time.ts";
import { type MasterSetup, SETUP_STEPS } from "./master-setup.ts";
import {
  ANY_ID,
  ANY_NUMBER,
  optionalDate,
  optionalString,
  part,
  requiredString,
  strictSchema,
  THERE,
  text,
} from "./schema.ts";

export const KNOWLEDGE_TYPES = [
  "price",
  "place",
  "preparation",
  "care",
  "rules",
  "payment",
  "other",
] as const;

/** The person who provides services, with the settings of their bot. */
export interface Master {
  _id: Types.ObjectId;
  userId: Types.ObjectId | null;
  businessName: string;
  masterName: string;
  category: string;
  description: string;
  address: string;
  /** How to find the door. */
  addressNote: string;
  location: { latitude: number; longitude: number } | null;
  contacts: {
    phone: string | null;
    telegram: string | null;
    instagram: string | null;
    website: string | null;
  };
  welcomeText: string;
  timeZone: string;
  currency: string;
  /** Languages the master serves; the first is their own. */
  languages: string[];
  /** Grid step, minutes. */
  slotDuration: number;
  /** How far ahead is open, days. */
  planningHorizon: number;
  leadTimeMinutes: number;
  /** The notice of someone who was never here; null: the same as everyone's. */
  leadTimeNewClientMinutes: number | null;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** A client may change a visit until so many hours before it. */
  cancelCutoffHours: number;
  /** Minutes before a visit at which its client is reminded. */
  reminderMinutes: number[];
  /** Being set up: how far it is. Null once it serves. */
  setup: MasterSetup | null;
  /**
   * A copy to try things at: whose, where it is talked to and by whom, since when (business time). Null: a
   * real one.
   */
  sandbox: { of: Types.ObjectId; botId: number; tgId: number; since: Date } | null;
  /** Business time at which the bot began to serve. */
  liveSince: Date | null;
  /** When the morning and the evening message come, `HH:mm`; null: not at all. */
  morningAt: string | null;
  eveningAt: string | null;
  /**
   * Business time before which nothing of their day is to be said: who need not be looked at till then. Null:
   * not known.
   */
  nextDayAt: Date | null;
  /** Business time before which none of their clients is to be invited. Null: not known. */
  nextInviteAt: Date | null;
  /** Hours after a visit at which the client is asked how it was; null: never. */
  reviewAfterHours: number | null;
  /** Days after the last visit at which a client without a next one is written to; null: never. */
  nudgeAfterDays: number | null;
  /** No new bookings since then; what is booked stays. Null: booking is open. */
  pausedAt: Date | null;
  /** Until when something of their own is written down: later, and where it is null, nothing is asked. */
  errandsUntil: Date | null;
  /** How the master's calendar is drawn. */
  pictureTheme: "light" | "dark";
  askPhone: boolean;
  smartSlotsEnabled: boolean;
  smartSlotsMode: "off" | "soft" | "strict";
  workingSchedule: WorkingSchedule;
  /** `question`: what a client asked when the master answered so, and said to answer so from then on. */
  knowledge: { type: (typeof KNOWLEDGE_TYPES)[number]; content: string; question?: string }[];
  botLink: string;
  botId: number | null;
  botInfo: unknown;
  /** Sealed. */
  tgBotToken: string | null;
  /** The last part of the webhook's path. */
  webhookSecret: string;
  /** What Telegram sends in the header. */
  webhookSecretToken: string;
  calendarToken: string;
  /** SHA-256 of the single-use owner link's code; null once used. */
  ownerCodeHash: string | null;
  google: { isConnected: boolean; calendarId: string | null; refreshToken: string | null };
  gptTokensUsed: { inputTokens: number; outputTokens: number; totalCostUSD: number };
  fbUserAccessToken: string | null;
  fbUserAccessTokenExpiresAt: Date | null;
  fbUserId: string | null;
  igUserId: string | null;
  pageAccessToken: string | null;
  pageId: string | null;
  pageTokenObtainedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** What a master may set in words, in the order in which they are listed. */
export const SETTINGS = [
  "address",
  "leadTimeMinutes",
  "cancelCutoffHours",
  "planningHorizon",
  "reminderMinutes",
  "morningAt",
  "eveningAt",
  "reviewAfterHours",
  "nudgeAfterDays",
] as const satisfies readonly (keyof Master)[];
export type SettingField = (typeof SETTINGS)[number];
export type SettingValue = Master[SettingField];

const minutes = (initial: number) => ({
  type: Number,
  default: initial,
  min: 0,
  validate: (value: number) => value % 5 === 0,
});

const setupPart = part({
  step: { type: String, enum: SETUP_STEPS, required: true },
  craft: optionalString,
  pricesOwn: { type: Boolean, default: false },
  placed: { type: Boolean, default: false },
  botId: Number,
  tgId: Number,
  managed: { type: Boolean, default: false },
});

const schema = strictSchema<Master>({
  userId: { type: "ObjectId", ref: "users", default: null },
  businessName: { type: String, required: true, maxlength: 100 },
  masterName: { type: String, required: true, maxlength: 60 },
  category: text(60),
  description: text(1000),
  address: text(300),
  addressNote: text(300),
  location: { type: part({ latitude: Number, longitude: Number }), default: null },
  contacts: {
    type: part({
      phone: optionalString,
      telegram: optionalString,
      instagram: optionalString,
      website: optionalString,
    }),
    default: () => ({}),
  },
  welcomeText: text(500),
  timeZone: { ...requiredString, validate: isTimeZone },
  currency: { ...requiredString, match: /^[A-Z]{3}$/ },
  languages: { type: [String], default: ["ru"] },
  slotDuration: { ...minutes(30), min: 5 },
  planningHorizon: { type: Number, default: 30, min: 1, max: 730 },
  leadTimeMinutes: minutes(0),
  leadTimeNewClientMinutes: { type: Number, default: null, min: 0 },
  bufferBeforeMinutes: minutes(0),
  bufferAfterMinutes: minutes(0),
  cancelCutoffHours: { type: Number, default: 3, min: 0 },
  reminderMinutes: { type: [Number], default: [1440, 120] },
  setup: { type: setupPart, default: null },
  sandbox: {
    type: part({
      of: { type: "ObjectId", ref: "masters" },
      botId: Number,
      tgId: Number,
      since: Date,
    }),
    default: null,
  },
  liveSince: optionalDate,
  morningAt: { type: String, default: "08:30", match: /^([01]\d|2[0-3]):[0-5]\d$/ },
  eveningAt: { type: String, default: "19:30", match: /^([01]\d|2[0-3]):[0-5]\d$/ },
  nextDayAt: optionalDate,
  nextInviteAt: optionalDate,
  reviewAfterHours: { type: Number, default: null, min: 1, max: 72 },
  nudgeAfterDays: { type: Number, default: null, min: 7, max: 365 },
  pausedAt: optionalDate,
  errandsUntil: optionalDate,
  pictureTheme: { type: String, enum: ["light", "dark"], default: "light" },
  askPhone: { type: Boolean, default: false },
  smartSlotsEnabled: { type: Boolean, default: false },
  smartSlotsMode: { type: String, enum: ["off", "soft", "strict"], default: "off" },
  workingSchedule: {
    type: Object,
    required: true,
    validate: (value: unknown) => workingSchedule.safeParse(value).success,
  },
  knowledge: {
    type: [
      part({
        type: { type: String, enum: KNOWLEDGE_TYPES },
        content: { type: String, maxlength: 2000 },
        question: { type: String, maxlength: 500 },
      }),
    ],
    default: [],
  },
  botLink: text(100),
  botId: { type: Number },
  botInfo: { type: Object, default: null },
  tgBotToken: optionalString,
  webhookSecret: requiredString,
  webhookSecretToken: requiredString,
  calendarToken: requiredString,
  ownerCodeHash: optionalString,
  google: {
    type: part({
      isConnected: { type: Boolean, default: false },
      calendarId: optionalString,
      refreshToken: optionalString,
    }),
    default: () => ({}),
  },
  gptTokensUsed: {
    type: part({
      inputTokens: { type: Number, default: 0 },
      outputTokens: { type: Number, default: 0 },
      totalCostUSD: { type: Number, default: 0 },
    }),
    default: () => ({}),
  },
  fbUserAccessToken: optionalString,
  fbUserAccessTokenExpiresAt: optionalDate,
  fbUserId: optionalString,
  igUserId: optionalString,
  pageAccessToken: optionalString,
  pageId: optionalString,
  pageTokenObtainedAt: optionalDate,
});
schema.index({ webhookSecret: 1 }, { unique: true });
schema.index({ calendarToken: 1 }, { unique: true });
schema.index({ botId: 1 }, { name: "by_bot", unique: true, partialFilterExpression: { botId: ANY_NUMBER } });
schema.index({ userId: 1 });
// Who was changed since somebody last looked: `changed-masters.ts`.
schema.index({ updatedAt: 1, _id: 1 });
// Who leaves in the middle finds the one they began, however many they have.
schema.index(
  { "setup.botId": 1, "setup.tgId": 1 },
  { name: "being_set_up", unique: true, partialFilterExpression: { "setup.tgId": ANY_NUMBER } },
);
schema.index({ "sandbox.of": 1 }, { name: "copies_of", partialFilterExpression: { "sandbox.of": ANY_ID } });
schema.index({ "sandbox.since": 1 }, { partialFilterExpression: { "sandbox.since": THERE } });
// The moments of reminders, which a sweep wants to know all of.
schema.index({ reminderMinutes: 1 });
schema.index({ nextDayAt: 1 });
schema.index({ nextInviteAt: 1 });

/** What the moments of the next looks come of. */
const LOOKS_COME_OF = {
  nextDayAt: ["userId", "setup", "sandbox", "liveSince", "timeZone", "morningAt", "eveningAt"],
  nextInviteAt: ["timeZone", "reviewAfterHours", "nudgeAfterDays"],
} satisfies Partial<Record<keyof Master, (keyof Master)[]>>;

/** Whoever changes what such a moment comes of, wherever it is, makes it unknown by the same write. */
schema.pre(["updateOne", "updateMany", "findOneAndUpdate"], function () {
  const update = this.getUpdate();
  if (!update || Array.isArray(update)) return;
  const { $set, $unset, ...others } = update;
  const changed = { ...others, ...$set, ...$unset };
  for (const [look, parts] of Object.entries(LOOKS_COME_OF))
    if (parts.some((one) => one in changed)) this.set(look, null);
});

/** The bot through which people of this master are spoken to. */
export const botIdOf = ({ sandbox, botId }: Pick<Master, "sandbox" | "botId">): number =>
  sandbox?.botId ?? botId ?? 0;

/** Whose money a call to a model is: trying things out is paid for like anything else. */
export const payerIdOf = ({ sandbox, _id }: Pick<Master, "sandbox" | "_id">): Types.ObjectId =>
  sandbox?.of ?? _id;

export const masterModel = (connection: Connection) => connection.model<Master>("masters", schema);
