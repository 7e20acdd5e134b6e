import { Types } from "mongoose";
import { type WorkingSchedule, workingSchedule } from "../../engine/schedule/working-schedule.ts";
import { type PlanStep, SETTINGS, type SettingField, type SettingValue } from "../../models/plan.ts";
import { durationMinutes, type Service } from "../../models/service.ts";
import type { MasterDesk } from "./desk.ts";
import { proposePlan } from "./plans.ts";
import { type Reply, say, stale } from "./reply.ts";

/** What the master offers and when they work: shown, and changed by plans. */

const plan = async (desk: MasterDesk, steps: readonly PlanStep[]): Promise<Reply> =>
  (await proposePlan(desk, steps, { choices: ["yes", "no"] })) ?? say(desk.t.plans.nothingDone);

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

export function showOwnHours({ master }: MasterDesk): Reply {
  return { screen: { kind: "own_hours", week: master.workingSchedule } };
}

/** Hidden from booking, or back in it; visits stay as they are. */
export async function offerService(desk: MasterDesk, id: string, wanted: boolean): Promise<Reply> {
  const service = await ownService(desk, id);
  if (!service) return stale(desk);
  if (service.isActive === wanted) return { screen: { kind: "own_service", service } };
  return plan(desk, [{ do: "offer", service: id, to: wanted }]);
}

/** «Маникюр полтора часа» */
export async function changeLength(desk: MasterDesk, id: string, minutes: number): Promise<Reply> {
  const service = await ownService(desk, id);
  if (!service) return {};
  const from = durationMinutes(service.duration);
  if (from === minutes) return { screen: { kind: "own_service", service } };
  return plan(desk, [{ do: "length", service: id, from, to: minutes }]);
}

/** «Добавь услугу парафин 30 минут 3000» */
export async function addService(
  desk: MasterDesk,
  { name, minutes, price }: { name: string; minutes: number; price: number },
): Promise<Reply> {
  const taken = desk.services.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken) return { screen: { kind: "own_service", service: taken } };
  return plan(desk, [{ do: "add", service: String(new Types.ObjectId()), name, minutes, price }]);
}

/** The week as it is to be. */
export async function changeWeek(desk: MasterDesk, to: WorkingSchedule): Promise<Reply> {
  const from = workingSchedule.parse(desk.master.workingSchedule);
  if (JSON.stringify(from) === JSON.stringify(workingSchedule.parse(to))) return showOwnHours(desk);
  return plan(desk, [{ do: "hours", from, to: workingSchedule.parse(to) }]);
}

/** The settings as they are, and how to change them. */
export function showSettings({ master }: MasterDesk): Reply {
  return {
    screen: { kind: "settings", settings: SETTINGS.map((field) => ({ field, value: master[field] })) },
  };
}

/** «Напоминай за день и за 2 часа» */
export async function changeSetting(
  desk: MasterDesk,
  { field, to }: { field: SettingField; to: SettingValue },
): Promise<Reply> {
  const from = desk.master[field];
  if (JSON.stringify(from) === JSON.stringify(to)) return showSettings(desk);
  return plan(desk, [{ do: "set", field, from, to }]);
}
