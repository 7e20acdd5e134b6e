import { readSocial } from "../acts/social.ts";
import { errandIn } from "../errand.ts";
import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { parseSetting } from "../settings.ts";
import { aboutPeople } from "./about-people.ts";
import { catalogIn, lengthAndPrice, lengthIn } from "./catalog.ts";
import type { Deed } from "./deed.ts";
import { withHeard } from "./heard.ts";
import { hoursIn, keptFree, reopened } from "./hours.ts";
import { meantOf } from "./meant.ts";
import { priceIn } from "./prices.ts";
import { figureOf, type Here, hasDeed, hasTime, type Scene, sceneOf } from "./scene.ts";
import { isHedged, isRefused } from "./standing.ts";
import { weekAsked, weekIn } from "./week.ts";

/** What a master's message orders, tells or asks, in the order it is said; empty: nothing of it was read. */
export function readDeeds(message: string, here: Here): Deed[] {
  const text = firstWords(message.trim(), TURN_AT_MOST);
  const scene = sceneOf(text, here);
  // A part of a message is looked at more than once.
  const known = new Map([[text, scene]]);
  const read = (words: string): Scene => {
    const one = known.get(words) ?? sceneOf(words, here);
    known.set(words, one);
    return one;
  };
  const framed = new WeakMap<Scene, Deed[]>();
  const frame = (one: Scene): Deed[] => {
    const deeds = framed.get(one) ?? framesOf(one);
    framed.set(one, deeds);
    return deeds;
  };
  return withHeard(frame(scene), scene, { framesOf: frame, sceneOf: read });
}

/** The deeds of the first frame that fits. */
function framesOf(scene: Scene): Deed[] {
  for (const frame of FRAMES) {
    const found = frame(scene);
    if (found) return Array.isArray(found) ? found : [found];
  }
  return [];
}

type Frame = (scene: Scene) => Deed | Deed[] | null;

const UNDO =
  /(?<!\p{L})(?:верни(?:те)? (?:всё |все )?(?:как было|обратно|назад|взад)|(?:поставь|сделай)(?:те)? (?:всё |все )?(?:обратно|назад|как было)|отмени(?:те|ть)? последнее|последнее (?:отмени|верни|назад)|назад[. ,]+последнее|откати(?:те)?|ctrl.?z|undo|(?:put|change|switch) (?:it|that|them) (?:all )?back|reverse the last|кері қайтар\p{L}*|кери кайтар\p{L}*|keri qaitar\p{L}*|орнына келтір\p{L}*|бұрынғыдай (?:ет|қыл|болсын)|бурынгыдай болсын|бұрынғыша қыл\p{L}*|отмени(?:те|ть)? то,? что (?:щас|сейчас|только что)|не то нажал[аи]?|последнее действие|қате бас\p{L}*|ката бас\p{L}*|жаңа істеген\p{L}*|жана истеген\p{L}*)(?!\p{L})/iu;
const ALONE = /^(?:верни(?:те)?|қайтар(?:шы)?|undo that|wrong one)[.! )]*$/iu;

const undoes: Frame = (scene) =>
  (UNDO.test(scene.text) || ALONE.test(scene.text)) &&
  scene.people.every(({ ids }) => ids.length === 0) &&
  scene.services.length === 0
    ? { deed: "undo" }
    : null;

/** What is refused or only thought of changes nothing. */
const changesNothing: Frame = (scene) => {
  if (isHedged(scene)) return { deed: "nothing", why: "thought" };
  return isRefused(scene) ? { deed: "nothing", why: "refused" } : null;
};

const SETTINGS = /^(?:мои |покажи )?настройки$|^(?:my )?settings$|^баптаулар\p{L}*$/iu;
const settings: Frame = (scene) => {
  const { text } = scene;
  // «Напоминания и так приходят или надо включать?»
  if (SETTINGS.test(text) || /(?<!\p{L})(?:напоминани\p{L}*|reminders?)(?!\p{L}).*\?$/iu.test(text))
    return { deed: "setting", words: null };
  if (hasDeed(scene, "between") && figureOf(scene, "length") && !hasDeed(scene, "move", "tell"))
    return { deed: "cannot", what: "buffer", person: null };
  if (
    /(?:на (?:казахском|русском|английском)|по-(?:казахски|русски)|қазақша|казакша|орысша|in english)\s(?:пиши|отвечай|говори|сөйле|жаз|reply|write)|(?:пиши|отвечай|говори|сөйле)\p{L}* (?:на (?:казахском|русском)|по-(?:казахски|русски)|қазақша)/iu.test(
      text,
    )
  )
    return { deed: "cannot", what: "language", person: null };
  if (/(?<!\p{L})между .{0,20}(?:клиент|девочк|людьми|запис|визит)/iu.test(text) && !hasDeed(scene, "move"))
    return { deed: "cannot", what: "buffer", person: null };
  if (/(?<!\p{L})(?:язык|language|тілді|тил|тіл)\p{L}*/iu.test(text) && hasDeed(scene, "becomes"))
    return { deed: "cannot", what: "language", person: null };
  if (
    figureOf(scene, "phone") &&
    scene.people.length === 0 &&
    scene.services.length === 0 &&
    /(?<!\p{L})(?:мой|моя|новый|my|new|менің|тел|номер|телефон)(?!\p{L})/iu.test(text)
  )
    return { deed: "cannot", what: "phone", person: null };
  const meant = meantOf(text);
  if (parseSetting(meant)) return { deed: "setting", words: meant.slice(0, 300) };
  return parseSetting(text) ? { deed: "setting", words: text.slice(0, 300) } : null;
};

const DAY =
  /(?<!\p{L})(?:что (?:на|в|у меня|там|сегодня|завтра)|ч[её] (?:у меня|там|сегодня|завтра|на)|какие (?:записи|визиты)|кто\p{L}*|расписани\p{L}*|покажи\p{L}*|записи на|визиты на|свобод\p{L}*|окн\p{L}*|окош\p{L}*|окон|дыр\p{L}*|how.s|what|who.?s?|где|есть ли|найд[её]тся|schedule|show|gaps?|free|slots?|availability|have i got|anything|owt|my day|кім\p{L}*|не бар|кесте\p{L}*|бос|көрсет\p{L}*|корсет\p{L}*|is there|room for)(?!\p{L})/iu;

const day: Frame = (scene) => {
  const { text, words } = scene;
  if (
    hasDeed(scene, "figures") ||
    (hasDeed(scene, "earn") && hasDeed(scene, "how-many")) ||
    /(?:сколько|how much|what did i).{0,20}(?:заработ|подн|take|make|earn)|қанша тап/iu.test(text)
  )
    return { deed: "stats" };
  if (!hasTime(scene) && hasDeed(scene, "next-one") && (hasDeed(scene, "who") || words.length < 4))
    return { deed: "day", words: null };
  if (/^(?:who.?s (?:first|next|in)|кто (?:следующий|первый)|енді кім\p{L}*.*)\??$/iu.test(text))
    return { deed: "day", words: null };
  const isAsked = DAY.test(text) || text.endsWith("?");
  const isBare = hasTime(scene) && words.length < 5 && !words.some(({ deeds }) => deeds.length > 0);
  return (isAsked && (hasTime(scene) || !/\?/.test(text))) || isBare
    ? { deed: "day", words: text.slice(0, 200) }
    : null;
};

/** Letters of an errand of the master's own; a longer text is something else. */
const ERRAND_AT_MOST = 300;
const errand: Frame = ({ text, here, people, services }) => {
  if (text.length > ERRAND_AT_MOST) return null;
  if (people.some(({ ids }) => ids.length > 0) || services.length > 0) return null;
  const what = errandIn(text, { when: here.when, services: here.services });
  return what === null ? null : { deed: "errand", what, words: text.slice(0, 200) };
};

const social: Frame = ({ text }) => (readSocial(text) ? [] : null);

/** In order: the first that fits says what a message is. */
const FRAMES: readonly Frame[] = [
  undoes,
  weekAsked,
  reopened,
  (scene) => aboutPeople(scene, "told"),
  keptFree,
  changesNothing,
  settings,
  catalogIn,
  lengthAndPrice,
  lengthIn,
  priceIn,
  weekIn,
  (scene) => aboutPeople(scene, "diary"),
  hoursIn,
  (scene) => aboutPeople(scene, "asked"),
  errand,
  day,
  social,
];
