import { Types } from "mongoose";
import { z } from "zod";
import type { Relay } from "../../models/relay.ts";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";

/**
 * A talk that a person was called into has been silent so long that the assistant takes it back. A question
 * ends without a word.
 */
export const relayBack = defineTask({
  kind: "relay_back",
  data: z.strictObject({ relayId: z.string(), since: z.number() }),
  id: ({ relayId, since }) => `${relayId}-${since}`,
  async run({ models, announcer, clock }, master, { relayId, since }, row) {
    const own = { masterId: master._id, _id: new Types.ObjectId(relayId), status: "open" as const };
    const relay = await models.relays.findOne({ ...own, lastAt: new Date(since) }).lean<Relay>();
    if (!relay) return undefined;
    const now = new Date(clock.now());
    const closed =
      relay.kind === "question" ||
      (await sendOnce(models, row, () =>
        announcer.tell(master, { client: String(relay.clientId) }, { kind: "relay_back" }),
      ));
    if (closed)
      await models.relays.updateOne(
        { ...own, lastAt: relay.lastAt },
        { $set: { status: "closed", closedAt: now } },
      );
    return undefined;
  },
});
