/**
 * Rewrites recordings of before tools were acts: `node tests/tools/recordings-as-acts.ts FILE…`. Old calls
 * become the acts that mean the same, words about when the notation; sentences of the model's after a call
 * go, since a turn ends with its calls. What a turn asks again for shows when it is replayed.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { whenOf } from "../../bot/assistant/rules/rule.ts";
import { type Fixture, parseFixture, readFixture } from "../../bot/fixtures/load.ts";
import { matchServices } from "../../bot/reading/match-services.ts";
import type { WhenContext } from "../../bot/reading/when/meaning.ts";
import { parseWhen } from "../../bot/reading/when.ts";
import { readMoment, readShift } from "../../bot/terminal/clock.ts";

interface OldCall {
  name: string;
  arguments: unknown;
}
interface OldAnswer {
  content?: string | null;
  tool_calls?: OldCall[];
  usage?: unknown;
}
interface Old {
  fixture: string | { masters: unknown[] };
  bot?: string;
  now: string;
  talk: { line: string; model?: OldAnswer[] }[];
  end: Record<string, unknown>;
}
const text = (value: unknown) => (typeof value === "string" ? value : null);

function actOf(
  { name, arguments: raw }: OldCall,
  line: string,
  fixture: Fixture,
  context: WhenContext,
): OldCall {
  const renamed = NAMES[name] ?? name;
  const args = objectIn(raw);
  if (!args) return { name: renamed, arguments: raw };
  const { services, moving, when, notes, slot, appointment, words, topic, reason, quote, question, ...more } =
    args;
  const at = (said: unknown) => {
    const when = typeof said === "string" ? parseWhen(said, context) : null;
    return when && (whenOf({ when, silent: false, facts: { offered: false, when: context } }) || null);
  };
  const act = (input: object): OldCall => ({ name: renamed, arguments: { ...input, ...more } });
  switch (name) {
    case "find_slots":
    case "explain_time":
      if (text(moving)) return { name: "move", arguments: { visit: moving, when: at(when), ...more } };
      return act({ services, when: at(when), people: 1, for_whom: null, wish: notes ?? null });
    case "propose_appointment":
      return act({ what: slot, wish: notes ?? null });
    case "propose_move":
      return act({ visit: appointment, when: at(when) });
    case "propose_cancel":
      return act({ visit: appointment });
    case "find_services":
      return act({ services: typeof words === "string" ? referencesOf(words, fixture) : [] });
    case "answer_from_knowledge":
      return act({ items: itemsOf(text(topic) ?? "", fixture), question: text(question) ?? line });
    case "ask_master":
      return act({ items: [], question: text(question) ?? line });
    case "hand_over":
      return act({ why: reason === "complaint" ? "complaint" : "asked" });
    case "join_waitlist":
      return act({ services, when: at(when) });
    case "note_about_client":
      return act({ kind: "health", visit: null, words: quote });
    default:
      return { name: renamed, arguments: raw };
  }
}

/** Arguments as they were written down: an object, or its text; null: neither. */
function objectIn(raw: unknown): Record<string, unknown> | null {
  if (typeof raw !== "string")
    return typeof raw === "object" ? (raw as Record<string, unknown> | null) : null;
  try {
    return objectIn(JSON.parse(raw));
  } catch {
    return null;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  find_slots: "book",
  explain_time: "book",
  propose_appointment: "choose",
  propose_move: "move",
  propose_cancel: "cancel",
  my_appointments: "visits",
  find_services: "prices",
  answer_from_knowledge: "ask",
  ask_master: "ask",
  hand_over: "person",
  join_waitlist: "wait",
  note_about_client: "tell",
};

/** References are given in the order of the prompt: services as the master has them. */
function referencesOf(words: string, { services }: Fixture): string[] {
  const named = services.map((one, index) => ({
    id: `V${index + 1}`,
    name: String(one.name),
    tags: Array.isArray(one.tags) ? one.tags.map(String) : [],
  }));
  return matchServices(words, named).map(({ id }) => id);
}

function itemsOf(topic: string, { masters: [master] }: Fixture): string[] {
  const { knowledge = [], address } = master as { knowledge?: { type: string }[]; address?: string };
  const written = [...(address ? [{ type: "place" }] : []), ...knowledge];
  return written.flatMap(({ type }, index) => (type === topic ? [`K${index + 1}`] : []));
}

function asActs(old: Old): object {
  const fixture =
    typeof old.fixture === "string" ? readFixture(old.fixture) : parseFixture(old.fixture, "the fixture");
  const master = (fixture.masters.find((one) => one._id === old.bot) ?? fixture.masters[0]) as unknown as {
    timeZone: string;
    workingSchedule: WhenContext["workingSchedule"];
  };
  const { timeZone, workingSchedule } = master;
  let now = readMoment(old.now, timeZone);
  const { blocked: _gone, ...end } = old.end;
  const talk = old.talk.map(({ line, model = [] }) => {
    now += readShift(line.trim()) ?? 0;
    const answers = model.map(({ content, tool_calls: calls = [], usage }) => ({
      ...(calls.length > 0
        ? { tool_calls: calls.map((one) => actOf(one, line, fixture, { now, timeZone, workingSchedule })) }
        : {}),
      ...(content ? { content } : {}),
      ...(usage ? { usage } : {}),
    }));
    const calls = answers.filter((one) => "tool_calls" in one);
    return { line, model: calls.length > 0 ? calls : answers.slice(0, 1) };
  });
  return { ...old, talk, end };
}

for (const file of process.argv.slice(2)) {
  const old = JSON.parse(readFileSync(file, "utf8")) as Old;
  writeFileSync(file, `${JSON.stringify(asActs(old), null, 2)}\n`);
}
