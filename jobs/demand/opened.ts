import { Types } from "mongoose";
import { z } from "zod";
import { listSlots } from "../../engine/booking/list-slots.ts";
import { onTermsOf, planVisit } from "../../engine/booking/visit.ts";
import { isQuiet } from "../../engine/quiet-hours.ts";
import { MINUTE, wallTimeAt } from "../../engine/time.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { type Client, termsOf } from "../../models/client.ts";
import type { Master } from "../../models/master.ts";
import type { Plan } from "../../models/plan.ts";
import { type Service, snapshotOf } from "../../models/service.ts";
import type { UnmetWishRow } from "../../models/unmet-wish.ts";
import type { JobDeps } from "../deps.ts";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";

const TIMES_SHOWN = 4;

/** A plan that opened time for those who had asked for it is done: they hear of it. */
export const planOffer = defineTask({
  kind: "plan_offer",
  data: z.strictObject({ planId: z.string() }),
  id: ({ planId }) => planId,
  async run(deps, master, { planId }) {
    const own = { masterId: master._id, _id: new Types.ObjectId(planId) };
    const plan = await deps.models.plans.findOne({ ...own, status: "done" }).lean<Plan>();
    if (plan) await offerOpened(deps, master, plan);
    return undefined;
  },
});

/**
 * Time was opened because people had asked for it: each of them hears of it, once, with starts that are free.
 */
async function offerOpened({ models, clock, announcer }: JobDeps, master: Master, plan: Plan): Promise<void> {
  const { demand } = plan;
  const masterId = master._id;
  const now = clock.now();
  if (!demand || isQuiet(master.timeZone, now)) return;
  const wishes = await models.wishes
    .find({ masterId, offeredAt: null, weekday: demand.weekday, part: demand.part })
    .sort({ at: 1 })
    .limit(200)
    .lean<UnmetWishRow[]>();
  const services = await models.services.find({ master: masterId, isActive: true }).lean<Service[]>();
  const booking = bookingFor({ models, clock }, masterId);
  const asked = new Set<string>();
  for (const wish of wishes) {
    const client = await models.clients
      .findOne({ masterId, _id: wish.clientId, deletedAt: null, optedOut: { $ne: true }, blockedAt: null })
      .lean<Client>();
    const chosen = wish.serviceIds.flatMap((id) => services.find((one) => one._id.equals(id)) ?? []);
    if (client?.telegramUserId && chosen.length > 0 && !asked.has(String(client._id))) {
      const visit = planVisit(chosen.map((one) => onTermsOf(snapshotOf(one, master), termsOf(client))));
      const day = { from: demand.date, to: demand.date };
      const starts = (await listSlots(booking, visit, day, { clientId: String(client._id) }))
        .map((slot) => slot.start)
        .filter((start) => {
          const at = wallTimeAt(master.timeZone, start).minutes;
          return at >= wish.notBefore && at < wish.notAfter;
        });
      if (starts.length > 0) {
        asked.add(String(client._id));
        await sendOnce(
          models,
          {
            masterId,
            clientId: String(client._id),
            key: `opened-${plan._id}-${client._id}`,
            kind: "opened",
          },
          () =>
            announcer.tell(
              master,
              { client: String(client._id) },
              { kind: "opened", services: visit.services, starts: starts.slice(0, TIMES_SHOWN) },
            ),
        );
      }
    }
    await models.wishes.updateOne(
      { masterId, _id: wish._id },
      { $set: { offeredAt: new Date(Math.floor(now / MINUTE) * MINUTE) } },
    );
  }
  await models.plans.updateOne({ masterId, _id: plan._id }, { $set: { demand: null } });
}
