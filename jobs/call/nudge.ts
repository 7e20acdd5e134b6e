import { Types } from "mongoose";
import { z } from "zod";
import type { Relay } from "../../models/relay.ts";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";

/** A person who was called has not answered: said once. An answer meanwhile makes it void. */
export const relayNudge = defineTask({
  kind: "relay_nudge",
  data: z.strictObject({ relayId: z.string(), since: z.number() }),
  id: ({ relayId, since }) => `${relayId}-${since}`,
  async run({ models, announcer, clock }, master, { relayId, since }, row) {
    const own = { masterId: master._id, _id: new Types.ObjectId(relayId), status: "open" as const };
    const relay = await models.relays
      .findOne({ ...own, waitingSince: new Date(since), nudgedAt: null })
      .lean<Relay>();
    if (!relay) return undefined;
    const now = new Date(clock.now());
    await sendOnce(models, row, () => announcer.relayNudge(master, relay));
    await models.relays.updateOne({ ...own, waitingSince: relay.waitingSince }, { $set: { nudgedAt: now } });
    return undefined;
  },
});
