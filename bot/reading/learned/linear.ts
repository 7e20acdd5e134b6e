import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

/**
 * What was learned from sentences whose meaning people wrote down: for each feature of a text, by its bucket,
 * a weight for each class. A class scores its bias and the sum of its weights over the root of their number;
 * the shares are the softmax of the scores: multinomial logistic regression with feature hashing (Weinberger
 * et al., 2009).
 */
export interface Learned {
  classes: readonly string[];
  /** One a class. */
  bias: readonly number[];
  /** Buckets × classes, each in units of `scale`. */
  weights: Float64Array | Int8Array;
  scale: number;
}

/** Buckets of features; a power of two. */
export const BUCKETS = 2 ** 17;

/** The bucket of a feature: FNV-1a. */
export function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

/** The share of each class, 0–1, together 1; in the order of the classes. */
export function sharesOf(learned: Learned, buckets: readonly number[]): number[] {
  const scores = scoresOf(learned, buckets);
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** How likely each class is, 0–1, where a text may be of several or of none; in the order of the classes. */
export const chancesOf = (learned: Learned, buckets: readonly number[]): number[] =>
  scoresOf(learned, buckets).map((score) => 1 / (1 + Math.exp(-score)));

function scoresOf({ classes, bias, weights, scale }: Learned, buckets: readonly number[]): number[] {
  const norm = scale / Math.sqrt(Math.max(1, buckets.length));
  return classes.map((_, nth) => {
    let score = bias[nth] ?? 0;
    for (const bucket of buckets) score += (weights[bucket * classes.length + nth] ?? 0) * norm;
    return score;
  });
}

/** As it is stored: weights are whole numbers from −127 to 127, times `scale`, deflated. */
export interface Stored {
  classes: string[];
  bias: number[];
  scale: number;
  weights: string;
}

/** What stands in a file beside this one. */
export function readLearned(name: "answers" | "danger" | "acts" | "times" | "orders"): Learned {
  const { classes, bias, scale, weights }: Stored = JSON.parse(
    readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"),
  );
  const bytes = inflateSync(Buffer.from(weights, "base64"));
  return { classes, bias, scale, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}
