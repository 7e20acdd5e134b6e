import { localDate } from "../../../engine/time.ts";
import { readPerson } from "../../reading/acts/person.ts";
import { readSocial } from "../../reading/acts/social.ts";
import { readStop } from "../../reading/acts/stop.ts";
import { actsHeard } from "../../reading/client-acts.ts";
import { ACT_CLASSES, type ActClass } from "../../reading/learned/classes.ts";
import { timesNamed } from "../../reading/learned/time-features.ts";
import { masterNamed } from "../../reading/named-master.ts";
import { piecesOf } from "../../reading/pieces.ts";
import type { ModelAnswer, ToolCall, TurnFacts } from "../model.ts";
import { forWhom } from "./booking.ts";
import { isOfWhatMoves, isWhole, isWishBeside, withoutWish, withWish } from "./heard-wish.ts";
import { booking, type ClientSaid, call, NOTHING, whenOf } from "./rule.ts";
import { cancelOf, moveOf, takesBack, visitMeant, visitNamed, visitOfChange } from "./visits.ts";
import { wishesApart } from "./wishes.ts";

/** Log odds from which an act beside the likeliest one is heard, too. */
const HEARD = 0.5;
/** What the rules read too is likelier by so much, in log odds; a wish they read in nearly everything. */
const READ_AS_WELL = 3;
/** «Не смогу» may be why something is to be moved; "move" is said in so many words. */
const READ_AS: Readonly<Partial<Record<ActClass, number>>> = { not_coming: 1, move: 5 };
const READ_LIGHTLY: readonly ActClass[] = ["book", "social"];
/** Where there is no visit, what is said of one is less likely by so much. */
const OF_NONE = 2;
const OF_A_VISIT: readonly ActClass[] = ["move", "cancel", "change", "late", "not_coming", "visits"];
/** Below this chance nothing is heard where the rules read nothing. */
const FAINT = 0.2;
/** The same for what would only disturb the master. */
const FAINT_NEWS = 0.5;
const NEWS: readonly ActClass[] = ["told", "person", "stop"];

/**
 * The acts of a message that opens a talk. Which they are is heard by what was learned from many people's
 * messages; what each is about, by the rules. What the rules did not read is made of the whole message.
 */
export function withHeard(
  answer: ModelAnswer,
  said: ClientSaid,
  sayingOf: (words: string) => ClientSaid,
): ModelAnswer {
  const { facts, raw } = said;
  if (isAmidst(facts)) return answer;
  const read = answer.calls.map(classOf);
  if (read.includes(null)) return answer;
  const all = besideIn(
    raw,
    heardOf(actsHeard(raw, facts), read, raw.trim().split(/\s+/).length, facts),
    facts,
  );
  const moved = isOfWhatMoves(said, read) ? withoutWish(all) : all;
  const wished = isWishBeside(answer.calls, moved) ? withWish(moved) : moved;
  const heard = takesBack(said.text) ? wished.filter((act) => act !== "cancel") : wished;
  if (heard.length === 0) return answer;
  const apart = heard.every((act) => act === "book" || act === "social") ? wishesApart(raw, facts) : null;
  if (apart)
    return withCalls(
      answer,
      apart.flatMap((words) => madeOf("book", sayingOf(words)).calls),
    );
  const kept = asOne(
    answer.calls.filter((one) => one.name === "social" || fits(classOf(one), heard)),
    heard,
    said,
  );
  const lacking = heard.filter((act) => !kept.some((one) => fits(classOf(one), [act])));
  const made = lacking.filter((act) => !isAnswered(act, kept, raw)).flatMap((act) => madeOf(act, said).calls);
  const isLast = ({ name }: ToolCall) => LAST.includes(name);
  const calls = [...made.filter((one) => !isLast(one)), ...kept, ...made.filter(isLast)];
  return calls.length === 0
    ? answer
    : withCalls(
        answer,
        calls.flatMap((one) => ofEach(one, calls, said) ?? [ofItsVisit(one, calls, said)]),
      );
}

/** Between two days that are called off in one breath. */
const TOGETHER = /^[\s,]*(?:и|and|&|\+|да|де|та|те|мен|пен|бен)[\s,]*(?:и|also|ещё|на|в|во|on|the)?\s*$/iu;

/** «Бүгінгіні де жұмадағыны да алып тастаңыз»: each visit whose day is named is called off. */
function ofEach(call: ToolCall, calls: readonly ToolCall[], { raw, facts }: ClientSaid): ToolCall[] | null {
  const changes = calls.filter(({ name }) => name === "move" || name === "cancel");
  if (changes.length !== 1 || call.name !== "cancel") return null;
  const times = timesNamed(raw, facts);
  const listed = times.flatMap((one, at) => {
    const next = times[at + 1];
    return next && TOGETHER.test(raw.slice(one.to, next.from)) ? [...one.days, ...next.days] : [];
  });
  const named = facts.visits.filter(({ start }) => listed.includes(localDate(facts.when.timeZone, start)));
  if (named.length < 2) return null;
  return named.map(({ ref }) => ({ ...call, arguments: JSON.stringify({ visit: ref }) }));
}

/** The one change of a visit that says not which is of the visit that the whole message points at. */
function ofItsVisit(call: ToolCall, calls: readonly ToolCall[], said: ClientSaid): ToolCall {
  const changes = calls.filter(({ name }) => name === "move" || name === "cancel");
  if (changes.length !== 1 || changes[0] !== call) return call;
  const input = JSON.parse(call.arguments) as { visit: string | null };
  const visit = input.visit ?? visitNamed(said, call.name === "move");
  return visit === input.visit ? call : { ...call, arguments: JSON.stringify({ ...input, visit }) };
}

const withCalls = (answer: ModelAnswer, calls: readonly ToolCall[]): ModelAnswer => ({
  ...answer,
  calls: calls.map((one, at) => ({ ...one, id: `offline-${at + 1}` })),
});

/** Acts that name what they are about. */
const OF_SERVICES: readonly string[] = ["book", "wait", "prices"];
/** Acts that say when. */
const OF_TIMES: readonly ActClass[] = ["book", "move", "wait", "cancel", "change"];
/** What a visit that there is is to become: a service may be that visit's. */
const OF_VISITS: readonly ActClass[] = ["move", "cancel", "change"];

/**
 * Where one act alone is about services it is about all that the message names, and where one alone says when
 * it is all that is said of when; a wish in several calls, none of which is one of its own, is one: «сколько
 * брови и педикюр вместе?».
 */
function asOne(
  calls: readonly ToolCall[],
  heard: readonly ActClass[],
  said: ClientSaid,
): readonly ToolCall[] {
  const isMove = heard.includes("move") && !heard.some((act) => act !== "move" && OF_TIMES.includes(act));
  const about = isMove ? ["move"] : heard.filter((act) => OF_SERVICES.includes(act));
  if (about.length !== 1 || (!isMove && heard.some((act) => OF_VISITS.includes(act)))) return calls;
  const own = calls.filter(({ name }) => name === about[0]);
  const [first] = own;
  if (!first || (own.length > 1 && (isMove || own.every(isWhole)))) return calls;
  const input = JSON.parse(first.arguments) as { services?: string[]; when?: string | null };
  const isAlone = isMove || own.length > 1 || input.when === null;
  const when = isAlone ? (timeOf(said, first) ?? input.when) : input.when;
  const services = said.services.map(({ ref }) => ref);
  const whole = {
    ...input,
    ...(isMove ? {} : { services: services.length > 0 ? services : input.services }),
    ...(first.name === "prices" ? {} : { when }),
  };
  return calls
    .filter((one) => one === first || !own.includes(one))
    .map((one) => (one === first ? { ...first, arguments: JSON.stringify(whole) } : one));
}

/** What the whole message says of when, as this act of it has it. */
function timeOf(said: ClientSaid, { name }: ToolCall): string | null {
  if (name !== "move") return whenOf(said);
  const [call] = moveOf(said).calls;
  return call ? (JSON.parse(call.arguments) as { when: string | null }).when : null;
}

/** Something is shown, asked or just made: a message goes on with that. */
export const isAmidst = ({ flow, question, bound, shown, offered, made }: TurnFacts): boolean =>
  flow !== null || question !== null || bound !== null || shown.length > 0 || offered || made !== null;

function heardOf(
  chances: Record<ActClass, number>,
  read: readonly (ActClass | null)[],
  words: number,
  { visits }: TurnFacts,
): ActClass[] {
  const odds = (act: ActClass) => {
    const isRead = !READ_LIGHTLY.includes(act) && read.includes(act);
    const isOfNone = visits.length === 0 && !isRead && OF_A_VISIT.includes(act);
    return (
      Math.log(chances[act] / (1 - chances[act])) +
      (isRead ? (READ_AS[act] ?? READ_AS_WELL) : 0) -
      (isOfNone ? OF_NONE : 0)
    );
  };
  const [first] = [...ACT_CLASSES].sort((a, b) => odds(b) - odds(a));
  if (first === undefined) return [];
  if (read.length === 0 && chances[first] < (NEWS.includes(first) ? FAINT_NEWS : FAINT)) return [];
  // Nothing is heard: what the rules read in so many words is all there is.
  if (ACT_CLASSES.every((act) => chances[act] < FAINT)) return [];
  if (NEWS.includes(first) && chances[first] < FAINT && !read.includes(first)) return [];
  // «А почему?» is no question for the master.
  if (read.length === 0 && first === "ask" && words < WORDS_AT_LEAST) return [];
  const all = ACT_CLASSES.filter((act) => act === first || odds(act) > HEARD);
  // «Отмените, не смогу прийти» says why.
  const isChanged = all.includes("cancel") || all.includes("move");
  const heard = all.filter((act) => act !== "not_coming" || !isChanged);
  // Of a visit that there is not a change, or a move that no word names, is a wish for one.
  const isWish = (act: ActClass) => act === "change" || (act === "move" && !read.includes("move"));
  return visits.length > 0 ? heard : [...new Set(heard.map((act) => (isWish(act) ? "book" : act)))];
}

const WORDS_AT_LEAST = 3;
/** A sentence of several is an act beside the others from this chance on. */
const SURE = 0.7;
/** Acts that are told, asked or answered beside a wish. */
const SIDE: readonly ActClass[] = [
  "visits",
  "prices",
  "ask",
  "late",
  "not_coming",
  "person",
  "haggle",
  "wait",
  "move",
  "cancel",
  "book",
];

/** «Пятница отпадает, можно в среду?»: the time is of these. */
const INSTEAD_OF_BOOK: ReadonlySet<ActClass> = new Set(["move", "change", "wait"]);

/** Acts of single sentences, beside those of the whole message. */
function besideIn(raw: string, heard: readonly ActClass[], facts: TurnFacts): ActClass[] {
  if (heard.length === 0 || heard.length > 2) return [...heard];
  const sentences = piecesOf(raw)
    .map(({ text }) => text)
    .filter((one) => one.split(/\s+/).length >= WORDS_AT_LEAST);
  if (sentences.length < 2) return [...heard];
  const all = new Set(heard);
  for (const one of sentences.slice(0, 12)) {
    const chances = actsHeard(one, facts);
    for (const act of SIDE)
      if (chances[act] >= SURE && (act !== "book" || !heard.some((one) => INSTEAD_OF_BOOK.has(one))))
        all.add(act);
  }
  return ACT_CLASSES.filter((act) => all.has(act));
}

/** What goes to the master as a note is a change of a visit, too; the words are the same. */
const fits = (name: ActClass | null, heard: readonly ActClass[]) =>
  name !== null && (heard.includes(name) || (name === "told" && heard.includes("change")));

function classOf({ name, arguments: input }: ToolCall): ActClass | null {
  if (name === "tell") {
    const { kind } = JSON.parse(input) as { kind: string };
    return kind === "late" || kind === "not_coming" ? kind : "told";
  }
  return ACT_CLASSES.find((act) => act === name) ?? null;
}

/** Side answers come first, what is to be chosen last. */
const LAST: readonly string[] = ["cancel", "move", "wait", "book"];

/** «Педикюр делаете?» is answered by what it costs. */
const isAnswered = (act: ActClass, calls: readonly ToolCall[], raw: string): boolean =>
  act === "ask" && calls.some(({ name }) => name === "prices") && piecesOf(raw).length === 1;

/** An act that is made of the whole message. */
function madeOf(act: ActClass, said: ClientSaid): ModelAnswer {
  const { raw, services, facts } = said;
  const words = raw.slice(0, 300);
  const refs = services.map(({ ref }) => ref);
  switch (act) {
    case "book":
      return booking(refs, whenOf(said), forWhom(raw));
    case "move":
      return moveOf(said);
    case "cancel":
      return cancelOf(said);
    case "change":
      return call("tell", { kind: "note", visit: visitOfChange(said), words });
    case "visits":
      return call("visits", {});
    case "prices":
      return call("prices", { services: refs });
    case "ask":
      return call("ask", { items: facts.answers, question: words });
    case "late":
    case "not_coming":
      return call("tell", { kind: act, visit: visitMeant(facts.visits, [], raw, facts.when), words });
    case "told":
      return call("tell", { kind: "other", visit: null, words });
    case "person":
      return call("person", { why: readPerson(masterNamed(raw, facts.master)) ?? "asked" });
    case "haggle":
      return call("haggle", {});
    case "wait":
      return call("wait", { services: refs, when: whenOf(said) });
    case "stop": {
      const what = readStop(raw);
      return what.length > 0 ? call("stop", { what }) : call("person", { why: "asked" });
    }
    case "social": {
      const kind = readSocial(raw);
      return kind ? call("social", { kind }) : NOTHING;
    }
  }
}
