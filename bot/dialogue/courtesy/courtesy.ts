import { createHash } from "node:crypto";
import type { Desk } from "../desk.ts";
import type { Reply } from "../reply.ts";

/** Words that are about nothing to be done. */
export const COURTESIES = [
  "greeting",
  "thanks",
  "goodbye",
  "sympathy",
  "are_you_human",
  "what_can_you_do",
  "small_talk",
] as const;
export type Courtesy = (typeof COURTESIES)[number];

/** Beside another answer these need none of their own. */
const MAY_BE_DROPPED: ReadonlySet<Courtesy> = new Set(["greeting", "thanks", "goodbye", "small_talk"]);
/** Below these the ways on are shown. */
const SHOWS_WAYS: ReadonlySet<Courtesy> = new Set(["are_you_human", "what_can_you_do"]);

/** One of a few closed sentences; handled again, the same one. */
export function courtesy(desk: Desk, kind: Courtesy): Reply {
  const { t, side, key, master } = desk;
  const said = t.courtesy[side][kind];
  const text = said[hash(`${key} ${kind}`) % said.length]?.(master.masterName) ?? t.common.fine;
  return {
    screen: {
      kind: "say",
      text,
      ...(side === "client" && SHOWS_WAYS.has(kind) ? { doors: true } : {}),
      ...(MAY_BE_DROPPED.has(kind) ? { courtesy: true } : {}),
    },
  };
}

const hash = (text: string): number => createHash("sha256").update(text).digest().readUInt32BE();
