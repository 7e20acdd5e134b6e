import { expect, onTestFinished, test } from "vitest";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { createLogger } from "../../bot/logger.ts";
import { readRecording } from "../../bot/simulator/recording.ts";
import { openStage } from "../../bot/simulator/stage.ts";
import { movableClock, readMoment } from "../../bot/terminal/clock.ts";
import { textPrinter } from "../../bot/terminal/printer.ts";
import { newReadings } from "../../bot/terminal/read-lines.ts";
import { replayRecording } from "../../bot/terminal/replay-recording.ts";
import { playLine } from "../../bot/terminal/script.ts";
import { testStore } from "../helpers/store.ts";

const log = createLogger("silent");

/** The terminal without a process: lines in, a transcript out. */
async function openTerminal() {
  const store = await testStore();
  const clock = movableClock(readMoment("2026-03-02T09:00", "Asia/Almaty"));
  const stage = await openStage({
    store,
    fixture: readFixture("salon"),
    clock,
    model: offlineModel,
    log,
    companyMs: 30,
  });
  onTestFinished(() => stage.close());
  const lines: string[] = [];
  const printer = textPrinter((line) => void lines.push(line));
  stage.telegram.on((event) => printer.event(event, stage.nameOf(event.userId)));
  return {
    store,
    stage,
    readings: newReadings(store.models, "rules"),
    /** Plays lines and returns what was printed meanwhile. */
    async play(...typed: string[]) {
      lines.length = 0;
      const played = [];
      for (const line of typed) played.push(await playLine(line, stage, clock, printer));
      return { played, printed: [...lines] };
    },
    asked: () =>
      store.models.messages.find({ role: "user", name: null }).sort({ _id: 1 }).distinct("content"),
  };
}

test("two texts, the first with &, are one burst: one turn, and the answer comes after both", async () => {
  const { play, asked, readings } = await openTerminal();
  const { played, printed } = await play("маникюр &", "завтра в 11");
  expect(played).toEqual(["sent", "answered"]);
  expect(printed.slice(0, 2)).toEqual(["client → bot: маникюр", "client → bot: завтра в 11"]);
  expect(printed[2]).toMatch(/^bot → client: /);
  expect(await asked()).toEqual(["маникюр\nзавтра в 11"]);
  expect(await readings()).toHaveLength(1);
});

test("a burst stays one where storing a text takes longer than texts wait for company", async () => {
  const { play, asked, stage } = await openTerminal();
  const { receive } = stage.app;
  stage.app.receive = async (botId, update) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await receive(botId, update);
  };
  await play("маникюр &", "завтра &", "в 11");
  expect(await asked()).toEqual(["маникюр\nзавтра\nв 11"]);
});

test("the same button is tapped twice: one booking, two taps", async () => {
  const { play, store } = await openTerminal();
  await play("маникюр завтра в 11");
  const { printed } = await play("> Подтвердить &", "> Подтвердить");
  expect(printed.filter((line) => line === "client → bot: > Подтвердить")).toHaveLength(2);
  expect(printed.filter((line) => line.startsWith("! "))).toEqual([]);
  expect(await store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
  expect(await store.models.inbox.countDocuments({ kind: "instant" })).toBe(2);
});

test("several people write at once, and the last line waits for all", async () => {
  const { play, store } = await openTerminal();
  const { printed } = await play("@anna брови завтра &", "@master /today &", "педикюр завтра");
  for (const name of ["anna", "master", "client"])
    expect(printed.some((line) => line.startsWith(`bot → ${name}: `))).toBe(true);
  expect(await store.models.inbox.countDocuments({ doneAt: null })).toBe(0);
});

test("a line that fails waits too; a & or a line break may be part of what is said", async () => {
  const { play, asked } = await openTerminal();
  const { played, printed } = await play("педикюр завтра &", "> Нет такой");
  expect(played).toEqual(["sent", "answered"]);
  expect(printed.at(1)).toBe("client → bot: > Нет такой");
  expect(printed).toContain('! no button contains "Нет такой"');
  expect(printed.at(-1)).not.toMatch(/^! /);
  expect((await play("мама \\&")).played).toEqual(["answered"]);
  expect((await play("маникюр\\nзавтра")).printed.slice(0, 2)).toEqual([
    "client → bot: маникюр",
    "    завтра",
  ]);
  expect((await asked()).sort()).toEqual(["мама &", "маникюр\nзавтра", "педикюр завтра"].sort());
});

test("help prints the table and says nothing to the bot; who is named sends the word", async () => {
  const { play, asked } = await openTerminal();
  const { played, printed } = await play("help");
  expect(played).toEqual(["unsaid"]);
  expect(printed.join("\n")).toContain("> label");
  expect(await asked()).toEqual([]);
  expect((await play("@client help")).printed[0]).toBe("client → bot: help");
});

test("what was read comes once a turn, with its arguments; a tap has none", async () => {
  const { play, readings } = await openTerminal();
  await play("маникюр завтра в 11");
  const [reading, ...more] = await readings();
  expect(more).toEqual([]);
  expect(reading).toMatchObject({ unread: [], by: "rules" });
  expect(reading?.acts.length).toBeGreaterThan(0);
  for (const one of reading?.acts ?? []) expect(Object.keys(one).length).toBeGreaterThan(1);
  await play("> Подтвердить");
  expect(await readings()).toEqual([]);
  await play("# только комментарий", "сколько стоит педикюр?");
  expect(await readings()).toHaveLength(1);
});

test("a recording may have a burst: its answers are counted when all of it is answered", async () => {
  const recording = readRecording(
    new URL("../conversations/exact-time-goes-straight-to-the-card.json", import.meta.url).pathname,
  );
  const [first, ...rest] = recording.talk;
  if (!first) throw new Error("an empty recording");
  const replay = async (talk: typeof recording.talk) =>
    (await replayRecording({ ...recording, talk }, { store: await testStore(), log })).problems;
  const inTwo = [
    { line: "Здравствуйте! &", model: [] },
    { line: first.line, model: first.model },
  ];
  expect(await replay([...inTwo, ...rest])).toEqual([]);
  // Also where the last line of all does not wait.
  const last = rest.at(-1) ?? first;
  expect(await replay([...recording.talk.slice(0, -1), { ...last, line: `${last.line} &` }])).toEqual([]);
  const extra = { content: "ещё", tool_calls: [] };
  expect(await replay([...inTwo.slice(0, 1), { ...first, model: [...first.model, extra] }])).not.toEqual([]);
});
