/**
 * One racing process: `race-child.ts <uri> <database> <master id>`; tries come by message, answers go back by
 * message.
 */
import { Types } from "mongoose";
import { holdSlot } from "../../engine/booking/hold.ts";
import { planVisit } from "../../engine/booking/visit.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { connectStore } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { snapshotOf } from "../../models/service.ts";

export interface Try {
  clientId: string;
  serviceIds: string[];
  start: number;
}
export interface TryResult {
  ok: boolean;
  code?: string;
  nearest?: number;
  ms: number;
}

const [uri = "", database = "", id = ""] = process.argv.slice(2);
const { models, close } = await connectStore(uri, database);
const masterId = new Types.ObjectId(id);
const master = (await models.masters.findOne({ _id: masterId }).lean<Master>()) as Master;
const services = await models.services.find({ master: masterId }).lean();
const now = Date.UTC(2026, 2, 2, 4, 0);
const booking = bookingFor({ models, clock: { now: () => now } }, masterId);

process.on("message", async (tries: Try[]) => {
  const results: TryResult[] = [];
  const inFlight = 25;
  for (let index = 0; index < tries.length; index += inFlight) {
    results.push(
      ...(await Promise.all(
        tries.slice(index, index + inFlight).map(async ({ clientId, serviceIds, start }) => {
          const began = performance.now();
          const visit = planVisit(
            serviceIds.map((wanted) => {
              const service = services.find((one) => String(one._id) === wanted);
              if (!service) throw new Error(`no service ${wanted}`);
              return snapshotOf(service, master);
            }),
          );
          const outcome = await holdSlot(booking, {
            clientId,
            visit,
            start,
            timeZone: master.timeZone,
            key: `${clientId}-${start}`,
          });
          const ms = performance.now() - began;
          if (outcome.ok) return { ok: true, ms };
          const { refusal } = outcome;
          return {
            ok: false,
            code: refusal.code,
            nearest: "nearest" in refusal ? refusal.nearest.length : 0,
            ms,
          };
        }),
      )),
    );
  }
  process.send?.(results);
});
process.on("disconnect", async () => {
  await close();
  process.exit(0);
});
process.send?.("ready");
