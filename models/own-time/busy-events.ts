import type { OwnTimeSource } from "./source.ts";

/** Events of the master's other calendar count while it is connected; a trial has them copied. */
export const busyEventTime: OwnTimeSource = {
  mayHave: ({ google, sandbox }) => google.isConnected || sandbox !== null,
  async between(models, masterId, since, until) {
    const found = await models.busyEvents
      .find({ masterId, end: { $gt: since }, start: { $lt: until } }, { start: 1, end: 1, visitId: 1 })
      .lean();
    return found.map(({ _id, start, end, visitId }) => ({
      id: String(_id),
      start: start.getTime(),
      end: end.getTime(),
      words: null,
      visitId,
    }));
  },
};
