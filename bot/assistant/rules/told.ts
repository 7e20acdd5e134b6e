import { readTell } from "../../reading/acts/tell.ts";
import { masterNamed } from "../../reading/named-master.ts";
import { withoutPlease } from "../../reading/plain-words.ts";
import { type ClientRule, call } from "./rule.ts";
import { visitMeant, wantsChange } from "./visits.ts";

/** Something is told, and nothing is asked for; of a visit, where the words point at one. */
export const tells: ClientRule = (said) => {
  const { raw, services, facts } = said;
  const told = readTell(raw) ?? readTell(withoutPlease(masterNamed(raw, facts.master)));
  // What is to be changed is no news for the master.
  if (!told || (told.kind === "other" && wantsChange(said))) return null;
  const visit =
    facts.bound ?? (services.length > 0 ? visitMeant(facts.visits, services, raw, facts.when) : null);
  return call("tell", { kind: told.kind, visit, words: raw.slice(0, 300) });
};
