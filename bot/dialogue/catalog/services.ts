import { Types } from "mongoose";
import { durationMinutes, type Service } from "../../../models/service.ts";
import type { MasterDesk } from "../desk.ts";
import { plan } from "../plans/propose.ts";
import { type Reply, stale } from "../reply.ts";

export async function showOwnServices({ models, master }: MasterDesk): Promise<Reply> {
  const services = await models.services
    .find({ master: master._id })
    .sort({ isActive: -1, position: 1, _id: 1 })
    .limit(60)
    .lean<Service[]>();
  return { screen: { kind: "own_services", services } };
}

async function ownService({ models, master }: MasterDesk, id: string): Promise<Service | null> {
  if (!Types.ObjectId.isValid(id)) return null;
  return models.services.findOne({ master: master._id, _id: new Types.ObjectId(id) }).lean<Service>();
}

export async function showOwnService(desk: MasterDesk, id: string): Promise<Reply> {
  const service = await ownService(desk, id);
  return service ? { screen: { kind: "own_service", service } } : stale(desk);
}

/** Hidden from booking, or back in it; visits stay as they are. */
export async function offerService(desk: MasterDesk, id: string, wanted: boolean): Promise<Reply> {
  const service = await ownService(desk, id);
  if (!service) return stale(desk);
  if (service.isActive === wanted) return { screen: { kind: "own_service", service } };
  return plan(desk, [{ do: "offer", service: id, to: wanted }]);
}

/** Proposes another length of a service, minutes: «Маникюр полтора часа». */
export async function changeLength(desk: MasterDesk, id: string, minutes: number): Promise<Reply> {
  const service = await ownService(desk, id);
  if (!service) return {};
  const from = durationMinutes(service.duration);
  if (from === minutes) return { screen: { kind: "own_service", service } };
  return plan(desk, [{ do: "length", service: id, from, to: minutes }]);
}

/** Proposes a new service: «Добавь услугу парафин 30 минут 3000». */
export async function addService(
  desk: MasterDesk,
  { name, minutes, price }: { name: string; minutes: number; price: number },
): Promise<Reply> {
  const taken = desk.services.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken) return { screen: { kind: "own_service", service: taken } };
  return plan(desk, [{ do: "add", service: String(new Types.ObjectId()), name, minutes, price }]);
}
