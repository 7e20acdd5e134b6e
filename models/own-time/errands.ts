import type { OwnTimeSource } from "./source.ts";

/** What the master has to do themselves: asked for only while they have something ahead. */
export const errandTime: OwnTimeSource = {
  mayHave: ({ errandsUntil }, since) => errandsUntil != null && errandsUntil > since,
  async between(models, masterId, since, until) {
    const found = await models.errands
      .find({ masterId, end: { $gt: since }, start: { $lt: until }, removedAt: null })
      .lean();
    return found.map(({ _id, start, end, what }) => ({
      id: String(_id),
      start: start.getTime(),
      end: end.getTime(),
      words: what,
      visitId: null,
    }));
  },
};
