import type { TimeWish } from "../time-wish.ts";
import type { Deed } from "./deed.ts";
import { isKept } from "./kept.ts";
import { meantOf } from "./meant.ts";
import { hasDeed, type Scene } from "./scene.ts";
import { isDenied } from "./standing.ts";
import { formOf, says } from "./words.ts";

/** Nobody is to come then: «чтобы ко мне никто не записался», «никого не бери». */
const NOBODY =
  /(?<!\p{L})(?:никто не (?:запис|приш|прих)\p{L}*|никого (?:не )?(?:бери|берите|записывай\p{L}*|ставь\p{L}*|пускай|пиши|запиши)|не (?:бери|берите|записывай\p{L}*|ставь\p{L}*) никого|nobody|no ?one|no bookings|ешк[іи]м\p{L}*|keep .{0,30}(?:clear|free))(?!\p{L})/iu;
/** People may come then: «пускай пишутся до девяти», «адам алам». */
const SOMEBODY =
  /(?<!\p{L})(?:(?:пусть|пускай|можно) .{0,25}(?:пишутся|записываются|приходят|идут)|адам алам|қабылдаймын|бери людей)(?!\p{L})/iu;
const ILL = /^(?:боле|забол|прибол|температ|простыл|грипп|ill$|sick$|poorly|сырқат)/iu;
const LUNCH =
  /(?<!\p{L})(?:обед\p{L}*|перерыв\p{L}*|lunch(?:time)?|break|түскі ас\p{L}*|түскіас\p{L}*|үзіліс\p{L}*)(?!\p{L})/iu;
const NO_LUNCH =
  /(?<!\p{L})(?:обед\p{L}* .{0,20}не (?:надо|нужен|нужно)|обед\p{L}* .{0,15}освободил\p{L}*|(?:снять|убрать|убери\p{L}*|отмени\p{L}*) (?:обеденн\p{L}* )?(?:обед|перерыв)\p{L}*|обед\p{L}* убрать|(?:түск[іи]|туск[іи]) ассыз|обедс[іи]з|обедке шықпаймын|түскі ас\p{L}* (?:шықпаймын|жоқ|керек емес)|обед жоқ|без (?:обеда|перерыва)|(?:обед\p{L}*|перерыв\p{L}*|түскі ас\p{L}*) (?:убери|сними|не нужен|не надо|жоқ|керек емес|алып таста\p{L}*)|(?:убери|сними|пропусти\p{L}*|skip|drop|cancel|no) (?:my |the |a )?(?:обед|перерыв|lunch|break)|работаю в обед|without (?:a )?(?:lunch|break))(?!\p{L})/iu;

/** Lunch is not taken, on a day or for good. */
export const takesLunchOff = (text: string): boolean => NO_LUNCH.test(text);

/** «Чтобы в четверг до двенадцати ко мне никто не записался». */
export const keptFree = (scene: Scene): Deed | null => {
  const { text, when } = scene;
  if (!NOBODY.test(text) || when.when.either.length === 0) return null;
  return isByVisit(scene)
    ? { deed: "cannot", what: "which_days", person: null }
    : { deed: "hours", what: "close", words: text };
};

const REOPENED =
  /(?<!\p{L})(?:закрывала?|закрыла?|i(?:.d)? (?:closed|shut|blocked)|жапқан едім|жауып қойған\p{L}*)(?!\p{L}).{0,80}(?:верни\p{L}*|открой\p{L}* (?:обратно|снова|его|её|ее)|open it|put it back|қайта аш\p{L}*)(?!\p{L})/iu;
/** «Я закрывала 14-е, свадьбу отменили, верни день». */
export const reopened = (scene: Scene): Deed | null => {
  const [day, ...others] = scene.when.spans;
  if (!day || others.length > 0 || scene.people.length > 0 || !REOPENED.test(scene.text)) return null;
  return { deed: "hours", what: "open", words: scene.text.slice(day.from, day.to) };
};

const CONDITION = /(?<!\p{L})(?:это если|только если|но если|only if|if someone)(?!\p{L})/iu;

/** Days and hours that are closed or opened: «закрой завтра после трёх», «поработаю до 21». */
export function hoursIn(scene: Scene): Deed | null {
  const { words, text } = scene;
  const people = scene.people.filter((one) => one.ids.length > 0 && !isKept(scene, one));
  if (scene.figures.some(({ kind }) => kind === "money" || kind === "percent")) return null;
  if (text.endsWith("?") && !/(?:можешь|можете|можно|could|can you|please)/iu.test(text)) return null;
  const hasWhen = scene.when.when.either.length > 0;
  const at = (...senses: string[]) =>
    words.findIndex((word, place) => says(word, ...senses) && !isDenied(words, place));
  const [closes, opens] = [at("close", "block-either"), at("open")];
  const works = words.findIndex((word) => says(word, "work"));
  const hours = (what: "close" | "open" | "only", place = -1): Deed => ({
    deed: "hours",
    what,
    words: meantOf(place < 0 ? text : stretchOf(scene, place)),
  });
  const hasHours = scene.when.when.either.some(({ time }) => time !== null && !("part" in time));
  if (NO_LUNCH.test(text) && !hasHours) {
    const onDay = dayWords(scene);
    return onDay === null
      ? { deed: "week", words: text.slice(0, 300) }
      : { deed: "hours", what: "open", words: onDay };
  }
  if (
    LUNCH.test(text) &&
    !hasDay(scene) &&
    dayWords(scene) === null &&
    !hasDeed(scene, "close") &&
    people.length === 0
  )
    return { deed: "week", words: text.slice(0, 300) };
  if (closes >= 0 && /(?<!\p{L})(?:қар|кар|жаңбыр|жанбыр)\s{1,2}жау/iu.test(text)) return null;
  if (isOfRest(scene) || isByVisit(scene)) return { deed: "cannot", what: "which_days", person: null };
  if (closes >= 0 && opens >= 0 && AGAIN.test(text)) return hours("open", opens);
  if (CONDITION.test(text)) return { deed: "cannot", what: "condition", person: null };
  if (closes >= 0 && people.length > 0 && !hasWhen) return null;
  // «Закрыть всё, кроме вторника»: which days those are.
  if (closes >= 0 && !hasWhen && scene.when.when.except.length > 0)
    return { deed: "cannot", what: "which_days", person: null };
  if (closes >= 0) return hours("close", closes);
  if (opens >= 0) return hours("open", opens);
  if (SOMEBODY.test(text) && hasWhen) return hours("only");
  if (works >= 0 && hasWhen) {
    const form = formOf(words[works], "work");
    const isWork = form === null ? !isNoWork(scene, works) : !/not/.test(form);
    return isWork ? hours("only") : hours("close");
  }
  if (people.length > 0) return null;
  const away = at("away");
  if (away >= 0 && hasWhen) return hours("close");
  if (saysAway(text) && hasWhen) return hours("close");
  if (away >= 0 && scene.services.length === 0 && ILL.test(words[away]?.small ?? "")) return hours("close");
  // «Сенбі қысқа күн болсын, үшке дейін».
  if (
    hasWhen &&
    hasDay(scene) &&
    /(?<!\p{L})(?:короткий день|қысқа күн|short day|half day|finish(?:ing)? at|закругляюсь)(?!\p{L})/iu.test(
      text,
    )
  )
    return hours("only");
  // «Суббота с 8. Только эта».
  const isBounded = scene.when.when.either.some(
    ({ time }) => time !== null && ("from" in time || "to" in time),
  );
  const others = words.filter((word) => /\p{L}{3}/u.test(word.small) && word.senses.length === 0);
  const isBare =
    scene.services.length === 0 &&
    others.every((word) => says(word, "only", "leave")) &&
    !/(?<!\p{L})(?:меня|мне)(?!\p{L})/iu.test(text);
  if (
    hasDay(scene) &&
    isBounded &&
    isBare &&
    !text.endsWith("?") &&
    !hasDeed(scene, "show", "who", "what", "free-time")
  )
    return hours("only");
  const rests = at("rest");
  return rests >= 0 && hasWhen && /will|do|they/.test(formOf(words[rests], "rest") ?? "")
    ? hours("close")
    : null;
}

/** «Работаю вт и ср, остальное закрой»: which days those are is for the master to name. */
const isOfRest = (scene: Scene): boolean =>
  scene.when.when.either.length > 0 &&
  hasDeed(scene, "close", "away", "absent") &&
  (hasDeed(scene, "work") || /(?<!\p{L})(?:тек|ғана|гана|только|only)(?!\p{L})/iu.test(scene.text)) &&
  /(?<!\p{L})(?:остальн\p{L}*|the rest|(?:all )?(?:the )?other days|қалған\p{L}*|калган\p{L}*)(?!\p{L})/iu.test(
    scene.text,
  );

/** «Сегодня после Марины всё»: an hour that a visit sets. */
const isByVisit = ({ text, people, services }: Scene): boolean =>
  services.length === 0 &&
  people.some(
    ({ ids, from }) =>
      ids.length > 0 && /(?<!\p{L})(?:после|до|after|before|until|till)\s{1,2}$/iu.test(text.slice(0, from)),
  );

const AGAIN = /(?<!\p{L})(?:снова|опять|обратно|again|back|қайта(?:дан)?|кайта(?:дан)?)(?!\p{L})/iu;

/** The words of the day alone: «ертең обед жоқ» refuses no day. */
const dayWords = ({ text, when, words }: Scene): string | null => {
  const span = when.spans.find(({ from, to }) =>
    words.some(
      (word) =>
        word.from >= from &&
        word.to <= to &&
        word.senses.some(({ is }) => /^(?:weekday|rel|month)$/.test(is)),
    ),
  );
  return span ? text.slice(span.from, span.to) : null;
};

const hasDay = ({ when }: Scene): boolean => when.when.either.some(({ days }) => days !== null);

/** Beside a deed that is refused: the clauses around the one that is meant. */
function stretchOf({ text, words }: Scene, place: number): string {
  const denied = words.flatMap((word, at) =>
    says(word, "close", "open", "block-either") && isDenied(words, at) ? [word] : [],
  );
  const head = words[place];
  if (denied.length === 0 || !head) return text;
  const from = Math.max(
    0,
    ...denied.filter(({ to }) => to <= head.from).map(({ to }) => clauseEnd(text, to)),
  );
  const to = Math.min(
    text.length,
    ...denied
      .filter(({ from: start }) => start >= head.to)
      .map(({ from: start }) => clauseStart(text, start)),
  );
  return text.slice(from, to).trim() || text;
}
const clauseEnd = (text: string, from: number): number => {
  const mark = /[,.;!?\n]/.exec(text.slice(from));
  return mark ? from + mark.index + 1 : from;
};
const clauseStart = (text: string, to: number): number =>
  Math.max(...[",", ".", ";", "!", "?", "\n"].map((mark) => text.lastIndexOf(mark, to)), 0);

/** «Не работаю», «не принимаю», "don't work". */
const isNoWork = ({ words }: Scene, at: number): boolean =>
  words.slice(Math.max(0, at - 2), at).some(({ small }) => /^(?:не|not|don't|dont|won't|no)$/u.test(small));

const STARTS =
  /(?<!\p{L})(?:начин\p{L}*|начн\p{L}*|выйд[уе]\p{L}*|выхожу|приду|приеду|подъеду|буду|start\p{L}*|in at|in for|баста\p{L}*|шығам\p{L}*|шыгам\p{L}*|келемін|келем)(?!\p{L})/iu;
const ENDS =
  /(?<!\p{L})(?:заканчива\p{L}*|законч\p{L}*|закругл\p{L}*|уйду|ухожу|уезжаю|уеду|сворачива\p{L}*|finish\p{L}*|leav(?:e|ing)|knock(?:ing)? off|done (?:at|by)|off at|away at|out at|бітір\p{L}*|битир\p{L}*|аяқта\p{L}*|аякта\p{L}*|кетем\p{L}*|кетіп|кетип)(?!\p{L})/iu;

/**
 * «Начну в одиннадцать», "I finish at 1": an hour at which the day of work begins or ends bounds it; of what
 * is closed the other way round.
 */
export function boundedBy<T extends Pick<TimeWish, "exact" | "notBefore" | "notAfter">>(
  wish: T,
  words: string,
  what: "close" | "open" | "only",
): T {
  const { exact } = wish;
  const [starts, ends] = [STARTS.test(words), ENDS.test(words)];
  if (exact === null || starts === ends || what === "open") return wish;
  return starts === (what === "only")
    ? { ...wish, exact: null, notBefore: exact }
    : { ...wish, exact: null, notAfter: exact };
}

/** «Меня не будет», «меня завтра нет», "I'm away". */
const saysAway = (text: string): boolean =>
  /(?<!\p{L})(?:меня .{0,25}(?:нету?|не будет)(?!\p{L})|не будет меня|нет меня|вычеркни меня|i.?m (?:\p{L}+ )?(?:away|off|out)|am off|(?:knock|take|put) me (?:off|down as off)|day off|жұмыс жоқ|жумыс жок|жоқпын|жокпын|болмаймын|жоқ боламын?|жок боламын?|jok bolam\p{L}*|қайтып келмеймін|кайтып келмеймин|(?:уже )?не вернусь|won.?t be back)/iu.test(
    text,
  );
