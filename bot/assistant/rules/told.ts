import { readTell } from "../../reading/acts/tell.ts";
import { masterNamed } from "../../reading/named-master.ts";
import { withoutPlease } from "../../reading/plain-words.ts";
import { type ClientRule, call } from "./rule.ts";
import { comesAtAnother, isNewWish, visitMeant, visitOfDays, wantsChange } from "./visits.ts";

const ONLY_THEN =
  /(?<!\p{L})(?:больше никак|иначе никак|в другое время не|only time i can|no other time|басқа уақытта)(?!\p{L})/iu;
const SOMEBODY =
  /(?<!\p{L})(?:кто-то|кто-нибудь|кто нибудь|если кто|біреу\p{L}*|someone|somebody|anyone|any ?body)(?!\p{L})/iu;
const UNSURE = /(?<!\p{L})(?:может|наверное|хз|не знаю|maybe|might|not sure|мүмкін|білмеймін)(?!\p{L})/iu;

const SUITS =
  /(?<!\p{L})(?:нормально|норм|подойд[её]т|подходит|удобно|is fine|is ok|works|suits|болады|жарайды)(?!\p{L})/iu;

/** Something is told, and nothing is asked for; of a visit, where the words point at one. */
export const tells: ClientRule = (said) => {
  const { raw, services, facts } = said;
  const told = readTell(raw) ?? readTell(withoutPlease(masterNamed(raw, facts.master)));
  // What is to be changed is no news for the master.
  if (!told || (told.kind === "other" && wantsChange(said))) return null;
  // «На 14:30 завтра, больше никак не могу» is a wish; «если кто-то не придёт» is of others.
  const isOfMe = told.kind !== "not_coming" || (!ONLY_THEN.test(raw) && !SOMEBODY.test(raw));
  // «Проспала, можно в 12:30?» asks for another time.
  if (!isOfMe || (told.kind === "late" && raw.includes("?") && comesAtAnother(said))) return null;
  // «Не смогу в пятницу, суббота в 15 нормально» is to be moved.
  if (told.kind === "not_coming" && SUITS.test(raw) && !said.silent && said.when.from !== null) return null;
  const kind = told.kind === "not_coming" && UNSURE.test(raw) ? "other" : told.kind;
  // «Жай маникюр, лак жақпай-ақ, дүйсенбі 11-де» is a wish with a word about it.
  if (kind !== "late" && kind !== "not_coming" && isNewWish(said)) return null;
  const visit =
    facts.bound ??
    (services.length > 0 || said.dated ? visitMeant(facts.visits, services, raw, facts.when) : null) ??
    (kind === "late" ? (visitOfDays(facts.visits, raw, facts.when)?.ref ?? null) : null);
  return call("tell", { kind, visit, words: raw.slice(0, 300) });
};
