import { type Connection, type Model, Types } from "mongoose";
import type { Forgotten } from "./collection.ts";
import { mergedFrom, optionalDate, part, requiredString, strictSchema } from "./schema.ts";
import type { WishedPart } from "./unmet-wish.ts";

/**
 * A step as this floor knows it: what is done. Its shape, taking and taking back are its kind's, in
 * `jobs/plans/steps`.
 */
export interface StoredStep {
  do: string;
}

/** How far a step is. `impossible` says why; what was done can be taken back, or could not be. */
export interface PlanLine<S extends StoredStep = StoredStep> {
  step: S;
  status: "todo" | "done" | "impossible" | "undone" | "not_undone";
  reason: string | null;
  /**
   * What taking it back needs to know, as its kind writes it: the visit that came of it, or a card as it was.
   */
  made: string | null;
}

/**
 * A change of many documents: marked by the master's tap, carried to the end step by step, also after a
 * crash; what is no longer possible is reported and the rest stands.
 */
export interface Plan<S extends StoredStep = StoredStep> {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  /** Stands for the update it came from: handled again, it plans nothing twice. */
  key: string;
  status: "proposed" | "running" | "done" | "dropped" | "undoing" | "undone";
  lines: PlanLine<S>[];
  /** Done as well if the master chooses so: visits that lie in time that is closed. */
  extra: S[];
  /** Whether clients hear of it. */
  tell: boolean;
  /**
   * A move is not made but proposed to the client, who has until the deadline; whether they were asked yet.
   */
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

/**
 * Whom a visit was planned for by name, and what a card was before a merge: neither is taken back any more.
 */
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
