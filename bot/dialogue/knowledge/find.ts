import { createHash } from "node:crypto";
import type { Master } from "../../../models/master.ts";
import { phoneText } from "../../i18n/phone.ts";
import {
  type Asked,
  covers,
  type General,
  readQuestions,
  readWritten,
  type Specific,
  type Written,
} from "../../reading/topics.ts";
import type { Desk } from "../desk.ts";

/** Something the master has written that a client may be shown. */
export interface KnownItem {
  /** The same for the same words: a short hash, or the name of a field of the master's. */
  id: string;
  type: Master["knowledge"][number]["type"];
  /** What was asked when the master answered so; null: it stands by itself. */
  question: string | null;
  /** In the master's words, as it is shown. */
  text: string;
  /** A point on the map belongs to it. */
  point: boolean;
}

const SHOWN_AT_MOST = 3;
const ID_LENGTH = 10;

const LINKS = {
  instagram: { prefix: "https://instagram.com/", answers: ["instagram", "social", "portfolio"] },
  telegram: { prefix: "https://t.me/", answers: ["telegram", "social", "contact"] },
  website: { prefix: "https://", answers: ["website", "social", "portfolio"] },
} as const satisfies Partial<
  Record<keyof Master["contacts"], { prefix: string; answers: readonly Specific[] }>
>;

/** What fields of the master's answer, beside what they mention. */
const ANSWERS: Record<string, readonly Specific[]> = {
  phone: ["phone", "contact"],
  ...Object.fromEntries(Object.entries(LINKS).map(([field, { answers }]) => [field, answers])),
};

/** Everything a client may be shown of what the master has written. Working hours are not among it. */
export function knownItems({ master }: Pick<Desk, "master">): KnownItem[] {
  const field = (id: string, type: KnownItem["type"], text: string, point = false): KnownItem[] =>
    text ? [{ id, type, question: null, text, point }] : [];
  const { contacts } = master;
  return [
    ...field(
      "address",
      "place",
      [master.address, master.addressNote].filter(Boolean).join(", "),
      Boolean(master.location),
    ),
    ...master.knowledge.map(({ type, content, question }) => ({
      id: createHash("sha256")
        .update(`${type}\n${question ?? ""}\n${content}`)
        .digest("hex")
        .slice(0, ID_LENGTH),
      type,
      question: question || null,
      text: content,
      point: false,
    })),
    ...field("phone", "other", phoneText(contacts.phone)),
    ...Object.entries(LINKS).flatMap(([name, { prefix }]) =>
      field(name, "other", linkOf(contacts[name as keyof typeof LINKS], prefix)),
    ),
  ];
}

/** An address as it can be opened; a name alone is one of that place. */
function linkOf(said: string | null, prefix: string): string {
  const name = (said ?? "").trim().replace(/^@/, "");
  if (!name || /^https?:\/\//i.test(name)) return name;
  const bare = name.replace(/^www\./i, "");
  const [host] = prefix.replace("https://", "").split("/");
  return host && bare.toLowerCase().startsWith(`${host}/`) ? `https://${bare}` : prefix + bare;
}

/**
 * What of it answers a question, the best first, at most three; nothing when nothing does. The question is
 * looked for in all of it, whatever kind the master filed it under. What is only of the same kind does not
 * answer: an address is no answer about parking.
 */
export function answersTo(items: readonly KnownItem[], question: string): KnownItem[] {
  const known = items.map((item) => ({ item, written: writtenOf(item) }));
  const best = new Map<KnownItem, number>();
  for (const asked of readQuestions(question)) {
    const scored = known.map((one) => ({ ...one, score: score(one, asked) }));
    // Of what is named by the same words, and of ways of paying, the rest gives way to what says more of it.
    const outdone = new Set(scored.flatMap(({ score }) => BESIDE.get(score) ?? []));
    for (const { item, score } of scored)
      if (score > 0 && !outdone.has(score)) best.set(item, Math.max(best.get(item) ?? 0, score));
  }
  return [...best]
    .sort(([, one], [, other]) => other - one)
    .slice(0, SHOWN_AT_MOST)
    .map(([item]) => item);
}

const NAMED = 10;
const ASKED_BEFORE = 8;
const GENERALLY = 5;
const NARROWLY = 4;
const BY_WORDS = 2;
/** Scores that say nothing beside another: named, and no other word shared; paying, but not how. */
const BESIDE = new Map([
  [NAMED + 1, NAMED],
  [GENERALLY, NARROWLY],
]);

function score(known: { item: KnownItem; written: Written }, asked: Asked): number {
  const { item, written } = known;
  if (item.question && askedBefore(item.question, asked)) return ASKED_BEFORE;
  if (isApart(asked.subjects, written.subjects) || isOtherPhase(known, asked) || isPriceOnly(known, asked))
    return 0;
  const named = asked.specific.filter((one) => written.specific.some((said) => covers(said, one)));
  if (named.length > 0) return NAMED * named.length + (sharedWith(written, asked) > 0 ? 1 : 0);
  // An answer to another question says nothing by itself: «да, можно».
  if (item.question) return 0;
  const general = Math.max(0, ...asked.general.map((one) => generally(known, one)));
  return general || (areAbout(known, asked) ? BY_WORDS : 0);
}

const writtenOf = ({ id, text }: KnownItem): Written => {
  const written = readWritten(text);
  const account = /\d(?:[\s-]?\d){9}/.test(text) && written.general.includes("payment");
  return {
    ...written,
    specific: [
      ...new Set([...written.specific, ...(ANSWERS[id] ?? []), ...(account ? ["requisites" as const] : [])]),
    ],
  };
};

/** What to do with one's hands says nothing of what it costs. */
const isPriceOnly = ({ item }: { item: KnownItem }, { matters }: Asked) =>
  matters.includes("price") && (item.type === "care" || item.type === "preparation");

/** Written of hands, asked about brows. */
const isApart = (asked: readonly string[], written: readonly string[]) =>
  asked.length > 0 && written.length > 0 && !asked.some((one) => written.includes(one));

/** What holds after a visit is no answer about what comes before it, and the other way. */
const isOtherPhase = ({ item, written }: { item: KnownItem; written: Written }, { phase }: Asked) =>
  (phase === "preparation" && item.type === "care" && !written.general.includes("preparation")) ||
  (phase === "care" && item.type === "preparation" && !written.general.includes("care"));

/** Kinds that have many answers of as many words. The others say what they are. */
const WHATEVER_IT_SAYS: ReadonlySet<General> = new Set<General>(["price", "preparation", "care", "rules"]);

function generally({ item, written }: { item: KnownItem; written: Written }, asked: General): number {
  if (item.id === "address") return asked === "place" ? GENERALLY + 1 : 0;
  const says = written.general.includes(asked);
  if (item.type === "other") return says && (asked === "payment" || asked === "place") ? GENERALLY : 0;
  if (item.type !== asked) return 0;
  if (WHATEVER_IT_SAYS.has(asked) || written.specific.length === 0) return GENERALLY;
  if (asked === "place")
    return says || written.specific.some((one) => one === "rail" || one === "bus") ? GENERALLY : 0;
  return says ? (written.specific.some((one) => NARROW.has(one)) ? NARROWLY : GENERALLY) : 0;
}

/** Ways of paying that are not how one pays. */
const NARROW: ReadonlySet<Specific> = new Set<Specific>([
  "prepayment",
  "tips",
  "installment",
  "receipt",
  "certificate",
  "refund",
  "discount",
  "cancelling",
]);

/** Half of the words that no topic accounts for occur in what was written: it is about that. */
function areAbout({ item, written }: { item: KnownItem; written: Written }, asked: Asked): boolean {
  const { unknown, matters, specific } = asked;
  if (matters.some((one) => one !== "price" || item.type !== "price")) return false;
  const shared = sharedWith(written, asked);
  return shared > (specific.length > 0 ? 1 : 0) && shared * 2 >= unknown.length;
}

const sharedWith = (written: Written, { unknown }: Asked) =>
  unknown.filter((stem) => written.stems.has(stem)).length;

const conceptsOf = ({ specific, unknown, general }: Asked): string[] =>
  specific.length + unknown.length > 0 ? [...specific, ...unknown] : general;
/** Matters that make another question of the same words. */
const CHANGING = ["price", "length", "times"] as const;

/**
 * Much the same was asked before: all of it, and at most a third of that was about more. An answer to more
 * says something else: «нет» to a lorry is no «нет» to a car.
 */
function askedBefore(before: string, asked: Asked): boolean {
  const kept = readQuestions(before);
  const known = [...new Set(kept.flatMap(conceptsOf))];
  const concepts = conceptsOf(asked);
  const matters = new Set(kept.flatMap((one) => one.matters));
  return (
    concepts.length > 0 &&
    concepts.every((one) => known.includes(one)) &&
    (known.length - concepts.length) * 3 <= known.length &&
    CHANGING.every((one) => matters.has(one) === asked.matters.includes(one)) &&
    !isApart(
      asked.subjects,
      kept.flatMap((one) => one.subjects),
    )
  );
}
