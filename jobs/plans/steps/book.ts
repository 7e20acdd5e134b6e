import { z } from "zod";
import { bookByMaster } from "../../../engine/booking/book.ts";
import { cancelVisit } from "../../../engine/booking/cancel.ts";
import { onTermsOf, planVisit } from "../../../engine/booking/visit.ts";
import { cardFor, findCard } from "../../../models/cards.ts";
import { termsOf } from "../../../models/client.ts";
import { type Service, snapshotOf } from "../../../models/service.ts";
import { by } from "../by.ts";
import { id } from "../shapes.ts";
import { AN_ID, definePlanStepLeaving, done, not } from "../step.ts";

/** A visit that the master writes down; what it leaves is the visit's id. */
export const book = definePlanStepLeaving(AN_ID, {
  shape: z.strictObject({
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
  async take({ models, master, booking }, plan, step, key) {
    const services = await models.services
      .find({ master: master._id, _id: { $in: step.services } })
      .lean<Service[]>();
    const chosen = step.services.flatMap(
      (wanted) => services.find((one) => String(one._id) === wanted) ?? [],
    );
    if (chosen.length < step.services.length) return not("service_gone");
    const { name, phone } = step;
    const card = await findCard(
      models,
      master._id,
      step.client ?? (await cardFor(models, master._id, { name, phone, key })),
    );
    if (!card) return not("not_found");
    const terms = termsOf(card);
    const booked = await bookByMaster(booking, {
      clientId: String(card._id),
      visit: planVisit(chosen.map((one) => onTermsOf(snapshotOf(one, master), terms))),
      start: step.start,
      timeZone: master.timeZone,
      key,
      by: by(plan),
      ...(step.notes ? { notes: step.notes } : {}),
    });
    return booked.ok ? { done: true, left: booked.value.id } : not(booked.refusal.code);
  },
  async takeBack({ booking }, plan, _step, key, visit) {
    if (!visit) return done;
    const cancelled = await cancelVisit(booking, {
      appointmentId: visit,
      by: by(plan),
      cutoffHours: 0,
      key: `${key}-undo`,
    });
    return cancelled.ok ? done : not(cancelled.refusal.code);
  },
});
