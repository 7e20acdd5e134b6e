import { nameSaid } from "../acts/person-name.ts";
import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import type { Word } from "../time/words.ts";
import { type Kin, kinIn } from "./kin.ts";
import { peopleSaid } from "./said.ts";

/** For whom and for how many a client asks. */
export interface PeopleWished {
  count: number;
  /** For whom, if for one who is not its writer: a piece of the text. */
  whom: string | null;
  /** It is for somebody else, of whom only «ей», "she wants" is said. */
  isForAnother: boolean;
}

const WANTS =
  /^(?:хочет|хотела|хотел|хочется|просит|просила|попросила|просится|нужен|нужна|нужно|надо|собирается|приде[тм]|приходит|едет|стесняется|wants?|needs?|would|wishes|fancies|fancy|deserves|керек|келед[іи]|keledi|калайды|қалайды)$/u;
/** What they say is what is to be booked, where its writer wishes for nothing. */
const SAYS = /^(?:айтты|aitti|дейд[іи]|сказала|сказал|говорит|says|said|reckons|turns|has)$/u;
/** Somebody near does something else. */
const BUSY =
  /^(?:говорят|забер[её]т|заберут|забирает|сидит|посидит|отведу|делала|делал|работает|болеет|заболел\p{L}*|спит|ждет|дома|уехал\p{L}*|picking|picks|minding|looking|drops|dropping|driving|collecting|babysitting|works|work|апар\p{L}*|қара\p{L}*|кара\p{L}*|ауыр\p{L}*|ауырып|алып|келтіреді)$/u;
const BOOKS =
  /^(?:запиши\p{L}*|записать|впиши\p{L}*|посади\p{L}*|возьми\p{L}*|поставь\p{L}*|book|squeeze|fit|stick|pop|pencil|жаз\p{L}*)$/u;
/** Something is said to them, or is theirs, and no visit. */
const NO_WISH =
  /^(?:не|сказала|сказал|говорила|обещала|обещал|понравится|нравится|прививк\p{L}*|звонила|позвоню)$/u;
/** They are somewhere else together. */
const AWAY = /^(?:уезжа\p{L}*|уехал\p{L}*|была|были|годовщин\p{L}*|away|anniversary|were|went|need)$/u;
const MARK = /^[.,;:!?()«»"\n—–-]$/u;
const AND = /^(?:и|and|&|\+|n|plus|плюс|мен|пен|бен|да|де)$/u;
const SELF =
  /^(?:i['’]?m|im|я|мне|меня|мной|себе|себя|me|myself|i|маған|маган|мені|мени|өзіме|озиме|өзімді|озимди|мен)$/u;
const CHILD = /^(?:ребен\p{L}*|kid|child|little|бала\p{L}*)$/u;
/** «Ей педикюр», "she wants", «соған педикюр жасап»: somebody who is not named. */
const ANOTHER =
  /(?<!\p{L})(?:ей|ему|е[её] (?:запиши\p{L}*|записать)|(?:she|he)(?:.d)? (?:wants?|needs?|would|likes?|says|said|fancies|finishes)|(?:off|for|do|book|put) (?:her|him|herself)|wants (?:her|his)|соған|соган|оған|оган|oghan)(?!\p{L})/iu;
const I_WISH =
  /(?<!\p{L})(?:хочу|хотела бы|мне (?:бы|надо|нужно|нужен)|запишите меня|запиши меня|i want|i.d like|i need|can i|could i|for me|маған|маган|жазылайын|жазылсам)(?!\p{L})/iu;
/** «Запишите Тимура», "put Karen down": somebody by their name. */
const NAMED =
  /(?<!\p{L})(?:[Зз]апиши(?:те)?|[Зз]аписать|[Bb]ook|[Pp]ut)\s+(?:пожалуйста\s+|in\s+)?(?:our\s+)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?!\p{L})/u;
/** «Аружан хочет шеллак», «Дильназды шеллакқа жазып қойыңызшы». */
const NAMED_FIRST =
  /^(\p{Lu}\p{Ll}{2,})\s(?:хочет|просит|просится|wants|needs|would like|is after|fancies)(?! me(?!\p{L}))(?!\p{L})|^(\p{Lu}\p{Ll}{2,}?)(?:ны|ні|ды|ді|ты|ті)\s.{0,30}(?<!\p{L})жаз/u;
const PHONE = /(?<![\d:.])\+?\d(?:[\s().-]{0,3}\d){9,14}(?![\d:])/u;

const ME_AND = /(?<!\p{L})(?:me|я|мне|меня|мен|маған)\s?(?:и|and|n|&|\+|plus|плюс)\s?(?:my |мо\p{L}+ )?$/iu;

/** Whom a message asks for, and how many. */
export function peopleWished(message: string): PeopleWished {
  // «Друг за другом» is one after the other.
  const text = firstWords(message, TURN_AT_MOST).replace(/друг за друг\p{L}+/giu, "подряд");
  const { words, kin } = kinIn(text);
  const said = peopleSaid(text);
  // "Me n 2 girls" are three.
  const isJoined = said !== null && ME_AND.test(text.slice(0, said.from));
  const counted = (said?.count ?? 1) + (isJoined ? 1 : 0);
  const wished = kin.filter((one) => isWished(words, one, text));
  const along = kin.filter((one) => !wished.includes(one) && isAlong(words, one));
  const others = new Set([...wished, ...along].map(({ at }) => words[at]?.key)).size;
  const withSelf = along.length > 0 || wished.some((one) => isBesideSelf(words, one));
  const count = Math.max(counted, others > 0 ? others + (withSelf ? 1 : 0) : 1);
  if (count > 1) return { count, whom: null, isForAnother: false };
  const [one] = wished;
  if (one) return { count, whom: piece(text, words, one), isForAnother: false };
  const first = NAMED_FIRST.exec(text);
  const named = NAMED.exec(text)?.[1] ?? first?.[1] ?? first?.[2] ?? nameSaid(text, { asked: false });
  return { count, whom: named, isForAnother: named === null && ANOTHER.test(text) && !I_WISH.test(text) };
}

/** A telephone that stands in a wish: it is kept with it. */
export const phoneBeside = (text: string): string | null =>
  PHONE.exec(firstWords(text, TURN_AT_MOST))?.[0] ?? null;

/** A visit is asked for somebody near. */
function isWished(words: readonly Word[], kin: Kin, text: string): boolean {
  const before = words[kin.at - 1]?.small ?? "";
  const clause = clauseOf(words, kin.at);
  const after = clause.filter(({ from }) => from >= (words[kin.next - 1]?.to ?? 0)).slice(0, REACH);
  const isAddressed = kin.at === 0 && kin.language !== "en" && MARK.test(words[kin.next]?.small ?? "");
  if (isAddressed && !kin.own && kin.roles.includes("who") && clause.length > 1) return false;
  if (/^(?:с|со|у|к|от|with|from|to|at)$/.test(before) && !kin.roles.includes("to")) return false;
  if (/^(?:к|у|от)$/.test(before)) return false;
  if (after.some(({ small }) => BUSY.test(small))) return false;
  if (kin.roles.includes("to") && kin.language !== "en")
    return !after.some(({ small }) => NO_WISH.test(small));
  const own = kin.own ? (words[kin.at - 2]?.small ?? "") : before;
  if (/^(?:для|for|на|за)$/.test(own)) return true;
  const near = words.slice(Math.max(0, kin.at - 4), kin.at);
  if (kin.roles.includes("whom") && near.some(({ small }) => BOOKS.test(small))) return true;
  if (!kin.roles.includes("who")) return false;
  if (CALLING.test(before) && MARK.test(words[kin.next]?.small ?? ",")) return false;
  if (after.some(({ small }) => SAYS.test(small))) return !I_WISH.test(text);
  if (after.some(({ small }) => WANTS.test(small))) return true;
  // «Маникюр, жена, вторник».
  const others = clause.filter(
    ({ small, from, to }) =>
      /\p{L}/u.test(small) &&
      !(from >= (words[kin.at]?.from ?? 0) && to <= (words[kin.next - 1]?.to ?? 0)) &&
      !/^(?:my|our|the|моя|мой|мою|и|and|her)$/.test(small) &&
      !/^\p{Lu}/u.test(text.slice(from)),
  );
  // «Алия қызым!», «доченька, …»: so an old woman calls the master.
  const isCalled = CALLED.test(words[kin.at]?.small ?? "") && others.length === 0;
  if (isCalled) return false;
  if (others.length === 0) return true;
  // «Мамам бұрынғыдай гель, жұма таң»: it begins with whom it is for.
  if (kin.own && kin.language === "kk" && clause[0] === words[kin.at] && !I_WISH.test(text)) return true;
  return ANOTHER.test(text) && !I_WISH.test(text);
}
const REACH = 4;
/** "Hello mate", "thanks mum". */
const CALLING = /^(?:hello|hi|hey|cheers|thanks|ta|привет|спасибо)$/u;
const CALLED = /^(?:қызым|кызым|балам|доч\p{L}*|внучка|сынок|девушка|девочки|girls)$/u;

/** «Мы с мамой», "me and my sister", "my friend Dorothy and I", «құрбыммен келем». */
function isAlong(words: readonly Word[], kin: Kin): boolean {
  const before = words[kin.own ? kin.at - 2 : kin.at - 1]?.small ?? "";
  if (CHILD.test(words[kin.at]?.small ?? "")) return false;
  if (clauseOf(words, kin.at).some(({ small }) => AWAY.test(small))) return false;
  if (kin.language === "kk" && kin.roles.includes("with"))
    return words.slice(kin.next, kin.next + REACH).some(({ key }) => /^(?:birge|kelem|ekeu|zhaz)/.test(key));
  if (/^(?:с|со|with)$/.test(before)) {
    // «Приду с подругой» brings her; «мы с подругой» are two.
    const lead = words[kin.own ? kin.at - 3 : kin.at - 2]?.small ?? "";
    const two = words[kin.own ? kin.at - 4 : kin.at - 3]?.small ?? "";
    return two !== "у" && /^(?:я|мы|нас|нам|меня|мне|me|us|вместе|together|along|come|coming)$/.test(lead);
  }
  return isBesideSelf(words, kin);
}

/** It is joined to its writer: «мне и маме», "my sister and I", «енемді де өзімді де». */
function isBesideSelf(words: readonly Word[], kin: Kin): boolean {
  const near = [...words.slice(Math.max(0, kin.at - 4), kin.at), ...words.slice(kin.next, kin.next + 4)].map(
    ({ small }) => small,
  );
  // "My sister is coming too, I'm having …".
  if (near.some((small) => /^(?:too|тоже)$/.test(small)) && words.some(({ small }) => SELF.test(small)))
    return true;
  return near.some((small) => SELF.test(small)) && near.some((small) => AND.test(small));
}

/** The words between the marks around a word. */
function clauseOf(words: readonly Word[], at: number): readonly Word[] {
  let [from, to] = [at, at];
  while (from > 0 && !MARK.test(words[from - 1]?.small ?? "")) from--;
  while (to < words.length && !MARK.test(words[to]?.small ?? "")) to++;
  return words.slice(from, to);
}

/** As it is written, with whose they are and what they are called: «моей маме Раушан». */
function piece(text: string, words: readonly Word[], { at, next, own, language }: Kin): string {
  const first = words[own && language !== "kk" ? at - 1 : at] as Word;
  let end = next;
  const isName = (word: Word | undefined) =>
    word !== undefined && word.senses.length === 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(word.from));
  while (end < next + 2 && isName(words[end])) end++;
  return text.slice(first.from, (words[end - 1] as Word).to);
}
