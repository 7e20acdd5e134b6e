import { type Connection, type Model, Types } from "mongoose";
import { z } from "zod";
import { workingSchedule } from "../engine/schedule/working-schedule.ts";
import type { Forgotten } from "./collection.ts";
import { mergedFrom, optionalDate, part, requiredString, strictSchema } from "./schema.ts";
import type { WishedPart } from "./unmet-wish.ts";

const wall = z.string().regex(/^([01]\d|2[0-4]):[0-5][05]$/);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().regex(/^[0-9a-f]{24}$/);

/** What a master may set in words. Minutes, hours or days as `master.ts` has them. */
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
] as const;
export type SettingField = (typeof SETTINGS)[number];
const settingValue = z.union([
  z.string().max(300),
  z.number().min(0),
  z.array(z.number().min(0)).max(4),
  z.null(),
]);
export type SettingValue = z.infer<typeof settingValue>;

/** One change. It names what it found when it was planned, so that what became of it meanwhile shows. Starts are epoch ms. */
export const planStep = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["close", "open"]), date, from: wall, to: wall }),
  z.strictObject({
    do: z.literal("book"),
    /** Null: a card is made under `name`. */
    client: id.nullable(),
    name: z.string().max(60),
    /** Of a new card; null: not known. */
    phone: z.string().max(20).nullable(),
    services: z.array(id).min(1).max(6),
    start: z.number(),
    notes: z.string().max(300),
  }),
  /** Two cards of one person: the visits of `gone` are those of `keep` from now on. */
  z.strictObject({ do: z.literal("merge"), keep: id, gone: id }),
  z.strictObject({ do: z.literal("move"), visit: id, from: z.number(), to: z.number() }),
  /** `instead`: the day is closed; the client is offered other times. */
  z.strictObject({ do: z.literal("cancel"), visit: id, from: z.number(), instead: z.boolean() }),
  /** The week, as it was found and as it is to be. */
  z.strictObject({ do: z.literal("hours"), from: workingSchedule, to: workingSchedule }),
  /** A service under an id chosen when it was planned; price in major units. */
  z.strictObject({
    do: z.literal("add"),
    service: id,
    name: z.string().min(2).max(100),
    minutes: z.number().int().min(5).max(1440).multipleOf(5),
    price: z.number().min(0),
  }),
  z.strictObject({
    do: z.literal("length"),
    service: id,
    from: z.number(),
    to: z.number().int().min(5).max(1440).multipleOf(5),
  }),
  /** Offered or not. */
  z.strictObject({ do: z.literal("offer"), service: id, to: z.boolean() }),
  z.strictObject({ do: z.literal("set"), field: z.enum(SETTINGS), from: settingValue, to: settingValue }),
  /** Major units, as prices are stored. */
  z.strictObject({ do: z.literal("price"), service: id, from: z.number(), to: z.number() }),
]);
export type PlanStep = z.infer<typeof planStep>;

/** How far a step is. `impossible` says why; what was done can be taken back, or could not be. */
export interface PlanLine {
  step: PlanStep;
  status: "todo" | "done" | "impossible" | "undone" | "not_undone";
  reason: string | null;
  /** The visit that came of it. */
  made: string | null;
}

/**
 * A change of many documents: marked by the master's tap, carried to the end step by step, also after a crash; what is no longer
 * possible is reported and the rest stands.
 */
export interface Plan {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  /** Stands for the update it came from: handled again, it plans nothing twice. */
  key: string;
  status: "proposed" | "running" | "done" | "dropped" | "undoing" | "undone";
  lines: PlanLine[];
  /** Done as well if the master chooses so: visits that lie in time that is closed. */
  extra: PlanStep[];
  /** Whether clients hear of it. */
  tell: boolean;
  /** A move is not made but proposed to the client, who has until the deadline; whether they were asked yet. */
  ask: boolean;
  askedAt: Date | null;
  /** Business time. */
  proposedAt: Date;
  decidedAt: Date | null;
  /** Until then whoever was offered another time should have answered; the master is told who did not. */
  deadline: Date | null;
  /** The message that shows what became of it, and which answers it shows. */
  messageId: number | null;
  answersShown: string;
  /** Clients whom the master has told in person. */
  told: string[];
  /** The master wants those who are silent to be asked once more. */
  remindAt: Date | null;
  /** Hours were opened because people had asked for them; they are still to hear of it. */
  demand: { weekday: number; part: WishedPart; date: string } | null;
}

const schema = strictSchema<Plan>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  key: requiredString,
  status: {
    type: String,
    enum: ["proposed", "running", "done", "dropped", "undoing", "undone"],
    default: "proposed",
  },
  lines: {
    type: [
      part({
        step: { type: Object, required: true },
        status: { type: String, default: "todo" },
        reason: { type: String, default: null },
        made: { type: String, default: null },
      }),
    ],
    default: [],
  },
  extra: { type: [Object], default: [] },
  tell: { type: Boolean, default: true },
  ask: { type: Boolean, default: false },
  askedAt: optionalDate,
  proposedAt: { type: Date, required: true },
  decidedAt: optionalDate,
  deadline: optionalDate,
  messageId: { type: Number, default: null },
  answersShown: { type: String, default: "" },
  told: { type: [String], default: [] },
  mergedFrom,
  remindAt: optionalDate,
  demand: { type: part({ weekday: Number, part: String, date: String }), default: null },
});
schema.index({ masterId: 1, key: 1 }, { unique: true });
schema.index({ masterId: 1, decidedAt: -1, _id: -1 }, { name: "decided" });
schema.index({ status: 1 }, { partialFilterExpression: { status: { $in: ["running", "undoing"] } } });
schema.index({ "demand.date": 1 }, { partialFilterExpression: { "demand.date": { $type: "string" } } });
schema.index({ ask: 1, askedAt: 1 }, { partialFilterExpression: { ask: true } });
schema.index({ status: 1, deadline: 1 }, { name: "by_deadline" });

export const planModel = (connection: Connection) => connection.model<Plan>("plans", schema);

/** Whom a visit was planned for by name, and what a card was before a merge: neither is taken back any more. */
export async function forgetInPlans(
  plans: Model<Plan>,
  { masterId, cards, plans: made }: Forgotten,
): Promise<void> {
  const ids = cards.map(String);
  const nobody = {
    "lines.$[one].step.name": "",
    "lines.$[one].step.phone": null,
    "lines.$[one].step.notes": "",
  };
  await plans.collection.updateMany(
    { masterId, "lines.step.client": { $in: ids } },
    { $set: nobody },
    { arrayFilters: [{ "one.step.client": { $in: ids } }] },
  );
  await plans.collection.updateMany(
    { masterId, "lines.step.keep": { $in: ids } },
    { $set: { "lines.$[one].made": null } },
    { arrayFilters: [{ "one.step.keep": { $in: ids } }] },
  );
  for (const { plan, line } of made)
    await plans.collection.updateOne(
      { masterId, _id: new Types.ObjectId(plan), [`lines.${line}.step.do`]: "book" },
      {
        $set: {
          [`lines.${line}.step.name`]: "",
          [`lines.${line}.step.phone`]: null,
          [`lines.${line}.step.notes`]: "",
        },
      },
    );
}
