import type { DayPart } from "../dialogue/booking/flow.ts";

/** What a button does. It names things; whether they may still be done is decided when it is tapped. */
export type Action =
  | { do: "service"; flow: string; id: string }
  /** This service instead of the chosen ones, the day kept. */
  | { do: "swap"; flow: string; id: string }
  | { do: "services"; flow: string }
  | { do: "add"; flow: string }
  | { do: "page"; flow: string; page: number }
  | { do: "day"; flow: string; date: string }
  | { do: "part"; flow: string; part: DayPart; date: string }
  | { do: "time"; flow: string; start: number }
  | { do: "session"; visit: string }
  | { do: "seat"; visit: string }
  | { do: "otherTime"; flow: string }
  | { do: "confirm"; token: string }
  | { do: "decline"; token: string }
  | { do: "keepVisit"; flow: string }
  | { do: "book" }
  | { do: "again"; visit: string }
  | { do: "visits" }
  | { do: "visit"; visit: string }
  | { do: "move"; visit: string }
  | { do: "cancel"; visit: string }
  | { do: "cancelYes"; visit: string; start: number }
  | { do: "calendar"; visit: string }
  | { do: "directions"; visit: string }
  | { do: "coming"; visit: string; start: number }
  /** Tell me when it frees up. */
  | { do: "wait"; flow: string }
  | { do: "waitYes"; flow: string }
  | { do: "callPerson" }
  /** The master's one-tap answer to a question. */
  | { do: "may"; relay: string; answer: string }
  | { do: "keepAnswer"; relay: string }
  | { do: "giveBack"; relay: string }
  | { do: "skipQuestion"; visit: string }
  | { do: "rename" }
  | { do: "erase" }
  | { do: "rotateFeed" }
  | { do: "masterWeek" }
  | { do: "callList"; date: string }
  | { do: "allCame"; date: string }
  | { do: "whoNot"; date: string }
  | { do: "noShow"; visit: string; date: string }
  /** The same services again. */
  | { do: "repeat"; visit: string }
  /** What the master makes of someone's being late. */
  | { do: "lateFine"; visit: string }
  | { do: "noInvitations" }
  | { do: "noReminders"; wanted: string }
  | { do: "client"; client: string }
  | { do: "masterDay"; date: string }
  | { do: "plan"; plan: string; choice: string }
  | { do: "undo"; plan: string }
  /** Those who have not answered: asked once more, or left to the master. */
  | { do: "planRemind"; plan: string }
  | { do: "planMine"; plan: string }
  | { do: "planKnows"; plan: string; client: string }
  /** Another time instead of a visit that was called off. */
  | { do: "instead"; visit: string; start: number }
  | { do: "addWho"; service: string; start: number }
  | { do: "addWhat"; client: string }
  | { do: "addDay"; client: string; service: string }
  | { do: "addTime"; client: string; service: string; date: string }
  | { do: "addAt"; client: string; service: string; start: number }
  | { do: "openDay"; date: string }
  | { do: "vacationFrom"; date: string }
  | { do: "vacation"; date: string; until: string }
  | { do: "pause"; wanted: string }
  | { do: "knowledgeAdd"; type: string }
  | { do: "knowledgeDrop"; index: number }
  /** A start of one service, offered unasked. */
  | { do: "slot"; service: string; start: number }
  /** Hours that many asked for are opened. */
  | { do: "demandShow" }
  | { do: "demand"; weekday: number; part: string }
  | { do: "closeDay"; date: string }
  | { do: "clientLink"; client: string }
  | { do: "cardAsk"; client: string; field: string }
  | { do: "cardMore"; client: string }
  | { do: "cardDoubles"; client: string }
  | { do: "merge"; client: string; other: string }
  | { do: "cardErase"; client: string; sure: string }
  | { do: "import"; list: string; choice: string }
  | { do: "importBack"; list: string }
  | { do: "block"; client: string; wanted: string }
  | { do: "ownService"; id: string }
  | { do: "hideService"; id: string }
  | { do: "offerService"; id: string }
  /** The calendar drawn anew, from a date on, in this theme. */
  | { do: "picture"; date: string; days: number; theme: string }
  | { do: "shareQr" }
  | { do: "sharePost" }
  | { do: "googleConnect" }
  | { do: "googleDisconnect" }
  /** A visit is to be where its event stands in Google (0: nowhere), or its event where the visit is. */
  | { do: "googleTake"; visit: string; start: number }
  | { do: "googleBack"; visit: string };

type Field = "text" | "minutes" | "number";

/** The short name of each action in callback_data, and its fields in order. Names are never reused: old buttons live for years. */
const wire: { [D in Action["do"]]: readonly [code: string, ...fields: [string, Field][]] } = {
  service: ["s", ["flow", "text"], ["id", "text"]],
  swap: ["sw", ["flow", "text"], ["id", "text"]],
  services: ["sl", ["flow", "text"]],
  add: ["a", ["flow", "text"]],
  page: ["p", ["flow", "text"], ["page", "number"]],
  day: ["d", ["flow", "text"], ["date", "text"]],
  part: ["dp", ["flow", "text"], ["part", "text"], ["date", "text"]],
  time: ["t", ["flow", "text"], ["start", "minutes"]],
  session: ["ss", ["visit", "text"]],
  seat: ["st", ["visit", "text"]],
  otherTime: ["o", ["flow", "text"]],
  confirm: ["y", ["token", "text"]],
  decline: ["n", ["token", "text"]],
  keepVisit: ["k", ["flow", "text"]],
  book: ["b"],
  again: ["ag", ["visit", "text"]],
  visits: ["vs"],
  visit: ["v", ["visit", "text"]],
  move: ["m", ["visit", "text"]],
  cancel: ["c", ["visit", "text"]],
  cancelYes: ["cy", ["visit", "text"], ["start", "minutes"]],
  calendar: ["i", ["visit", "text"]],
  directions: ["w", ["visit", "text"]],
  coming: ["g", ["visit", "text"], ["start", "minutes"]],
  wait: ["wt", ["flow", "text"]],
  waitYes: ["wy", ["flow", "text"]],
  callPerson: ["cp"],
  may: ["ma", ["relay", "text"], ["answer", "text"]],
  keepAnswer: ["ka", ["relay", "text"]],
  giveBack: ["gb", ["relay", "text"]],
  skipQuestion: ["sq", ["visit", "text"]],
  rename: ["rn"],
  erase: ["er"],
  rotateFeed: ["rf"],
  masterWeek: ["mw"],
  callList: ["ca", ["date", "text"]],
  allCame: ["ac", ["date", "text"]],
  whoNot: ["wn", ["date", "text"]],
  noShow: ["ns", ["visit", "text"], ["date", "text"]],
  repeat: ["rp", ["visit", "text"]],
  lateFine: ["lf", ["visit", "text"]],
  noInvitations: ["ni"],
  noReminders: ["nr", ["wanted", "text"]],
  client: ["cl", ["client", "text"]],
  masterDay: ["md", ["date", "text"]],
  plan: ["pl", ["plan", "text"], ["choice", "text"]],
  undo: ["un", ["plan", "text"]],
  planRemind: ["pr", ["plan", "text"]],
  planMine: ["pm", ["plan", "text"]],
  planKnows: ["pk", ["plan", "text"], ["client", "text"]],
  instead: ["in", ["visit", "text"], ["start", "minutes"]],
  addWho: ["a0", ["service", "text"], ["start", "minutes"]],
  addWhat: ["a1", ["client", "text"]],
  addDay: ["a2", ["client", "text"], ["service", "text"]],
  addTime: ["a3", ["client", "text"], ["service", "text"], ["date", "text"]],
  addAt: ["a4", ["client", "text"], ["service", "text"], ["start", "minutes"]],
  openDay: ["od", ["date", "text"]],
  vacationFrom: ["vf", ["date", "text"]],
  vacation: ["vt", ["date", "text"], ["until", "text"]],
  pause: ["pz", ["wanted", "text"]],
  knowledgeAdd: ["kn", ["type", "text"]],
  knowledgeDrop: ["kd", ["index", "number"]],
  slot: ["sv", ["service", "text"], ["start", "minutes"]],
  demandShow: ["ds"],
  demand: ["dm", ["weekday", "number"], ["part", "text"]],
  closeDay: ["cd", ["date", "text"]],
  import: ["im", ["list", "text"], ["choice", "text"]],
  importBack: ["ib", ["list", "text"]],
  block: ["bl", ["client", "text"], ["wanted", "text"]],
  clientLink: ["ck", ["client", "text"]],
  cardAsk: ["cw", ["client", "text"], ["field", "text"]],
  cardMore: ["cm", ["client", "text"]],
  cardDoubles: ["cb", ["client", "text"]],
  merge: ["mg", ["client", "text"], ["other", "text"]],
  cardErase: ["ce", ["client", "text"], ["sure", "text"]],
  ownService: ["os", ["id", "text"]],
  hideService: ["hs", ["id", "text"]],
  offerService: ["of", ["id", "text"]],
  picture: ["pi", ["date", "text"], ["days", "number"], ["theme", "text"]],
  shareQr: ["sh"],
  sharePost: ["sp"],
  googleConnect: ["gc"],
  googleDisconnect: ["gd"],
  googleTake: ["gt", ["visit", "text"], ["start", "minutes"]],
  googleBack: ["gk", ["visit", "text"]],
};
const byCode = new Map<string, { name: string; fields: readonly [string, Field][] }>();
for (const [name, [code, ...fields]] of Object.entries(wire)) {
  if (byCode.has(code)) throw new Error(`two buttons are called ${code}: ${byCode.get(code)?.name}, ${name}`);
  byCode.set(code, { name, fields });
}

/** Telegram's limit on callback_data, in bytes. */
const MAX_BYTES = 64;

/** Throws RangeError when the data would pass Telegram's 64 bytes. */
export function encodeAction(action: Action): string {
  const [code, ...fields] = wire[action.do];
  const values = action as unknown as Record<string, string | number>;
  const parts = fields.map(([name, kind]) =>
    kind === "minutes" ? (Number(values[name]) / 60_000).toString(36) : String(values[name]),
  );
  const data = [code, ...parts].join("|");
  if (Buffer.byteLength(data) > MAX_BYTES) throw new RangeError(`callback data of ${action.do} is too long`);
  return data;
}

/** The action behind callback_data; null for anything that no button of ours carries. */
export function decodeAction(data: string): Action | null {
  const [code = "", ...parts] = data.split("|");
  const known = byCode.get(code);
  if (!known || parts.length !== known.fields.length) return null;
  const action: Record<string, string | number> = { do: known.name };
  for (const [index, [name, kind]] of known.fields.entries()) {
    const part = parts[index] as string;
    const value =
      kind === "text" ? part : kind === "minutes" ? Number.parseInt(part, 36) * 60_000 : Number(part);
    if (kind === "text" ? !/^[\w-]{1,48}$/.test(part) : !Number.isSafeInteger(value)) return null;
    action[name] = value;
  }
  return action as unknown as Action;
}
