import { startBooking } from "../booking/choose.ts";
import type { ClientDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { ownVisit } from "./mine.ts";

/** The services of an earlier visit, on another day. */
export async function repeatVisit(desk: ClientDesk, id: string): Promise<Reply> {
  const found = await ownVisit(desk, id);
  const offered = (found?.services ?? []).filter((one) =>
    desk.services.some((service) => String(service._id) === one.serviceId),
  );
  return startBooking(
    desk,
    offered.map((one) => one.serviceId),
  );
}
