import type { Master } from "../../models/master.ts";
import type { Said } from "../announcer.ts";
import type { JobDeps } from "../deps.ts";
import type { VisitNotice } from "./notices.ts";

/** Says it to whoever comes; where they cannot be reached the master hears so, with whom to phone. */
export async function tellClient(
  { announcer }: Pick<JobDeps, "announcer">,
  master: Master,
  notice: VisitNotice,
): Promise<Said> {
  const { clientId: client } = notice.appointment;
  const said = await announcer.tell(master, { client }, notice);
  if (said.told === "unreachable" && client !== null)
    await announcer.tell(master, "master", { kind: "unreachable", client });
  return said;
}
