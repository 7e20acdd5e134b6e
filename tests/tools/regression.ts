import { deflateSync } from "node:zlib";
import type { AskedFor } from "../../bot/reading/acts/answer-by-phrases.ts";
import { BUCKETS, type Learned, type Stored } from "../../bot/reading/learned/linear.ts";

/** A sentence as it is known, and the class it belongs to. */
export interface Example {
  set: string;
  text: string;
  /** The question it answers. */
  asks?: AskedFor;
  buckets: number[];
  is: number;
}

/** A message, and the classes its acts belong to. */
export interface ExampleOfActs {
  set: string;
  text: string;
  buckets: number[];
  are: readonly number[];
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
  const random = randomly();
  const shares = new Float64Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
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

/** Rounds suffice where each class stands for itself. */
const ROUNDS_OF_EACH = 12;
/** What stands in one message alone teaches nothing about another. */
const SEEN_AT_LEAST = 2;
/** Less than this off there is nothing to mend. */
const OFF_AT_LEAST = 0.003;

/** The same for classes of which a message may hold several: a logistic regression each. */
export function learnEach(classes: readonly string[], examples: readonly ExampleOfActs[]): Learned {
  const n = classes.length;
  const weights = new Float64Array(BUCKETS * n);
  const gone = new Float64Array(BUCKETS * n).fill(1e-6);
  const bias = new Array<number>(n).fill(-1);
  const seen = new Uint32Array(BUCKETS);
  for (const { buckets } of examples) for (const bucket of buckets) seen[bucket] = (seen[bucket] ?? 0) + 1;
  const order = examples.map(({ buckets, are }) => ({
    norm: 1 / Math.sqrt(buckets.length),
    buckets: buckets.filter((bucket) => (seen[bucket] ?? 0) >= SEEN_AT_LEAST),
    is: classes.map((_, nth) => (are.includes(nth) ? 1 : 0)),
  }));
  const random = randomly();
  for (let round = 0; round < ROUNDS_OF_EACH; round++) {
    shuffle(order, random);
    for (const { norm, buckets, is } of order)
      for (let nth = 0; nth < n; nth++) {
        let score = bias[nth] ?? 0;
        for (const bucket of buckets) score += (weights[bucket * n + nth] ?? 0) * norm;
        const off = 1 / (1 + Math.exp(-score)) - (is[nth] ?? 0);
        if (Math.abs(off) < OFF_AT_LEAST) continue;
        bias[nth] = (bias[nth] ?? 0) - 0.01 * off;
        for (const bucket of buckets) {
          const at = bucket * n + nth;
          const slope = off * norm + DECAY * (weights[at] ?? 0);
          gone[at] = (gone[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(gone[at] ?? 1);
        }
      }
  }
  return { classes, bias, weights, scale: 1 };
}

/** Numbers from 0 to 1, the same ones each time. */
function randomly(): () => number {
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x80000000;
  };
}

function shuffle<T>(list: T[], random: () => number) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
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
