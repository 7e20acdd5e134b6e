import { ACT_CLASSES, type ActClass } from "../../reading/learned/classes.ts";
import { bare } from "../../reading/plain-words.ts";
import { wishedServices } from "../../reading/wished-services.ts";
import type { ToolCall } from "../model.ts";
import type { ClientSaid } from "./rule.ts";

/** A wish of its own says what and when. */
export function isWhole({ arguments: raw }: ToolCall): boolean {
  const { services, when } = JSON.parse(raw) as { services: string[]; when: string | null };
  return services.length > 0 && when !== null;
}

/** "Is there parking? Brows at one please": a wish that says what and when stands beside a question. */
export const isWishBeside = (calls: readonly ToolCall[], heard: readonly ActClass[]): boolean =>
  heard.length > 0 &&
  heard.every((act) => ASIDE.has(act)) &&
  calls.some(({ name }) => name === "ask") &&
  calls.some((one) => one.name === "book" && isWhole(one));
export const withWish = (heard: readonly ActClass[]): ActClass[] =>
  ACT_CLASSES.filter((act) => act === "book" || heard.includes(act));
const ASIDE: ReadonlySet<ActClass> = new Set(["ask", "social"]);

/** «Перенесите гель-лак на среду»: the service is of the visit that moves, and no wish for one more. */
export const isOfWhatMoves = (
  { raw, services, facts }: ClientSaid,
  read: readonly (ActClass | null)[],
): boolean =>
  read.includes("move") &&
  !read.includes("book") &&
  services.every(({ id }) => facts.visits.some(({ serviceIds }) => serviceIds.includes(id))) &&
  raw.split(SENTENCE_ENDS).filter((one) => wishedServices(bare(one), facts.services).length > 0).length < 2;
export const withoutWish = (heard: readonly ActClass[]): ActClass[] =>
  ACT_CLASSES.filter(
    (act) => act !== "book" && (heard.includes(act) || (act === "move" && heard.includes("book"))),
  );
const SENTENCE_ENDS = /[.!?]+\s+/u;
