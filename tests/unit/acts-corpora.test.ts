import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isCorrection } from "../../bot/reading/acts/correct.ts";
import { type Danger, readDanger } from "../../bot/reading/acts/danger.ts";
import { readPerson } from "../../bot/reading/acts/person.ts";
import { readPressure } from "../../bot/reading/acts/pressure.ts";
import { readSocial } from "../../bot/reading/acts/social.ts";
import { readStop } from "../../bot/reading/acts/stop.ts";
import { readTell } from "../../bot/reading/acts/tell.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../corpora/${name}.json`, import.meta.url), "utf8"));

const danger: { ordinary: string[]; danger: { text: string; kind: Danger }[] } = read("danger-1");
/** `also`: what it may honestly be read as besides. */
const acts: { said: { text: string; act: string; also?: string }[] } = read("acts-1");

/** Percent of each later set's dangers that were read when they were last looked at, less a few. */
const HEARD_AT_LEAST = { "danger-2": 90, "danger-3": 94, "danger-4": 93, "danger-5": 75 } as const;

test("of the later sets' ordinary sentences none is read as danger", () => {
  for (const [name, least] of Object.entries(HEARD_AT_LEAST)) {
    const set: typeof danger = read(name);
    expect(set.ordinary.filter((text) => readDanger(text) !== null)).toEqual([]);
    const heard = set.danger.filter(({ text }) => readDanger(text) !== null);
    expect(percent(heard.length, set.danger.length), name).toBeGreaterThanOrEqual(least);
  }
});

/** What a text is read as by the readers, the gravest first. */
function readAs(text: string): string {
  if (readDanger(text)) return "danger";
  const stop = readStop(text);
  if (stop.includes("erase") && stop.includes("all")) return "stop_all+erase";
  if (stop[0]) return `stop_${stop[0]}`;
  const social = readSocial(text);
  if (social) return social === "sympathy" ? "small_talk" : social;
  const person = readPerson(text);
  if (person) return person === "asked" ? "person" : "complaint";
  if (isCorrection(text)) return "correct";
  const tell = readTell(text);
  if (tell) return `tell_${tell.kind}`;
  return readPressure(text) ? "pressure" : "none";
}

const percent = (right: number, all: number) => Math.floor((100 * right) / all);

test("of a thousand ordinary sentences none is read as danger", () => {
  expect(danger.ordinary).toHaveLength(1_000);
  expect(danger.ordinary.filter((text) => readDanger(text) !== null)).toEqual([]);
});

test("danger is read as what it is in 99 of 100", () => {
  for (const kind of ["emergency", "self_harm", "threat"] as const) {
    const said = danger.danger.filter((one) => one.kind === kind);
    const right = said.filter(({ text }) => readDanger(text) === kind);
    expect(percent(right.length, said.length), kind).toBeGreaterThanOrEqual(99);
  }
});

/** Percent that were read right when they were last looked at, less one. */
const AT_LEAST: Readonly<Record<string, number>> = {
  are_you_human: 92,
  complaint: 99,
  correct: 91,
  goodbye: 99,
  greeting: 94,
  none: 100,
  person: 99,
  pressure: 99,
  small_talk: 99,
  "stop_all+erase": 89,
  stop_all: 94,
  stop_erase: 99,
  stop_invitations: 99,
  stop_reminders: 99,
  tell_health: 99,
  tell_late: 99,
  tell_not_coming: 99,
  tell_note: 99,
  thanks: 99,
  what_can_you_do: 99,
};

/** Percent of all acts of each later set, less one. */
const RIGHT_AT_LEAST = { "acts-2": 67, "acts-3": 90, "acts-4": 82 } as const;

test("what people said is read as the act it is, in the later sets as well", () => {
  for (const [name, least] of Object.entries(RIGHT_AT_LEAST)) {
    const { said }: typeof acts = read(name);
    const right = said.filter(({ text, act, also }) => [act, also].includes(readAs(text)));
    expect(percent(right.length, said.length), name).toBeGreaterThanOrEqual(least);
    const none = said.filter(({ act }) => act === "none");
    expect(none.filter(({ text }) => readAs(text) !== "none").map(({ text }) => text)).toEqual([]);
  }
});

test("what people said is read as the act it is", () => {
  const kinds = [...new Set(acts.said.map(({ act }) => act))].sort();
  expect(kinds).toEqual(Object.keys(AT_LEAST).sort());
  for (const kind of kinds) {
    const said = acts.said.filter(({ act }) => act === kind);
    const right = said.filter(({ text, act, also }) => [act, also].includes(readAs(text)));
    expect(percent(right.length, said.length), kind).toBeGreaterThanOrEqual(AT_LEAST[kind] ?? 100);
  }
});
