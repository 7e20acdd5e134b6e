/**
 * Learns what `bot/reading/learned` knows from the sentences of `tests/corpora`, and writes it there:
 * `node tests/tools/learn.ts`. The same sentences give the same file.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import type { AskedFor } from "../../bot/reading/acts/answer-by-phrases.ts";
import { ANSWER_CLASSES, DANGER_CLASSES } from "../../bot/reading/learned/classes.ts";
import { featuresOf } from "../../bot/reading/learned/features.ts";
import { BUCKETS, type Learned, type Stored } from "../../bot/reading/learned/linear.ts";
import { actsSaid } from "../helpers/acts.ts";
import type { Said } from "../helpers/answers.ts";

/** A sentence as it is known, and the class it belongs to. */
export interface Example {
  set: string;
  text: string;
  /** The question it answers. */
  asks?: AskedFor;
  buckets: number[];
  is: number;
}

const RATE = 0.3;
const DECAY = 1e-4;
const ROUNDS = 20;

/**
 * Multinomial logistic regression by AdaGrad (Duchi et al., 2011), the examples in an order that is the same
 * each time.
 */
export function learn(classes: readonly string[], examples: readonly Example[]): Learned {
  const n = classes.length;
  const weights = new Float64Array(BUCKETS * n);
  const gone = new Float64Array(BUCKETS * n).fill(1e-6);
  const bias = new Array<number>(n).fill(0);
  const order = [...examples];
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const shares = new Float64Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as Example, order[at] as Example];
    }
    for (const { buckets, is } of order) {
      const norm = 1 / Math.sqrt(buckets.length);
      let sum = 0;
      for (let nth = 0; nth < n; nth++) {
        let score = bias[nth] ?? 0;
        for (const bucket of buckets) score += (weights[bucket * n + nth] ?? 0) * norm;
        shares[nth] = Math.exp(score);
        sum += shares[nth] ?? 0;
      }
      for (let nth = 0; nth < n; nth++) {
        const off = (shares[nth] ?? 0) / sum - (nth === is ? 1 : 0);
        bias[nth] = (bias[nth] ?? 0) - 0.01 * off;
        for (const bucket of buckets) {
          const at = bucket * n + nth;
          const slope = off * norm + DECAY * (weights[at] ?? 0);
          gone[at] = (gone[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(gone[at] ?? 1);
        }
      }
    }
  }
  return { classes, bias, weights, scale: 1 };
}

export function stored({ classes, bias, weights }: Learned): Stored {
  let most = 0;
  for (const one of weights) most = Math.max(most, Math.abs(one));
  const scale = most / 127 || 1;
  const bytes = Buffer.from(Int8Array.from(weights, (one) => Math.round(one / scale)).buffer);
  return {
    classes: [...classes],
    bias: bias.map((one) => Number(one.toFixed(4))),
    scale: Number(scale.toPrecision(6)),
    weights: deflateSync(bytes, { level: 9 }).toString("base64"),
  };
}

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
  "danger-10.json",
  "danger-13.json",
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

/** Tells whether a file was learned from just these. */
export function digestOf(examples: readonly Example[]): string {
  const hash = createHash("sha256");
  for (const { text, is, buckets } of examples) hash.update(`${is} ${text}\n${buckets.join(" ")}\n`);
  return hash.digest("base64");
}

/** What each file is learned from. */
export const LEARNED = {
  answers: { classes: ANSWER_CLASSES, examples: answersToLearn },
  danger: { classes: DANGER_CLASSES, examples: dangersToLearn },
} as const;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, { classes, examples }] of Object.entries(LEARNED)) {
    const all = examples();
    const file = new URL(`../../bot/reading/learned/${name}.json`, import.meta.url);
    writeFileSync(
      file,
      `${JSON.stringify({ from: digestOf(all), ...stored(learn(classes, all)) }, null, 2)}\n`,
    );
    console.log(`${name}: ${all.length} sentences`);
  }
}
