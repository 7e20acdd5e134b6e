import { nameSaid } from "./acts/person-name.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";

/** Those a visit may be for, in the cases in which one is asked for them. */
const KIN_RU =
  "(?:дочк(?:у|е|и)|доч(?:ь|ери|у|е)|дочень?ку|мам(?:у|е|ы)|маму?лю|сын(?:а|у|ишку)|муж(?:а|у)|жен(?:у|е|ы)|супруг(?:у|е|и|а)|подруг(?:у|е|и)|подружк(?:у|е|и)|сестр(?:у|е|ы)|сестр[её]нк(?:у|е)|брат(?:а|у)|реб[её]нк(?:а|у)|бабушк(?:у|е|и)|бабул(?:ю|е)|внучк(?:у|е|и)|внук(?:а|у)|т[её]т(?:ю|е)|свекров(?:ь|и)|т[её]щ(?:у|е)|плем[яе]нниц(?:у|е)|друг(?:а|у)|коллег(?:у|е)|девушк(?:у|е)|парн(?:я|ю))";
const KIN_KK =
  "(?:қызым|кызым|ұлым|улым|анам|апам|әжем|ажем|сіңлім|синлим|сіңілім|әпкем|апкем|құрбым|курбым|досым|күйеуім|куйеуим|әйелім|айелим|балам|немерем|жеңгем|келінім|мамам|әкем|подругам|сестрам|дочкам|подруга|мама|сестра|әйел|айел)";
const KIN_EN =
  "(?:daughter|son|mum|mom|mother|sister|friend|mate|husband|wife|partner|nan|gran|grandma|niece|aunt|girlfriend|boyfriend|little one|kid|colleague)";
const WHOM = new RegExp(
  `(?<!\\p{L})(?:(?:для|на|за)\\s+)?(?:(?:мою|моей|моего|моему|свою|своей|своего|своему|нашу|нашей)\\s+)?${KIN_RU}(?:\\s+(?:мою|моего|моей|моему))?(?:\\s+\\p{Lu}\\p{L}+)?(?!\\p{L})|(?<!\\p{L})(?:менің\\s+)?${KIN_KK}(?:а|е|ға|га|ге|ды|ді|ди|нің|нин|ның|нын|ны|ні|нан|нен)(?:\\s+үшін)?(?:\\s+\\p{Lu}\\p{L}+)?(?!\\p{L})|(?<!\\p{L})(?:for|on behalf of|put|book|get|squeeze|fit)\\s+(?:in\\s+)?my\\s+${KIN_EN}(?:\\s+\\p{Lu}\\p{L}+)?(?!\\p{L})|(?<!\\p{L})my\\s+${KIN_EN}(?:\\s+\\p{Lu}\\p{L}+)?\\s+(?:wants|needs|would like|is after|fancies|could do with)(?!\\p{L})|(?<!\\p{L})(?:қызым|ұлым|анам|апам|сіңлім|әпкем|құрбым|досым|күйеуім|балам)\\p{L}*(?:\\s+үшін)?(?!\\p{L})`,
  "iu",
);
/** «Запишите Тимура», "put Karen down": somebody by their name. */
const NAMED =
  /(?<!\p{L})(?:[Зз]апиши(?:те)?|[Зз]аписать|[Bb]ook|[Pp]ut)\s+(?:пожалуйста\s+|in\s+)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?!\p{L})/u;
/** «Аружан хочет шеллак», «Дильназды шеллакқа жазып қойыңызшы». */
const NAMED_FIRST =
  /^(\p{Lu}\p{Ll}{2,})\s(?:хочет|просит|просится|wants|needs|would like|is after|fancies)(?!\p{L})|^(\p{Lu}\p{Ll}{2,}?)(?:ны|ні|ды|ді|ты|ті)\s.{0,30}(?<!\p{L})жаз/u;
/** «Я с подружкой», "me and my sister": somebody who comes along. */
const TOGETHER =
  /(?<!\p{L})(?:я с|с моей|с моим|со своей|вместе с|with my|me and my|менмен бірге|екеуміз|\p{L}+ммен(?!\p{L})|сама напишет)(?!\p{L})/iu;
const PHONE = /(?<![\d:.])\+?\d(?:[\s().-]{0,3}\d){9,14}(?![\d:])/u;

/** Whom a visit is for, if not for who writes: a piece of the text. Null: for them. */
export function whomSaid(text: string): string | null {
  const words = firstWords(text, TURN_AT_MOST);
  if (TOGETHER.test(words)) return null;
  const kin = WHOM.exec(words)?.[0];
  if (kin) return kin.trim();
  const first = NAMED_FIRST.exec(words);
  return NAMED.exec(words)?.[1] ?? first?.[1] ?? first?.[2] ?? nameSaid(words, { asked: false });
}

/** A telephone that stands in a wish: it is kept with it. */
export const phoneBeside = (text: string): string | null =>
  PHONE.exec(firstWords(text, TURN_AT_MOST))?.[0] ?? null;
