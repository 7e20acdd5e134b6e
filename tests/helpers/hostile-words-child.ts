/**
 * Every reader of people's words reads what nobody writes. A reader whose work grows much faster than its
 * text does not come to the end of it; the parent waits so long and no longer. Each reader is named before it
 * begins; the last line is the number of texts that were read.
 */

import type { ModelRequest } from "../../bot/assistant/model.ts";
import { isPlainWish, offlineMaster, offlineModel } from "../../bot/assistant/rules.ts";
import { answersTo, knownItems } from "../../bot/dialogue/knowledge/find.ts";
import { craftOf } from "../../bot/dialogue/setup/crafts.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { ASKING, readAnswer } from "../../bot/reading/acts/answer.ts";
import { tellsOfItself } from "../../bot/reading/acts/answer-by-phrases.ts";
import { isCorrection, readCorrection } from "../../bot/reading/acts/correct.ts";
import { readDanger } from "../../bot/reading/acts/danger.ts";
import { asksForMine } from "../../bot/reading/acts/mine.ts";
import { readOpenAnswer } from "../../bot/reading/acts/open-answer.ts";
import { readPerson } from "../../bot/reading/acts/person.ts";
import { isPerhapsName, nameSaid } from "../../bot/reading/acts/person-name.ts";
import { readPlanAnswer } from "../../bot/reading/acts/plan-answer.ts";
import { readPressure } from "../../bot/reading/acts/pressure.ts";
import { readSocial, withoutSocial } from "../../bot/reading/acts/social.ts";
import { readStop } from "../../bot/reading/acts/stop.ts";
import { readTell } from "../../bot/reading/acts/tell.ts";
import { whichOf } from "../../bot/reading/acts/which.ts";
import { withHoursOfVisits } from "../../bot/reading/beside-visits.ts";
import { actsHeard } from "../../bot/reading/client-acts.ts";
import { readDeeds } from "../../bot/reading/deeds/read.ts";
import { errandIn, readErrandTime, wordsBesides } from "../../bot/reading/errand.ts";
import { isQuestion } from "../../bot/reading/is-question.ts";
import { withoutKept } from "../../bot/reading/kept-visits.ts";
import { languageOfText } from "../../bot/reading/language.ts";
import { isListOfPeople, isListOfVisits } from "../../bot/reading/lists.ts";
import { matchServices } from "../../bot/reading/match-services.ts";
import { parseNotation } from "../../bot/reading/meaning/notation.ts";
import { noTimes } from "../../bot/reading/meaning/times.ts";
import { nameQuoted } from "../../bot/reading/name-said.ts";
import { masterNamed } from "../../bot/reading/named-master.ts";
import { isNoise } from "../../bot/reading/noise.ts";
import { namesOthers, peopleSaid } from "../../bot/reading/people/said.ts";
import { peopleWished } from "../../bot/reading/people/wished.ts";
import { phoneSaid } from "../../bot/reading/phone-said.ts";
import { piecesOf } from "../../bot/reading/pieces.ts";
import { placeOfCity } from "../../bot/reading/place.ts";
import { withoutPlease } from "../../bot/reading/plain-words.ts";
import { currencyNamed, readPrice, readPriceList } from "../../bot/reading/price-list.ts";
import { asksIfFree, asksToBring, isMayQuestion, wishesForVisit } from "../../bot/reading/questions.ts";
import { minutesIn, readReminderReply } from "../../bot/reading/reminder-reply.ts";
import { parseSetting } from "../../bot/reading/settings.ts";
import { parseWeekly } from "../../bot/reading/time/week.ts";
import { readTopics, readWritten } from "../../bot/reading/topics.ts";
import { type RestsOn, unreadIn } from "../../bot/reading/unread.ts";
import { readVisits } from "../../bot/reading/visit-lines.ts";
import { parseLength } from "../../bot/reading/when/lengths.ts";
import { respell } from "../../bot/reading/when/spelling.ts";
import { daysNamed, parseWhen } from "../../bot/reading/when.ts";
import { wishedServices } from "../../bot/reading/wished-services.ts";
import { withWishedTimes } from "../../bot/reading/wished-times.ts";
import { readPeople } from "../../jobs/imports/read-people.ts";
import { ATOMS } from "./hostile-texts.ts";

const [master] = readFixture("salon").masters;
if (!master) throw new Error("the salon has no master");
const when = {
  now: Date.UTC(2026, 2, 2, 4, 0),
  timeZone: "Asia/Almaty",
  workingSchedule: master.workingSchedule as never,
};
const services = [
  "Маникюр",
  "Маникюр с покрытием",
  "Педикюр",
  "Наращивание ногтей",
  "Снятие",
  "Nail art",
].map((name, index) => ({
  ref: `V${index + 1}`,
  id: String(index),
  name,
  tags: ["ногти", name.toLowerCase()],
}));
/** Visits ahead, as a client has them. */
const VISITS = services.map(({ id }, at) => ({ start: when.now + (at + 1) * 86_400_000, serviceIds: [id] }));
const PEOPLE = ["Дана Омарова", "Асель Ким", "Anna"].map((name, id) => ({ id: String(id), name }));
const request = (text: string) =>
  ({
    text,
    steps: [],
    facts: {
      when,
      master: "Алия",
      services,
      visits: [1, 2].map((day) => ({
        ref: `A${day}`,
        start: when.now + day * 86_400_000,
        serviceIds: [String(day)],
      })),
      topic: [],
      bound: null,
      last: null,
      shown: [],
      flow: null,
      offered: false,
      answers: [],
      made: null,
      question: null,
      people: PEOPLE,
      currency: "KZT",
    },
  }) as unknown as ModelRequest;
const known = knownItems({ master: master as never });
const { signal } = new AbortController();

const NOTHING_HELD: RestsOn = {
  when: noTimes(),
  except: noTimes(),
  visits: noTimes(),
  known: noTimes(),
  saysWhen: false,
  isAboutTime: true,
  isAboutMoney: false,
  services: services.slice(0, 1),
  names: [],
  quoted: [],
  echo: new Set(),
};

const READERS: Record<string, (text: string) => unknown> = {
  parseWhen: (text) => parseWhen(text, when),
  parseNotation: (text) => parseNotation(text),
  parseWeekly: (text) => parseWeekly(text, when.workingSchedule),
  parseLength,
  parseSetting,
  respell,
  errandIn: (text) => errandIn(text, { when, services }),
  wordsBesides: (text) => wordsBesides(text, when),
  readErrandTime: (text) => readErrandTime(text, when),
  matchServices: (text) => matchServices(text, services),
  isListOfPeople,
  isListOfVisits,
  readPeople: (text) => readPeople(text, "KZT"),
  readVisits: (text) => readVisits(text, { when, services, country: "KZ" }),
  readPriceList: (text) => readPriceList(text, "KZT"),
  readPrice: (text) => readPrice(text, "GBP"),
  currencyNamed,
  readDeeds: (text) => readDeeds(text, { when, services, people: PEOPLE, currency: "KZT" }),
  placeOfCity,
  craftOf,
  readReminderReply,
  readAnswer: (text) => readAnswer(text, { ...ASKING.book, echo: ["маникюр", "11:00"] }),
  isQuestion,
  readTopics,
  readWritten,
  answersTo: (text) => answersTo(known, text),
  readDanger,
  readTell,
  readStop,
  readSocial,
  withoutSocial,
  readCorrection,
  isCorrection,
  readPressure,
  readPerson,
  asksForMine,
  masterNamed: (text) => masterNamed(text, "Алия"),
  withoutPlease,
  readPlanAnswer: (text) =>
    readPlanAnswer(text, { choices: ["instead", "yes", "no"], does: "close", echo: ["Дана", "пятница"] }),
  readOpenAnswer,
  nameSaid: (text) => nameSaid(text, { asked: true }),
  isPerhapsName,
  phoneSaid: (text) => phoneSaid(text, "KZ"),
  whichOf: (text) => whichOf(text, 3),
  minutesIn,
  isNoise,
  piecesOf,
  peopleSaid,
  namesOthers,
  peopleWished,
  withoutKept: (text) => withoutKept(text, VISITS, when),
  withHoursOfVisits: (text) => withHoursOfVisits(text, VISITS, services, when),
  withWishedTimes: (text) => withWishedTimes(text, { when, visits: VISITS }),
  actsHeard: (text) => actsHeard(text, { when, services, visits: VISITS }),
  daysNamed: (text) => daysNamed(text, when),
  wishedServices: (text) => wishedServices(text, services),
  tellsOfItself,
  unreadIn: (text) => unreadIn(text, NOTHING_HELD, { when, services, names: ["Анна", "Мадина"] }),
  isMayQuestion,
  asksToBring,
  asksIfFree,
  wishesForVisit,
  nameQuoted: (text) => nameQuoted(text.slice(0, 60), text),
  languageOfText: (text) => languageOfText(text),
  // As in a turn, where the same words are asked about twice.
  offlineModel: (text) => {
    const one = request(text);
    isPlainWish(one);
    return offlineModel.complete(one, signal);
  },
  offlineMaster: (text) => offlineMaster.complete(request(text), signal),
};

const LONG = 4_096;

const filled = (atom: string, length: number) =>
  atom.repeat(Math.ceil(length / atom.length)).slice(0, length);

/**
 * Each atom over and over: alone, between words that begin or end what readers look for, as lines, and with
 * every other.
 */
const TEXTS = ATOMS.flatMap((atom) => {
  const row = filled(atom, LONG);
  const lines = `${filled(atom, LONG / 4)}\n`.repeat(4);
  const mixed = ATOMS.map((other) => `${atom}${other}`).join("");
  return [
    filled(atom, 256),
    row,
    `${row}!`,
    `адрес${row}x\nx`,
    `через 1${row}ч`,
    lines,
    filled(mixed, 256),
    filled(mixed, LONG),
  ];
});

let read = 0;
for (const [name, reader] of Object.entries(READERS)) {
  process.stdout.write(`${name}\n`);
  for (const text of TEXTS) {
    await reader(text);
    read++;
  }
}
process.stdout.write(`${read}\n`);
