import { isPerhapsName } from "../acts/person-name.ts";
import { servicesNamed } from "../match-services.ts";
import { readWhen, type WhenRead } from "../time/read.ts";
import { dayShape } from "../when/day-shape.ts";
import type { WhenContext } from "../when/meaning.ts";
import { type Figure, figuresIn, without } from "./figures.ts";
import { fitting, indexed, type Known, type PersonSaid, partOf } from "./people.ts";
import { type DeedWord, deedWordsOf, formOf, says } from "./words.ts";

/** A service as it may be named. */
export interface NamedService {
  id: string;
  name: string;
  tags: readonly string[];
}

/** What is known where a message is read. */
export interface Here {
  when: WhenContext;
  services: readonly NamedService[];
  people: readonly Known[];
  currency: string;
}

/** A service in a message, and where. */
export interface ServiceSaid {
  id: string;
  from: number;
  to: number;
}

/** What a stretch of a message says, taken apart. */
export interface Scene {
  text: string;
  words: readonly DeedWord[];
  figures: readonly Figure[];
  /** What it says of when; figures that are no time are no part of it. */
  when: WhenRead;
  services: readonly ServiceSaid[];
  people: readonly PersonSaid[];
  here: Here;
}

/** Words a client or a craft may be called by that begin with a capital letter and name nobody. */
const NO_NAMES =
  /^(?:каспи\p{L}*|kaspi|инст\p{L}*|insta\p{L}*|whatsapp|ватсап\p{L}*|вотсап\p{L}*|telegram|телеграм\p{L}*|google|гугл\p{L}*|наурыз\p{L}*|nauryz|абая|достык\p{L}*|алло|боже|господи|извин\p{L}*|пожалуйста|алматы|астана|шымкент|brighton|nhs|easter|christmas|vegas|ok|hi|hello|hey|sorry|so|right|got|happy|let|the|and|i|привет|здравствуй\p{L}*|слушай|сәлем\p{L}*|құдай\p{L}*|ой|эй|әй|ал|осы|сол|мен|маған|бұл)$/iu;
/** What is taken off a list is not taken off nails. */
const OF_LIST =
  /(?<!\p{L})(?:off (?:the|my|our) (?:menu|list|site|website|prices?)|(?:больше|пока|временно) не|не делаю|не предлага\p{L}*|(?:из|с|со) (?:списка|прайса|меню|витрины|записи)|тізімнен|тизимнен|жасамаймын|істемеймін)(?!\p{L})/iu;
/** What stands before a name, or behind it. */
const TITLE =
  /^(?:mrs?|ms|miss|г-жа|госпожа|т[её]тя|баба|апай\p{L}*|ағай\p{L}*|тәте\p{L}*|апке\p{L}*|апа\p{L}*)$/u;
const REACH = 3;

export function sceneOf(text: string, here: Here): Scene {
  const words = deedWordsOf(text);
  const figures = figuresIn(text, words, here.currency);
  const services = servicesNamed(text, here.services, { isTakenOff: !OF_LIST.test(text) }).map(
    ({ service, from, to }) => ({
      id: service.id,
      from,
      to,
    }),
  );
  const when = readWhen(without(text, figures), dayShape(here.when.workingSchedule));
  const scene = { text, words, figures, when, services, here };
  return { ...scene, people: peopleIn(scene) };
}

const covers = (pieces: readonly { from: number; to: number }[], word: { from: number; to: number }) =>
  pieces.some(({ from, to }) => from < word.to && word.from < to);

/** Whom a message names: those who are known, and who else is written as a name or stands for one. */
function peopleIn({ text, words, figures, when, services, here }: Omit<Scene, "people">): PersonSaid[] {
  const known = indexed(here.people);
  const parts = known.flatMap((one) => one.parts);
  const found: PersonSaid[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as DeedWord;
    if (!/\p{L}/u.test(word.small) || covers(services, word) || covers(figures, word)) continue;
    if (covers(when.spans, word) && !isCapital(text, word)) continue;
    if (!isPart(word) && !isNew(at)) continue;
    let to = at + 1;
    while (to < words.length && to < at + REACH && goesOn(to)) to++;
    const own = words.slice(at, to);
    const last = own.at(-1) as DeedWord;
    const named = own.filter(({ small }) => !TITLE.test(small));
    const ids = fitting(
      (named.length > 0 ? named : own).map(({ key }) => key),
      known,
    );
    found.push({ said: text.slice(word.from, last.to), from: word.from, to: last.to, ids });
    at = to - 1;
  }
  return found;

  /** "I've", "she'll": no part of a name. */
  function isShortened({ small }: DeedWord): boolean {
    return /['’`ʼ](?:m|ve|ll|d|re|t)$/.test(small);
  }
  function isPart({ key, deeds, senses, small }: DeedWord): boolean {
    // «Света нет» is of a person, «нет» is not; what is a word of its own is one.
    if (small.length < 3 || deeds.length > 0 || senses.length > 0) return isCapitalPart(key, small);
    return partOf(key, parts) >= 0;
  }
  function isCapitalPart(key: string, small: string): boolean {
    const word = words.find((one) => one.small === small);
    return word !== undefined && small.length > 2 && isCapital(text, word) && partOf(key, parts) >= 0;
  }
  /** A name nobody has: a capital letter inside a sentence, or what stands where a name does. */
  function isNew(at: number): boolean {
    const word = words[at] as DeedWord;
    const before = words[at - 1];
    if (word.small.length < 3 || word.deeds.length > 0 || word.senses.length > 0) return false;
    if (NO_NAMES.test(word.small) || isShortened(word)) return false;
    const begins = at === 0 || /^[.!?…]$/.test(before?.small ?? "");
    if (isCapital(text, word) && !begins) return true;
    // «Запиши камилу»: right behind the word that writes somebody down.
    return (
      (says(before, "book") &&
        formOf(before, "book") === null &&
        isPlainWord(word) &&
        isPerhapsName(word.small)) ||
      /^(?:зовут|новенькая|новенькую|новая|девушка|женщина|аты|есімі|called|named|girl)$/.test(
        before?.small ?? "",
      )
    );
  }
  function goesOn(at: number): boolean {
    const word = words[at] as DeedWord;
    if (covers(services, word) || covers(figures, word) || /^[^\p{L}]/u.test(word.small)) return false;
    if (text.slice(words[at - 1]?.to, word.from).trim() !== "") return false;
    if (
      partOf(word.key, parts) >= 0 &&
      (word.deeds.length === 0 || isCapital(text, word)) &&
      !covers(when.spans, word)
    )
      return true;
    return (
      isCapital(text, word) &&
      isCapital(text, words[at - 1] as DeedWord) &&
      word.deeds.length === 0 &&
      word.senses.length === 0 &&
      !isShortened(word) &&
      !NO_NAMES.test(word.small)
    );
  }
}

const isPlainWord = ({ small }: DeedWord): boolean =>
  !/^(?:как(?:ую|ого|ой|им)(?:-?то)?|эту|этого|ту|того|кого|кое-кого|некую|свою|моего|мою|девочку|девушку|клиентку|клиента|подругу|подружку|сестру|маму|дочку|дочь|мужа|тем|подряд|вместе|сразу|пожалуйста|лучше|ко|куда|где|мне|меня|его|её|ее|их|них|нее|ней|нас|нам|вас|себе|себя|на|для|на|одну|один|ещё|еще|her|him|them|me|us|for|the|this|that|someone|оны|олар\p{L}*|мені|маған)$/u.test(
    small,
  );
/** Where all is written large a capital letter says nothing. */
const isCapital = (text: string, word: { from: number }): boolean =>
  /^\p{Lu}/u.test(text.slice(word.from)) && /\p{Ll}/u.test(text);

/** Where words of a sense stand. */
export const placesOf = ({ words }: Pick<Scene, "words">, ...senses: string[]): number[] =>
  words.flatMap((word, at) => (says(word, ...senses) ? [at] : []));
export const hasDeed = (scene: Pick<Scene, "words">, ...senses: string[]): boolean =>
  scene.words.some((word) => says(word, ...senses));
export const figureOf = ({ figures }: Pick<Scene, "figures">, kind: Figure["kind"]): Figure | null =>
  figures.find((one) => one.kind === kind) ?? null;

/** Something is said of a day or an hour. */
export const hasTime = ({ when }: Pick<Scene, "when">): boolean =>
  when.when.either.length > 0 || when.when.except.length > 0 || when.past !== null;
