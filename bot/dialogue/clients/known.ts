import type { Known } from "../../reading/deeds/people.ts";
import type { Here } from "../../reading/deeds/scene.ts";
import { asNamed, type MasterDesk } from "../desk.ts";
import { whenHere } from "../when-said.ts";

/** People that are looked for in what a master writes. */
const AT_MOST = 5_000;

/** Everybody the master has a card of, by name. */
export async function peopleKnown({
  models,
  master,
}: Pick<MasterDesk, "models" | "master">): Promise<Known[]> {
  const people = await models.clients
    .find({ masterId: master._id, deletedAt: null, name: { $ne: "" } }, { name: 1 })
    .limit(AT_MOST)
    .lean<{ _id: unknown; name: string }[]>();
  return people.map(({ _id, name }) => ({ id: String(_id), name }));
}

/** What is known where the master's words are read. */
export const readHere = async (desk: MasterDesk): Promise<Here> => ({
  when: whenHere(desk),
  services: asNamed(desk.services),
  people: await peopleKnown(desk),
  currency: desk.master.currency,
});
