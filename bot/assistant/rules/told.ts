import { readTell } from "../../reading/acts/tell.ts";
import { type ClientRule, call } from "./rule.ts";

/** Something is told, and nothing is asked for. */
export const tells: ClientRule = ({ raw, facts }) => {
  const told = readTell(raw);
  return told && call("tell", { kind: told.kind, visit: facts.bound, words: raw.slice(0, 300) });
};
