import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readVisits } from "../../bot/reading/visit-lines.ts";
import { deedsWhen } from "../helpers/deeds.ts";
import { hereIn, worldOf } from "../helpers/worlds.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../corpora/${name}.json`, import.meta.url), "utf8"));

interface Said {
  text: string;
  lang: string;
  /** What it was read as when somebody judged that right; not there: it was not. */
  read?: string;
}

/** Read otherwise since acts are learned: a neighbour's price as one's own, «сен үндеме» as a message. */
const LOST = [
  "Светланаға өзім хабарласам, сен үндеме",
  "көршім маникюрді 10 мың қылыпты, масқара",
  "Дана жарты ақшасын берді, төрт мыңы қарыз, жазып қой",
];

/** What was right stays right: of the others nothing is held here. */
describe.each(["masters-1", "masters-2", "masters-3"])("what masters of %s ordered", (name) => {
  const { said }: { said: Said[] } = read(name);
  test("is read as it was when it was judged right", () => {
    const now = said.flatMap(({ text, lang, read: was }) => {
      // That nothing changes is said now, where it was not understood.
      const now = deedsWhen(text, hereIn(worldOf(lang)));
      const is = now.replace(/^thought(?: @ )?/, was?.startsWith("thought") ? "$&" : "");
      return was === undefined || was === is || LOST.includes(text) ? [] : [[text, was, is]];
    });
    expect(now).toEqual([]);
  });
});

interface Row {
  date: string;
  time: string | null;
  name: string | null;
  services: string[];
  ask?: true;
}

/** Visits of each set that were right when they were last looked at, and rows that were none, at most. */
const DIARIES = { "diaries-1": [108, 3], "diaries-2": [144, 42], "diaries-3": [204, 32] } as const;

test.each(Object.entries(DIARIES))("of the diaries of %s", (name, [right, none]) => {
  const { diaries }: { diaries: { lang: string; text: string; visits: Row[] }[] } = read(name);
  let [found, wrong] = [0, 0];
  for (const { lang, text, visits: wanted } of diaries) {
    const world = worldOf(lang);
    const { when, services } = hereIn(world);
    const { visits } = readVisits(text, { when, services, country: world === "almaty" ? "KZ" : "GB" });
    const nameOf = (id: string) => services.find((one) => one.id === id)?.name ?? "";
    const at = new Intl.DateTimeFormat("sv", {
      timeZone: when.timeZone,
      dateStyle: "short",
      timeStyle: "short",
    });
    const open = [...wanted];
    for (const visit of visits) {
      const index = open.findIndex(({ date, time }) => `${date} ${time}` === at.format(visit.start));
      const [meant] = index < 0 ? [] : open.splice(index, 1);
      if (meant && (meant.ask || isSame(meant, visit.name, visit.serviceIds.map(nameOf)))) found++;
      else wrong++;
    }
  }
  expect(found).toBeGreaterThanOrEqual(right);
  expect(wrong).toBeLessThanOrEqual(none);
});

function isSame({ name, services }: Row, said: string, chosen: readonly string[]): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}]/gu, "");
  const [one, other] = [bare(name ?? ""), bare(said)];
  return (
    (one.includes(other) || other.includes(one)) && [...services].sort().join() === [...chosen].sort().join()
  );
}
