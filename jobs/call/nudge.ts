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
    await sendOnce(models, row, async () => {
      const said = await announcer.tell(master, "master", { kind: "relay_nudge", relay });
      // An answer to it is an answer to the client.
      if (said.messageId !== null)
        await models.relays.updateOne(
          { masterId: master._id, _id: relay._id },
          { $addToSet: { masterMessages: said.messageId } },
        );
      return said;
    });
    await models.relays.updateOne({ ...own, waitingSince: relay.waitingSince }, { $set: { nudgedAt: now } });
    return undefined;
  },
});
