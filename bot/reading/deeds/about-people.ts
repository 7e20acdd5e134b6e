import { askedOf } from "./asked.ts";
import type { Deed } from "./deed.ts";
import { CLAUSE, isKept } from "./kept.ts";
import { meantOf } from "./meant.ts";
import type { PersonSaid } from "./people.ts";
import { figureOf, hasDeed, type Scene } from "./scene.ts";
import { isDenied } from "./standing.ts";
import { formOf, says } from "./words.ts";

/**
 * What is said of clients. `told`: what is to reach them, or to be kept of them; `diary`: their visits;
 * `asked`: who they are and when they come.
 */
export function aboutPeople(scene: Scene, part: "told" | "diary" | "asked"): Deed | Deed[] | null {
  return part === "told" ? told(scene) : part === "diary" ? diary(scene) : askedOf(scene);
}

const EVERYBODY =
  /(?<!\p{L})(?:все[хм]|всё|все|everyone|everybody|the lot|all|бәрін\p{L}*|барин|бәріне|адамдарды\p{L}*|адамдардын)(?!\p{L})/iu;

const WRITES =
  /(?<!\p{L})(?:напомни(?:те)?|поздравь(?:те)?|напиши(?:те)?|скажи(?:те)?|передай(?:те)?|предупреди(?:те)?|сообщи(?:те)?|маякни|спроси(?:те)?|уточни(?:те)?|узнай(?:те)?|text|tell|message|msg|warn|let|ask|деп жібер|сура(?:шы|ши)?|айт(?:шы|ып)?|хабарла(?:шы)?|ескертші|сұра(?:шы)?|жазып жібер(?:ші)?)(?!\p{L})/iu;

/** What is to reach somebody, whoever that is. */
const TO_PEOPLE =
  /^(?:спроси(?:те)? у|предупреди(?:те)?(?!\s(?:меня|мне))|сообщи(?:те|ть)? клиент\p{L}*|разошли(?:те)?|поздравь(?:те)?|let .{1,30} know|(?:give|gie) .{1,20} a shout)(?!\p{L})|(?<!\p{L})(?:разошли|клиент\p{L}*(?:ге|ке|нге) (?:де )?.{0,40}(?:жаз|ж[іи]бер)(?:ш[іи]|ып)?)(?!\p{L})/iu;

function told(scene: Scene): Deed | Deed[] | null {
  const { text, people, words } = scene;
  const [person] = people;
  const writes = WRITES.exec(text);
  const isFirst =
    writes !== null &&
    !hasDeed(
      { words: words.filter(({ to }) => to <= writes.index) },
      "cancel",
      "move",
      "close",
      "book",
      "drop",
    );
  const isDeniedWrite =
    writes !== null && /(?<!\p{L})(?:не|don't|dont|not)\s{1,2}$/iu.test(text.slice(0, writes.index));
  if (writes && isFirst && !isDeniedWrite && (person || EVERYBODY.test(text) || isToAGroup(text)))
    return { deed: "cannot", what: "write", person: person ?? null };
  if (person && person.ids.length > 0 && hasDeed(scene, "paid") && isMark(scene))
    return { deed: "cannot", what: "mark", person };
  if (TO_PEOPLE.test(text) && !isDeniedWrite)
    return { deed: "cannot", what: "write", person: person ?? null };
  // «Дане: опаздываю 10 мин», «заринага жаз …».
  if (person && isAddressed(scene, person)) return { deed: "cannot", what: "write", person };
  if (!person) return null;
  if (
    figureOf(scene, "phone") &&
    !hasDeed(scene, "book") &&
    scene.services.length === 0 &&
    scene.when.spans.length === 0 &&
    person.ids.length > 0
  )
    return { deed: "cannot", what: "phone", person };
  if (hasDeed(scene, "block", "block-either") && !hasTimeOfDay(scene) && !isUndone(text))
    return { deed: "cannot", what: "block", person };
  if (BIRTHDAY.test(text)) return note(scene, person);
  if (PHONE_CHANGED.test(text) && scene.when.spans.length === 0)
    return { deed: "cannot", what: "phone", person };
  if (isRenamed(scene) && !hasDeed(scene, "cancel", "drop", "book", "hide"))
    return { deed: "cannot", what: "rename_person", person };
  if (
    NOTED.test(text) ||
    hasDeed(scene, "health") ||
    (hasDeed(scene, "note") && !hasDeed(scene, "book", "came", "comes-not", "cancel"))
  )
    return note(scene, person);
  if (/(?<!\p{L})(?:торчит|должна|должен|owes|қарыз)/iu.test(text) && figureOf(scene, "money"))
    return note(scene, person);
  if (person.ids.length > 0 && isMark(scene)) return { deed: "cannot", what: "mark", person };
  return null;
}

const PHONE_CHANGED =
  /(?<!\p{L})(?:номер|телефон|нөмір|mobile|number)\p{L}*.{0,20}(?:новый|смен\p{L}*|поменя\p{L}*|ауыс\p{L}*|теперь|changed|new)|(?:новый|new) (?:номер|телефон|mobile|number)(?!\p{L})/iu;
const NOTED =
  /(?<!\p{L})(?:осыны жазып қой|жазып қой\p{L}* ұмыт|жазып қой.{0,20}ұмытпа|сақтап қой|сактап кой|запиши (?:себе|куда|где)|make a note|note that)/iu;
const isAddressed = ({ text, services }: Scene, person: PersonSaid): boolean =>
  (person.from === 0 && /^\s?:\s/.test(text.slice(person.to))) ||
  (services.length === 0 &&
    /(?:ға|ге|қа|ке|на|не|га|ка)$/iu.test(person.said) &&
    /^\s+жаз(?:ып жібер)?(?!\p{L})/iu.test(text.slice(person.to)));

const BIRTHDAY =
  /(?<!\p{L})(?:дн?ь? ?рождени\p{L}*|др|днюх\p{L}*|birthday|bday|туған күн\p{L}*|туган кун\p{L}*|туылған күн\p{L}*)(?!\p{L})/iu;

const isToAGroup = (text: string) =>
  /(?:завтрашн|сегодняшн|субботн|пятничн)\p{L}*\s|(?:\p{L}+)(?:дегілерге|тегілерге|гілерге)|(?:үшеуіне|екеуіне|бәріне) де? ?айт|(?:\p{L}+)(?:day|tomorrow)'?s (?:two|lot|ones|clients|ladies|girls|people)/iu.test(
    text,
  );
const isUndone = (text: string) => /корме|көрме|разблок|unblock|не блок|не надо|передумал/iu.test(text);
const hasTimeOfDay = ({ when }: Scene) => when.when.either.some(({ time }) => time !== null);

function note({ text }: Scene, person: PersonSaid): Deed {
  return { deed: "note", person, note: text.slice(0, 300) };
}

function isRenamed(scene: Scene): boolean {
  const { text, people } = scene;
  return (
    hasDeed(scene, "surname") ||
    (hasDeed(scene, "rename") && scene.services.length === 0) ||
    (people.length > 1 &&
      /(?<!\p{L})(?:теперь|now|енді)(?!\p{L})/iu.test(text) &&
      !hasDeed(scene, "book", "move") &&
      scene.when.spans.length === 0)
  );
}

/** Somebody came, did not, or paid: what has been. */
function isMark(scene: Scene): boolean {
  const { text, words } = scene;
  if (hasDeed(scene, "book", "move", "cancel", "swap") && !/no.?show/iu.test(text)) return false;
  if (/no.?show(?:ed)?(?!\p{L})/iu.test(text)) return true;
  if (hasDeed(scene, "when-ask", "last-time", "walk-in") || text.endsWith("?")) return false;
  if (
    words.some(
      (word) =>
        says(word, "came") && !says(word, "absent") && word.small !== "будет" && word.small !== "been",
    )
  )
    return !/(?:сможет|без записи)/iu.test(text);
  if (words.some((word) => says(word, "paid") && formOf(word, "paid") !== "do")) return true;
  if (
    figureOf(scene, "money") &&
    /(?:каспи|kaspi|налич|қолма-қол|аванс|предоплат|deposit|up front)/iu.test(text)
  )
    return true;
  return words.some((word) => /^did/.test(formOf(word, "comes") ?? "")) || /келмей қойды/iu.test(text);
}

const SHIFT = /(?:позже|раньше|пораньше|попозже|later|earlier|back|forward|кейін|бұрын|кеш|ерте)/iu;

const REPEATS =
  /кажд\p{L}* (?:\p{L}+ )?(?:недел|вторн|сред|понед|четв|пятн|субб|воскр|месяц|две|три|2|3)|every (?:\p{L}+ )?(?:week|fortnight|month|two|three|other|mon|tue|wed|thu|fri|sat)|ай сайын|апта сайын|раз в (?:две |три |2 |3 )?(?:недел|месяц)|fortnightly|(?:^|\s)по (?:вторникам|средам|понедельникам|четвергам|пятницам|субботам)/iu;
/** «С пятницы на субботу», "instead", «не сегодня, а в среду», «бүгін емес, ертең». */
const INSTEAD =
  /(?<!\p{L})(?:со? (?:понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья|завтра|сегодня|\d{1,2}(?:-?го)?) на |вместо |instead|rather than|орнына|емес)/iu;
const GIVES_ANOTHER = /(?<!\p{L})(?:қой\p{L}*|поставь\p{L}*|поставим|put|ауыстыр\p{L}*|на другой)(?!\p{L})/iu;
const CONDITION =
  /(?<!\p{L})(?:если|if|егер)(?!\p{L})(?! (?:можно|не сложно|не трудно|что|получится|you can|possible|poss|that.s|you could|мүмкін))/iu;

function diary(scene: Scene): Deed | Deed[] | null {
  const { words, people, text, services, when } = scene;
  const person = people.find((one) => !isKept(scene, one)) ?? people[0];
  const hasWhen = when.when.either.length > 0;
  const place = (...senses: string[]) =>
    words.findIndex((word, at) => says(word, ...senses) && !isDenied(words, at));
  const [books, moves] = [place("book"), place("move")];
  const cancels = place("cancel", "drop", "bails");
  const comesNot = isNotComing(scene);
  const ordered = books >= 0 || moves >= 0 || cancels >= 0;
  if ((ordered || comesNot) && CONDITION.test(text))
    return { deed: "cannot", what: "condition", person: person ?? null };
  if (!person) return ofNobody(scene, { books, moves, cancels, hasWhen });
  const kept = people.filter((one) => isKept(scene, one));
  const known = people.filter((one) => one.ids.length > 0 && !kept.includes(one));
  // «Отменить визиты четверга после 16:00, Светлану не трогать».
  if (kept.length > 0 && known.length === 0 && cancels >= 0)
    return hasWhen ? { deed: "cancel", person: null, words: text } : null;
  // «Наращивание убери, а Асель завтрашнюю я доделаю».
  if (
    hasDeed(scene, "drop") &&
    !hasDeed(scene, "cancel") &&
    services.length > 0 &&
    !inOneClause(scene, "drop", person)
  )
    return null;
  if (hasDeed(scene, "swap") && people.length > 1) return { deed: "cannot", what: "swap", person };
  if (REPEATS.test(text) && !hasDeed(scene, "price", "up", "down"))
    return { deed: "cannot", what: "repeat", person };
  const isShifted =
    when.when.either.some(({ time }) => time !== null && "shift" in time) ||
    (services.length === 0 && SHIFT.test(text) && (hasWhen || figureOf(scene, "length") !== null));
  const isInstead = services.length === 0 && hasWhen && (INSTEAD.test(text) || when.when.except.length > 0);
  if (comesNot) {
    const isMoved = hasWhen && (moves >= 0 || GIVES_ANOTHER.test(text));
    return isMoved
      ? { deed: "move", person, words: text }
      : { deed: "cancel", person, words: meantOf(text, { comes: true }) };
  }
  if (cancels >= 0 && moves < 0)
    return joined(scene, known).map((one) => ({
      deed: "cancel" as const,
      person: one,
      words: meantOf(text, { comes: true }),
    }));
  if (moves >= 0 || ((isShifted || isInstead) && books < 0 && person.ids.length > 0)) {
    const moved = joined(scene, known.length > 0 ? known : people);
    return moved.length > 1
      ? { deed: "cannot", what: "group_move", person }
      : { deed: "move", person: moved[0] ?? person, words: text };
  }
  // «Зарину завтра на 11», «Сегодняшний визит Даны на 12:00», "Jenny wants Saturday next week".
  const letters = words.filter(({ small }) => /\p{L}{2}/u.test(small)).length;
  const isBareMove =
    person.ids.length > 0 &&
    services.length === 0 &&
    books < 0 &&
    hasWhen &&
    !text.endsWith("?") &&
    // «Дана завтра в 12» tells, or asks; «Зарину завтра на 11» orders.
    !(/^\p{Script=Cyrillic}+$/u.test(person.said) && /(?<!\p{L})в\s\d/u.test(text) && isNamed(scene, person));
  if (
    isBareMove &&
    (hasDeed(scene, "book-soft") ||
      (letters < 9 && when.when.either.some(({ time }) => time !== null && "at" in time)))
  )
    return { deed: "move", person, words: text };
  const isAsked = text.endsWith("?") && !/(?:можно|можешь|could|can you|please)/iu.test(text);
  if (isAsked || (books < 0 && hasDeed(scene, "price", "up", "down"))) return null;
  const isWish = books >= 0 || hasDeed(scene, "book-soft", "walk-in");
  if (!(services.length > 0 && (hasWhen || isWish)) && !(books >= 0 && (hasWhen || person.ids.length > 0)))
    return null;
  // Whose visit it is has to be said: «Жанна с дочкой, дочке тоже маникюр».
  if (hasDeed(scene, "child")) return { deed: "book", person: null, services: [], words: text };
  return bookEach(scene);
}

/** A name as the book has it, in no case. */
const isNamed = ({ here }: Scene, { ids, said }: PersonSaid): boolean =>
  here.people.some(
    ({ id, name }) => ids.includes(id) && name.split(" ")[0]?.toLowerCase() === said.toLowerCase(),
  );

/** What is said of visits without a name. */
function ofNobody(
  scene: Scene,
  { books, moves, cancels, hasWhen }: { books: number; moves: number; cancels: number; hasWhen: boolean },
): Deed | null {
  const { text, services } = scene;
  const isOfAll = EVERYBODY.test(text);
  const isCalledOff = cancels >= 0 || /take (?:everyone|everybody|them all|all of them) off/iu.test(text);
  if (isOfAll && hasWhen && isCalledOff && hasDeed(scene, "cancel", "drop") && !hasDeed(scene, "close"))
    return isOfDaysOnly(text)
      ? { deed: "hours", what: "close", words: text }
      : { deed: "cancel", person: null, words: text };
  if (isOfAll && hasWhen && isCalledOff && !hasDeed(scene, "close"))
    return { deed: "cancel", person: null, words: text };
  if (hasDeed(scene, "close", "open", "shift-lunch", "away")) return null;
  if (isOfAll && hasWhen && moves >= 0) return { deed: "cannot", what: "group_move", person: null };
  if (cancels >= 0 && hasWhen && services.length === 0) return { deed: "cancel", person: null, words: text };
  if (books >= 0 && services.length > 0 && hasWhen)
    return { deed: "book", person: null, services: services.map(({ id }) => id), words: text };
  return null;
}

/** «Субботы в марте все вычеркни» is of days, «всех на завтра» of people. */
const isOfDaysOnly = (text: string): boolean =>
  /(?:субботы|воскресенья|вторники|среды|четверги|пятницы|понедельники|дни|(?:satur|sun|mon|tues|wednes|thurs|fri)days)(?!\p{L})/iu.test(
    text,
  ) &&
  !/(?<!\p{L})(?:всех|запис\p{L}*|клиент\p{L}*|визит\p{L}*|everyone|everybody|clients)(?!\p{L})/iu.test(text);

/** Whether somebody is named in the clause of a word of this sense. */
function inOneClause({ text, words }: Scene, sense: string, person: PersonSaid): boolean {
  return words.some((word) => {
    if (!says(word, sense)) return false;
    const [from, to] = word.from < person.from ? [word.to, person.from] : [person.to, word.from];
    return !CLAUSE.test(text.slice(from, to));
  });
}

/** The people a deed is about: the first, and those that are joined to it by «и». */
function joined({ text }: Scene, people: readonly PersonSaid[]): PersonSaid[] {
  const all: PersonSaid[] = [];
  for (const one of people) {
    const last = all.at(-1);
    if (last && !/^\s*(?:,|и|с|мен|пен|and|&|\+)\s*$/iu.test(text.slice(last.to, one.from))) break;
    all.push(one);
  }
  return all;
}

/** One visit each; whose hours they are is asked where it is not plain. */
function bookEach(scene: Scene): Deed[] {
  const { people, services, text } = scene;
  const all = joined(scene, people);
  const ids = services.map(({ id }) => id);
  if (people.length === 1 || all.length === 1)
    return [{ deed: "book", person: all[0] ?? null, services: ids, words: text }];
  return [{ deed: "book", person: null, services: ids, words: text }];
}

/** «Не придёт», «не сможет», "can't make it", «келмейді», «бас тартты». */
const isNotComing = ({ text }: Pick<Scene, "text">): boolean =>
  /(?<!\p{L})(?:не (?:прид[её]т|сможет|прийд[её]т|приедет|явится|получится)|передумала|отказалась|отказался|can.?t (?:make|come)|cannot make|isn.?t com(?:ing|in)|not com(?:ing|in)|үлгермейді|не успевает|не успеет|сегодня не будет|завтра не будет|келмейд(?:[іи])?(?: екен)?|келалма\p{L}*|келе алмай\p{L}*|won.?t (?:come|make)|bailed|pulled out|called off|келмейді|келмеймін деді|келе алмайды|бас тарт\p{L}*|болмайды деді)(?!\p{L})/iu.test(
    text,
  );
