import type { ChatState } from "../dialogue/state.ts";

export type RefKind = "S" | "V" | "A" | "C" | "K";

const KEPT = 80;

/**
 * The references a chat has given out: `S2` a start, `V3` a service, `A1` an appointment, `C4` a person (in
 * the master's chat), `K5` something the master wrote. Numbers rise and are never used again in a chat, so an
 * old one cannot come to mean something new.
 */
export interface Refs {
  /** The reference of a thing; a new one when it has none yet. */
  give(kind: RefKind, value: string): string;
  /** What a reference stands for; undefined for one that was never given here. */
  read(ref: string): string | undefined;
}

export function refsOf(state: ChatState): Refs {
  return {
    give(kind, value) {
      const known = Object.entries(state.refs.given).find(
        ([ref, one]) => ref.startsWith(kind) && one === value,
      );
      if (known) return known[0];
      state.refs.last[kind] = (state.refs.last[kind] ?? 0) + 1;
      const ref = `${kind}${state.refs.last[kind]}`;
      state.refs.given[ref] = value;
      const kept = Object.entries(state.refs.given);
      if (kept.length > KEPT) state.refs.given = Object.fromEntries(kept.slice(-KEPT));
      return ref;
    },
    read: (ref) =>
      /^[SVACK]\d+$/.test(ref) && Object.hasOwn(state.refs.given, ref) ? state.refs.given[ref] : undefined,
  };
}
