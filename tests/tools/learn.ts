/**
 * Learns what `bot/reading/learned` knows from the sentences of `tests/corpora`, and writes it there:
 * `node tests/tools/learn.ts`. The same sentences give the same file.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AskedFor } from "../../bot/reading/acts/answer-by-phrases.ts";
import { sceneOf } from "../../bot/reading/deeds/scene.ts";
import {
  ACT_CLASSES,
  ANSWER_CLASSES,
  DANGER_CLASSES,
  ORDER_CLASSES,
  TIME_CLASSES,
} from "../../bot/reading/learned/classes.ts";
import { featuresOf } from "../../bot/reading/learned/features.ts";
import { featuresOfOrder } from "../../bot/reading/learned/order-features.ts";
import { featuresIn } from "../../bot/reading/learned/scene-features.ts";
import { timesNamed } from "../../bot/reading/learned/time-features.ts";
import { piecesOf } from "../../bot/reading/pieces.ts";
import { actsSaid } from "../helpers/acts.ts";
import type { Said } from "../helpers/answers.ts";
import type { MarkedOrder } from "../helpers/ordered.ts";
import { actClassOf, type Marked, timesWanted } from "../helpers/wanted.ts";
import { factsIn, hereIn, type World, worldOf } from "../helpers/worlds.ts";
import { type Example, type ExampleOfActs, learn, learnEach, stored } from "./regression.ts";

/** The question an answer was put to, as the reader of answers calls it. */
export const ASKS: Readonly<Record<string, AskedFor>> = {
  booking_card: "book",
  group_card: "book",
  move_card: "move",
  moved_offer: "move",
  cancel_question: "cancel",
  wait_offer: "wait",
  reminder: "reminder",
  call_person: "call",
  plan: "plan",
  plan_simple: "plan",
  import_preview: "import",
  may: "may",
};
const IS: Readonly<Record<string, (typeof ANSWER_CLASSES)[number]>> = {
  yes: "yes",
  no: "no",
  no_and: "no_more",
  later: "later",
  yes_and: "more",
};

/** Sets that are not learned from: what the two readers make of them is a measure in every run. */
export const HELD_OUT: ReadonlySet<string> = new Set([
  "answers-25.json",
  "clients-11.json",
  "clients-12.json",
  "clients-13.json",
  "clients-14.json",
  "clients-15.json",
  "danger-10.json",
  "danger-13.json",
  "masters-10.json",
  "masters-11.json",
  "masters-15.json",
  "pairs-3.json",
]);

const CORPORA = new URL("../corpora/", import.meta.url);
const corpora = (begins: string, isWanted = (name: string) => !HELD_OUT.has(name)) =>
  readdirSync(CORPORA)
    .filter((name) => name.startsWith(begins) && isWanted(name))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => ({ set: name, said: JSON.parse(readFileSync(new URL(name, CORPORA), "utf8")) }));

const numberOf = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);

/** Answers to what a yes or a no answers; what may mean two things teaches neither. */
export const answersToLearn = (isWanted?: (name: string) => boolean): Example[] =>
  corpora("answers-", isWanted).flatMap(({ set, said }) =>
    (said.said as Said[]).flatMap(({ question, text, means, also }) => {
      const asks = ASKS[question];
      if (!asks || also || means === "give") return [];
      const is = ANSWER_CLASSES.indexOf(IS[means] ?? "other");
      return [{ set, text, asks, is, buckets: featuresOf(text, asks) }];
    }),
  );

/** Dangers, and what else people say. */
export function dangersToLearn(isWanted?: (name: string) => boolean): Example[] {
  const example = (set: string, text: string, kind: string): Example => ({
    set,
    text,
    is: DANGER_CLASSES.indexOf(kind as (typeof DANGER_CLASSES)[number]),
    buckets: featuresOf(text),
  });
  return [
    ...corpora("danger-", isWanted).flatMap(({ set, said }) => [
      ...(said.ordinary as string[]).map((text) => example(set, text, "none")),
      ...(said.danger as { text: string; kind: string }[]).map(({ text, kind }) => example(set, text, kind)),
    ]),
    ...Object.entries(actsSaid.danger).flatMap(([kind, said]) =>
      (said as string[]).map((text) => example("known", text, kind === "ordinary" ? "none" : kind)),
    ),
    ...[...corpora("answers-"), ...corpora("acts-"), ...corpora("pairs-")].flatMap(({ set, said }) =>
      (said.said as { text: string; act?: string }[])
        .filter(({ act }) => !act?.startsWith("danger"))
        .map(({ text }) => example(set, text, "none")),
    ),
  ];
}

/** What the acts of `acts-*` and `pairs-*` are as acts of a client; what is not here teaches nothing. */
const ACT_OF: Readonly<Record<string, string>> = {
  tell_late: "late",
  tell_not_coming: "not_coming",
  tell_health: "told",
  tell_note: "told",
  tell_other: "told",
  tell: "told",
  pressure: "haggle",
  complaint: "person",
  stop_invitations: "stop",
  stop_reminders: "stop",
  stop_all: "stop",
  stop_erase: "stop",
  "stop_all+erase": "stop",
  greeting: "social",
  thanks: "social",
  goodbye: "social",
  are_you_human: "social",
  what_can_you_do: "social",
  small_talk: "social",
  price: "prices",
  ask_price: "prices",
  ask_visits: "visits",
  ask_master: "ask",
  ...Object.fromEntries(ACT_CLASSES.map((act) => [act, act])),
};

/** Sentences that were written with the readers of single acts. */
const knownActs = (): [text: string, acts: string[]][] => [
  ...actsSaid.opening.map(([text, acts]): [string, string[]] => [text, acts.split("+")]),
  ...actsSaid.tell.said.map(([text, told]): [string, string[]] => [
    text,
    [ACT_OF[`tell_${told.split(" ")[0]}`] ?? ""],
  ]),
  ...actsSaid.stop.said.map(([text]): [string, string[]] => [text, ["stop"]]),
  ...actsSaid.social.alone.map(([text]): [string, string[]] => [text, ["social"]]),
  ...actsSaid.pressure.said.map((text): [string, string[]] => [text, ["haggle"]]),
  ...[...actsSaid.person.asked, ...actsSaid.person.complaint].map((text): [string, string[]] => [
    text,
    ["person"],
  ]),
];

/** Messages of clients with the acts they hold. */
export function actsToLearn(isWanted?: (name: string) => boolean): ExampleOfActs[] {
  const example = (set: string, text: string, world: World, acts: readonly string[]): ExampleOfActs[] => {
    const are = acts.map((act) => ACT_CLASSES.indexOf(act as (typeof ACT_CLASSES)[number]));
    return are.includes(-1) ? [] : [{ set, text, are, buckets: featuresIn(text, factsIn(world)) }];
  };
  return [
    ...corpora("clients-", isWanted).flatMap(({ set, said }) =>
      (said.said as Marked[])
        .filter(({ acts }) => acts !== undefined)
        .flatMap(({ text, world, acts }) =>
          example(set, text, world as World, acts.filter(({ act }) => act !== "unclear").map(actClassOf)),
        ),
    ),
    ...knownActs().flatMap(([text, acts]) => example("known", text, "almaty", acts)),
    ...corpora("acts-").flatMap(({ set, said }) =>
      (said.said as { text: string; lang: string; act: string }[]).flatMap(({ text, lang, act }) =>
        ACT_OF[act] ? example(set, text, worldOf(lang), [ACT_OF[act]]) : [],
      ),
    ),
    ...corpora("pairs-").flatMap(({ set, said }) =>
      (said.said as { text: string; lang: string; acts: { act: string }[] }[]).flatMap(
        ({ text, lang, acts }) =>
          example(
            set,
            text,
            worldOf(lang),
            acts.map(({ act }) => ACT_OF[act] ?? ""),
          ),
      ),
    ),
  ];
}

/** Of what is wished for a time, of messages that wish for one. */
const OF_TIMES: ReadonlySet<string> = new Set(["book", "move", "wait"]);

/** Days and hours that messages name, and whether they are wished for: those that the marks name, too. */
export function timesToLearn(isWanted?: (name: string) => boolean): ExampleOfActs[] {
  return corpora("clients-", isWanted).flatMap(({ set, said }) =>
    (said.said as Marked[]).flatMap(({ text, world, acts }) => {
      if (!acts?.some(({ act }) => OF_TIMES.has(act))) return [];
      const facts = factsIn(world as World);
      const wanted = timesWanted(acts, facts);
      if (wanted === null) return [];
      return timesNamed(text, facts).flatMap(({ days, hours, buckets, from, to }) => {
        const [named, meant] = days.length > 0 ? [days, wanted.days] : [hours, wanted.hours];
        if (named.length === 0 || (meant.size === 0 && wanted.any)) return [];
        const isWished = named.some((one: string | number) => (meant as Set<string | number>).has(one));
        return [{ set, text: `${text} ${from}-${to}`, are: isWished ? [0] : [], buckets }];
      });
    }),
  );
}

/** What the first sets of masters' messages were read as, where somebody judged that right, as an act. */
const ORDER_OF: Readonly<Record<string, string>> = {
  refused: "nothing",
  thought: "nothing",
  "cannot buffer": "setting",
  "cannot language": "setting",
  "cannot rename_service": "setting",
  "cannot for_some": "price",
  "cannot later": "price",
  "cannot hours_later": "week",
  "cannot which_days": "close",
  "cannot length_by": "length",
  "cannot group_move": "move",
};
const orderOf = (deed: string): string =>
  ORDER_OF[deed.split(" ").slice(0, 2).join(" ")] ??
  ORDER_OF[deed.split(" ")[0] ?? ""] ??
  deed.replace(/^cannot /, "").split(" ")[0] ??
  "";

/** Messages of masters with the acts they hold. */
export function ordersToLearn(isWanted?: (name: string) => boolean): ExampleOfActs[] {
  const example = (set: string, text: string, world: World, acts: readonly string[]): ExampleOfActs[] => {
    const are = [...new Set(acts.map((act) => ORDER_CLASSES.indexOf(act as (typeof ORDER_CLASSES)[number])))];
    return are.includes(-1)
      ? []
      : [{ set, text, are, buckets: featuresOfOrder(sceneOf(text, hereIn(world))) }];
  };
  return corpora("masters-", isWanted).flatMap(({ set, said }) =>
    (said.said as (MarkedOrder & { read?: string })[]).flatMap(({ text, lang, world, acts, read }) => {
      if (acts === undefined)
        return read === undefined
          ? []
          : example(set, text, worldOf(lang), read.split(" @ ")[0]?.split(" + ").map(orderOf) ?? []);
      const are = acts.map(({ act }) => act).filter((act) => act !== "unclear");
      // Acts are marked in the order they are said: as many pieces hold one each.
      const pieces = piecesOf(text);
      const apart = are.length > 1 && pieces.length === are.length ? pieces : [];
      return [
        ...example(set, text, world as World, are),
        ...apart.flatMap((piece, at) => example(set, piece.text, world as World, [are[at] ?? ""])),
      ];
    }),
  );
}

/** Tells whether a file was learned from just these. */
export function digestOf(examples: readonly (Example | ExampleOfActs)[]): string {
  const hash = createHash("sha256");
  for (const one of examples)
    hash.update(`${"is" in one ? one.is : one.are.join()} ${one.text}\n${one.buckets.join(" ")}\n`);
  return hash.digest("base64");
}

/** What each file is learned from. */
export const LEARNED = {
  answers: { classes: ANSWER_CLASSES, examples: answersToLearn, learn },
  danger: { classes: DANGER_CLASSES, examples: dangersToLearn, learn },
  acts: { classes: ACT_CLASSES, examples: actsToLearn, learn: learnEach },
  times: { classes: TIME_CLASSES, examples: timesToLearn, learn: learnEach },
  orders: { classes: ORDER_CLASSES, examples: ordersToLearn, learn: learnEach },
} as const;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2);
  for (const [name, { classes, examples, learn: learnFrom }] of Object.entries(LEARNED)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const all = examples();
    const file = new URL(`../../bot/reading/learned/${name}.json`, import.meta.url);
    writeFileSync(
      file,
      `${JSON.stringify({ from: digestOf(all), ...stored(learnFrom(classes, all as never)) }, null, 2)}\n`,
    );
    console.log(`${name}: ${all.length} sentences`);
  }
}
