import type { Scene } from "../deeds/scene.ts";
import { timesIn } from "../when.ts";
import { bucketOf } from "./linear.ts";
import { featuresAround, type Named } from "./scene-features.ts";

/** Deeds of one message that are looked at two by two. */
const DEEDS_AT_MOST = 8;

/**
 * What a master's message is known by: its words, the same with days, hours, services, people of the book,
 * new ones and figures as such, and what deeds its words say, in order and beside one another.
 */
export function featuresOfOrder(scene: Scene): number[] {
  const named = namedIn(scene);
  const flags = flagsOf(scene, named);
  const found = new Set(featuresAround(scene.text, named, flags));
  const add = (feature: string) => found.add(bucketOf(feature));
  const deeds = scene.words.flatMap((word) =>
    word.deeds.map(({ is, language, suffix }) =>
      language === "kk" && /not/.test(suffix) ? `not ${is}` : is,
    ),
  );
  for (const [at, deed] of deeds.entries()) {
    add(`d ${deed}`);
    add(`dd ${deed} ${deeds[at + 1] ?? "$"}`);
  }
  const all = [...new Set(deeds)].sort().slice(0, DEEDS_AT_MOST);
  for (const [at, deed] of all.entries()) {
    add(`df ${deed} ${flags.slice(0, 4).join()}`);
    for (const other of all.slice(at + 1)) add(`da ${deed} ${other}`);
  }
  return [...found];
}

function namedIn({ text, when, services, people, figures, here }: Scene): Named[] {
  const times = when.spans.map(({ from, to }) => {
    const words = text.slice(from, to);
    const { days, hours } = timesIn(words, here.when);
    const day = days.length > 0 ? " xday" : "";
    const hour = hours.length > 0 ? " xhour" : "";
    return { from, to, as: `${day}${hour}` || " xwhen" };
  });
  return [
    ...times,
    ...services.map(({ from, to }) => ({ from, to, as: " xsvc" })),
    ...people.map(({ from, to, ids }) => ({ from, to, as: ids.length > 0 ? " xknown" : " xnew" })),
    ...figures.map(({ from, to, kind }) => ({ from, to, as: ` x${kind}` })),
  ].sort((a, b) => a.from - b.from);
}

const countOf = (list: readonly unknown[]) => Math.min(2, list.length);

function flagsOf({ text, services, people, figures, words }: Scene, named: readonly Named[]): string[] {
  const has = (mark: string) =>
    named.some(({ as }) => as.includes(mark)) ? mark.trim() : `no${mark.trim()}`;
  return [
    `people${countOf(people)}`,
    `${has("xday")}${has("xhour")}`,
    `svc${countOf(services)}`,
    `figures${[...new Set(figures.map(({ kind }) => kind))].sort().join()}`,
    `when${countOf(named.filter(({ as }) => /x(?:day|hour|when)/.test(as)))}`,
    text.includes("?") ? "q" : "nq",
    `long${Math.min(5, Math.floor(words.length / 4))}`,
  ];
}
