import type { Connection, Types } from "mongoose";
import type { Appointment, HistoryEntry } from "../engine/booking/appointment.ts";
import type { Price } from "../engine/booking/visit.ts";
import {
  ANY_STRING,
  mergedFrom,
  optionalDate,
  optionalString,
  part,
  requiredString,
  strictSchema,
  THERE,
  text,
} from "./schema.ts";

interface StoredService {
  serviceId: Types.ObjectId;
  name: string;
  description: string;
  price: Price;
  duration: { type: "minutes"; value: number };
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  format: "offline" | "online" | "at_client";
  interactionType: "individual" | "group";
  category: string | null;
  preMeetingQuestions: string[];
}

/** What a visit is made of. */
export interface StoredPlan {
  services: StoredService[];
  totalDuration: { type: "minutes"; value: number };
  totalPrice: Price;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
}

/**
 * What may have to follow a write: words to people, and the event in Google, which waits until there is a
 * calendar.
 */
export type PendingWord = (typeof SPOKEN_WORDS)[number] | "google";

/** Those after which someone hears something. */
export const SPOKEN_WORDS = ["notice", "hold_ended", "freed", "google_wish"] as const;

/**
 * One visit or hold. While it takes time it carries `claims`: the five-minute ticks of itself and its
 * buffers. The unique index over them makes two overlapping documents impossible, through any code path and
 * in any number of processes.
 */
export interface AppointmentDocument extends StoredPlan {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  /** Who or what is occupied: the master today, a colleague or a room one day. */
  resourceId: Types.ObjectId;
  clientId: Types.ObjectId | null;
  mergedFrom?: Types.ObjectId[];
  startTime: Date;
  endTime: Date;
  internalStatus: Appointment["status"];
  googleEventId: string | null;
  /** The event's version when we last wrote or read it. */
  googleEtag: string | null;
  /**
   * The event was moved (or, null, deleted) in Google, at this revision of the visit: the master is asked.
   */
  googleWish: { start: Date | null; revision: number } | null;
  icsToken: string;
  notes: string;
  masterNotes: string;
  revision: number;
  /** What is still to follow from the last writes. */
  pending: PendingWord[];
  /** Taken intervals, buffers in: the visit's own, then the one kept for a move. */
  occupies: { start: Date; end: Date }[];
  claims?: number[];
  history: (Omit<HistoryEntry, "at" | "from" | "to"> & { at: Date; from?: Date; to?: Date })[];
  offerToken: string | null;
  /** The wish of the waiting list that this hold was made for. */
  waitlistId?: Types.ObjectId;
  heldAt: Date | null;
  holdExpiresAt: Date | null;
  move: { startTime: Date; endTime: Date; token: string; expiresAt: Date; becomes?: StoredPlan } | null;
  /** Group sessions only: seats instead of a client. `seatsTaken` is their number, for the guard. */
  sessionKey?: string;
  maxParticipants?: number;
  seatsTaken?: number;
  seats?: {
    clientId: Types.ObjectId;
    icsToken: string;
    price: Price;
    takenAt: Date;
    confirmedAt: Date | null;
  }[];
  confirmedAt: Date | null;
  /** What the client answered to the questions asked after booking. */
  answers?: { question: string; answer: string }[];
  /** Pictures of what is wished, as Telegram's file ids. */
  photos?: { fileId: string; caption: string }[];
  idempotencyKey: string | null;
  createdAt: Date;
  updatedAt: Date;
}

const price = part({
  type: { type: String, enum: ["fixed", "from", "range", "free", "on_request"], required: true },
  value: { type: Number, required: true },
  upTo: Number,
  currency: requiredString,
});

const duration = part({
  type: { type: String, enum: ["minutes"], required: true },
  value: { type: Number, required: true },
});

const service = part({
  serviceId: { type: "ObjectId", ref: "services", required: true },
  name: requiredString,
  description: text(1000),
  price,
  duration,
  bufferBeforeMinutes: { type: Number, default: 0 },
  bufferAfterMinutes: { type: Number, default: 0 },
  format: { type: String, enum: ["offline", "online", "at_client"], default: "offline" },
  interactionType: { type: String, enum: ["individual", "group"], default: "individual" },
  category: optionalString,
  preMeetingQuestions: { type: [String], default: [] },
});

const plan = {
  services: [service],
  totalDuration: { type: duration, required: true },
  totalPrice: { type: price, required: true },
  bufferBeforeMinutes: { type: Number, default: 0 },
  bufferAfterMinutes: { type: Number, default: 0 },
};

const schema = strictSchema<AppointmentDocument>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  resourceId: { type: "ObjectId", required: true },
  clientId: { type: "ObjectId", ref: "clients", default: null },
  mergedFrom,
  startTime: { type: Date, required: true },
  endTime: { type: Date, required: true },
  ...plan,
  internalStatus: {
    type: String,
    enum: ["held", "expired", "booked", "cancelled", "completed", "no_show"],
    required: true,
  },
  googleEventId: optionalString,
  googleEtag: optionalString,
  googleWish: { type: part({ start: optionalDate, revision: Number }), default: null },
  icsToken: requiredString,
  notes: text(1000),
  masterNotes: text(2000),
  revision: { type: Number, required: true },
  pending: { type: [String], default: [] },
  occupies: { type: [part({ start: Date, end: Date })], default: [] },
  claims: { type: [Number], default: undefined },
  history: {
    type: [
      part({
        revision: Number,
        at: Date,
        by: String,
        kind: String,
        from: Date,
        to: Date,
        reason: String,
        was: String,
        clientId: String,
        key: String,
      }),
    ],
    default: [],
  },
  offerToken: optionalString,
  waitlistId: { type: "ObjectId", default: undefined },
  heldAt: optionalDate,
  holdExpiresAt: optionalDate,
  move: {
    type: part({
      startTime: Date,
      endTime: Date,
      token: String,
      expiresAt: Date,
      becomes: { type: part(plan), default: undefined },
    }),
    default: null,
  },
  sessionKey: String,
  maxParticipants: Number,
  seatsTaken: Number,
  seats: {
    type: [part({ clientId: "ObjectId", icsToken: String, price, takenAt: Date, confirmedAt: optionalDate })],
    default: undefined,
  },
  confirmedAt: optionalDate,
  answers: {
    type: [part({ question: text(300), answer: text(1000) })],
    default: [],
  },
  photos: { type: [part({ fileId: requiredString, caption: text(1024) })], default: [] },
  idempotencyKey: optionalString,
});

// `$gte: 0`, not `$exists`: empty arrays and nulls would collide with one another.
schema.index(
  { masterId: 1, resourceId: 1, claims: 1 },
  { unique: true, partialFilterExpression: { claims: { $gte: 0 } } },
);

schema.index(
  { masterId: 1, clientId: 1 },
  { name: "one_hold_a_client", unique: true, partialFilterExpression: { internalStatus: "held" } },
);

schema.index(
  { masterId: 1, idempotencyKey: 1 },
  { name: "by_idempotency_key", unique: true, partialFilterExpression: { idempotencyKey: ANY_STRING } },
);

schema.index(
  { masterId: 1, sessionKey: 1 },
  { unique: true, partialFilterExpression: { sessionKey: { $type: "string" }, internalStatus: "booked" } },
);

// These three are asked for in an `$or`: in one, a partial index that begins with the master is not used.
schema.index({ masterId: 1, "seats.clientId": 1, startTime: 1 }, { name: "seats_of" });

schema.index({ masterId: 1, "move.startTime": 1 }, { name: "moves_to" });

schema.index({ masterId: 1, offerToken: 1 }, { name: "by_offer" });

schema.index({ icsToken: 1 }, { unique: true });

schema.index(
  { "seats.icsToken": 1 },
  { name: "seat_by_file", partialFilterExpression: { "seats.icsToken": ANY_STRING } },
);

schema.index({ masterId: 1, startTime: 1, _id: 1 }, { name: "diary" });

schema.index({ masterId: 1, clientId: 1, startTime: 1 });

schema.index({ masterId: 1, "history.key": 1 });

// What is to be said, newest first; read from its other end it says what has waited longest.
schema.index(
  { pending: 1, updatedAt: -1, masterId: 1 },
  { name: "newest_to_say", partialFilterExpression: { pending: ANY_STRING } },
);

schema.index(
  { masterId: 1, startTime: 1 },
  { name: "for_google", partialFilterExpression: { pending: "google" } },
);

schema.index({ holdExpiresAt: 1 }, { partialFilterExpression: { internalStatus: "held" } });

schema.index(
  { "move.expiresAt": 1 },
  { name: "moves_that_lapse", partialFilterExpression: { "move.expiresAt": THERE } },
);

schema.index({ internalStatus: 1, startTime: 1 });

export const appointmentModel = (connection: Connection) =>
  connection.model<AppointmentDocument>("appointments", schema);
