import { isCorrection, readCorrection } from "../../reading/acts/correct.ts";
import { matchServices } from "../../reading/match-services.ts";
import { piecesOf } from "../../reading/pieces.ts";
import type { ModelRequest, ToolCall } from "../model.ts";
import { pieceOf } from "../tools/quoted.ts";
import { type Decided, nameOf, type Stretch, stretchesOf } from "./several.ts";

/** What a call says, as far as it tells which words it rests on. */
interface Said {
  services?: unknown;
  visit?: unknown;
  items?: unknown;
  question?: unknown;
  words?: unknown;
  wish?: unknown;
}

interface Made {
  name: string;
  said: Said;
}

/** Courtesies want no call of their own; neither does what only begins a wish, unless it asks. */
const NEEDS_NONE: ReadonlySet<string | null> = new Set(["social", null]);
/** What is about the services it names. */
const OF_SERVICES: ReadonlySet<string | null> = new Set(["book", "move", "cancel", "prices"]);

/**
 * The words of a message with an act in them that none of these calls rests on; empty where as many calls
 * were made as the rules read acts: then somebody read it otherwise. A message that says one thing leaves
 * nothing.
 */
export function leftOf(
  { text, facts }: Pick<ModelRequest, "text" | "facts">,
  decide: (text: string) => Decided,
  calls: readonly ToolCall[],
): string[] {
  const made = calls.map((call): Made => ({ name: call.name, said: saidIn(call.arguments) }));
  if (made.length === 0) return [];
  const acts = stretchesOf(text, decide).filter(
    (one) => !NEEDS_NONE.has(nameOf(one)) && (!one.bare || one.text.endsWith("?")),
  );
  const unused = [...made];
  const left = acts.filter((act) => {
    const at = unused.findIndex(({ name }) => name === nameOf(act));
    if (at >= 0) unused.splice(at, 1);
    return at < 0 && !made.some((one) => holds(one, act, text));
  });
  // A call for what the rules read as something else accounts for that.
  if (left.length > unused.length) return left.slice(unused.length).map((one) => one.text);
  if (isCorrection(text) || readCorrection(text)) return [];
  return servicesLeft({ text, facts }, decide, made).slice(unused.length);
}

/** Whether a call holds this stretch beside what it is for: in words it quotes, or as one of its items. */
function holds({ name, said }: Made, act: Stretch, text: string): boolean {
  if (name === "book" && nameOf(act) === "tell") return typeof said.wish === "string";
  if (name !== nameOf(act) || (name !== "ask" && name !== "tell")) return false;
  if (Array.isArray(said.items) && said.items.length > 1) return true;
  const words = said.question ?? said.words;
  // What is no piece of the message is passed on as the whole of it.
  const quoted = typeof words === "string" ? (pieceOf(text, words) ?? text) : text;
  return quoted.includes(act.text);
}

/** Pieces that name services which no call is about: «маникюр в среду, брови в пятницу», of the manicure. */
function servicesLeft(
  { text, facts }: Pick<ModelRequest, "text" | "facts">,
  decide: (text: string) => Decided,
  made: readonly Made[],
): string[] {
  const meant = new Set(
    made.flatMap(({ said }) => {
      const visit = facts.visits.find(({ ref }) => ref === said.visit);
      const named = Array.isArray(said.services) ? said.services : [];
      return [
        ...facts.services.filter(({ ref }) => named.includes(ref)).map(({ id }) => id),
        ...(visit?.serviceIds ?? []),
      ];
    }),
  );
  const pieces = piecesOf(text)
    .map((piece) => ({ text: piece.text, services: matchServices(piece.text, facts.services) }))
    .filter((piece) => piece.services.length > 0 && OF_SERVICES.has(nameOf(decide(piece.text))));
  const left = pieces.filter(({ services }) => services.every(({ id }) => !meant.has(id)));
  return left.length < pieces.length ? left.map((piece) => piece.text) : [];
}

function saidIn(raw: string): Said {
  try {
    const said: unknown = JSON.parse(raw);
    return typeof said === "object" && said !== null ? said : {};
  } catch {
    return {};
  }
}
