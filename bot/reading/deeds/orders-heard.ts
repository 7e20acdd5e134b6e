import { ORDER_CLASSES, type OrderClass } from "../learned/classes.ts";
import { chancesOf, type Learned, readLearned } from "../learned/linear.ts";
import { featuresOfOrder } from "../learned/order-features.ts";
import type { Deed } from "./deed.ts";
import type { Scene } from "./scene.ts";

const learned = readLearned("orders");

/**
 * How likely it is, 0–1, that a master's message holds each act, as what was learned from many people's
 * messages has it. It says what kind of act it is and nothing of whom, when or how much.
 */
export const ordersHeard = (scene: Scene, by: Learned = learned): Record<OrderClass, number> => {
  const chances = chancesOf(by, featuresOfOrder(scene));
  return Object.fromEntries(ORDER_CLASSES.map((act, at) => [act, chances[at] ?? 0])) as Record<
    OrderClass,
    number
  >;
};

/** The class of a deed. */
export function classOf(deed: Deed): OrderClass | null {
  if (deed.deed === "hours") return deed.what;
  if (deed.deed === "offer") return deed.wanted ? "offer" : "hide";
  if (deed.deed === "cannot") return CANNOT_IS[deed.what] ?? (deed.what as OrderClass);
  return deed.deed;
}
/** Null: it may be of any. */
const CANNOT_IS: Readonly<Record<string, OrderClass>> = {
  buffer: "setting",
  language: "setting",
  rename_service: "setting",
  rename_person: "note",
  phone: "note",
  group_move: "move",
  for_some: "price",
  later: "price",
  hours_later: "week",
  which_days: "close",
  length_by: "length",
};
