import { readTell } from "../../reading/acts/tell.ts";
import { masterNamed } from "../../reading/named-master.ts";
import { withoutPlease } from "../../reading/plain-words.ts";
import { type ClientRule, call } from "./rule.ts";
import { isNewWish, visitMeant, visitOfDays, wantsChange } from "./visits.ts";

const ONLY_THEN =
  /(?<!\p{L})(?:больше никак|иначе никак|в другое время не|only time i can|no other time|басқа уақытта)(?!\p{L})/iu;
const SOMEBODY =
  /(?<!\p{L})(?:кто-то|кто-нибудь|кто нибудь|если кто|біреу\p{L}*|someone|somebody|anyone|any ?body)(?!\p{L})/iu;
const UNSURE = /(?<!\p{L})(?:может|наверное|хз|не знаю|maybe|might|not sure|мүмкін|білмеймін)(?!\p{L})/iu;

/** Something is told, and nothing is asked for; of a visit, where the words point at one. */
export const tells: ClientRule = (said) => {
  const { raw, services, facts } = said;
  const told = readTell(raw) ?? readTell(withoutPlease(masterNamed(raw, facts.master)));
  // What is to be changed is no news for the master.
  if (!told || (told.kind === "other" && wantsChange(said))) return null;
  // «На 14:30 завтра, больше никак не могу» is a wish; «если кто-то не придёт» is of others.
  const isOfMe = told.kind !== "not_coming" || (!ONLY_THEN.test(raw) && !SOMEBODY.test(raw));
  if (!isOfMe) return null;
  const kind = told.kind === "not_coming" && UNSURE.test(raw) ? "other" : told.kind;
  // «Жай маникюр, лак жақпай-ақ, дүйсенбі 11-де» is a wish with a word about it.
  if (kind !== "late" && kind !== "not_coming" && isNewWish(said)) return null;
  const visit =
    facts.bound ??
    (services.length > 0 || said.dated ? visitMeant(facts.visits, services, raw, facts.when) : null) ??
    (kind === "late" ? (visitOfDays(facts.visits, raw, facts.when)?.ref ?? null) : null);
  return call("tell", { kind, visit, words: raw.slice(0, 300) });
};
