import { addDays } from "../../../engine/time.ts";
import type { Client } from "../../../models/client.ts";
import type { MasterDesk } from "../desk.ts";

/** Whose birthday a date is; the 29th of February is kept on the 28th where there is none. */
export async function birthdaysOn({ models, master }: MasterDesk, date: string): Promise<string[]> {
  const days = [date.slice(5)];
  if (date.endsWith("-02-28") && !addDays(date, 1).endsWith("-02-29")) days.push("02-29");
  const people = await models.clients
    .find({ masterId: master._id, deletedAt: null, birthday: { $in: days } }, { name: 1 })
    .limit(20)
    .lean<Pick<Client, "name">[]>();
  return people.map((one) => one.name).filter(Boolean);
}
