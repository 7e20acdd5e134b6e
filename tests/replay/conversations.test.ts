import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createLogger } from "../../bot/logger.ts";
import { readRecording } from "../../bot/simulator/recording.ts";
import { newReadings } from "../../bot/terminal/read-lines.ts";
import { recordingOfChat } from "../../bot/terminal/record-chat.ts";
import { replayRecording } from "../../bot/terminal/replay-recording.ts";
import { openHarness, scripted } from "../helpers/harness.ts";
import { judge } from "../helpers/judge/judge.ts";
import { testStore } from "../helpers/store.ts";

const folder = fileURLToPath(new URL("../conversations/", import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const log = createLogger("silent");

test("there are enough of them, and each says what it shows and where it is from", () => {
  expect(files.length).toBeGreaterThanOrEqual(60);
  for (const file of files) {
    const { shows, obtained } = readRecording(`${folder}${file}`);
    expect(shows.length, file).toBeGreaterThan(10);
    expect(obtained, file).toMatch(/^(written by hand|recorded from|from a stored chat|played by hand)/);
  }
});

/** What a recording's turns leave unread; all others were understood whole. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  // The visit that is meant is not the client's.
  "client-asks-for-annas-visit.json": ["на пятницу"],
};

test.each(files)("%s goes as it went", async (file) => {
  const store = await testStore();
  const { problems } = await replayRecording(readRecording(`${folder}${file}`), { store, log, judge });
  expect(problems).toEqual([]);
  const turns = await newReadings(store.models, "model")();
  expect(turns.flatMap(({ unread }) => unread)).toEqual(LEFT[file] ?? []);
});

test("a changed dialogue is noticed: another end, another answer, an answer too few or too many", async () => {
  const recording = readRecording(`${folder}books-in-three-touches.json`);
  const replay = async (changed: Partial<typeof recording>) =>
    (await replayRecording({ ...recording, ...changed }, { store: await testStore(), log })).problems;
  const [first, ...rest] = recording.talk;
  if (!first) throw new Error("an empty recording");
  expect(await replay({ end: { ...recording.end, appointments: [] } })).not.toEqual([]);
  expect(await replay({ said: ["Вы записаны: маникюр"] })).not.toEqual([]);
  expect(await replay({ never: ["Вы записаны"] })).not.toEqual([]);
  expect(await replay({ talk: [{ ...first, model: [] }, ...rest] })).not.toEqual([]);
  const more = [...first.model, { tool_calls: [] }];
  expect(await replay({ talk: [{ ...first, model: more }, ...rest] })).not.toEqual([]);
});

test("a stored chat becomes a recording that goes the same way, without the names it knows, phones and ids", async () => {
  const slots = { services: ["V1"], when: "+1d 15:00", people: 1, for_whom: null, wish: null };
  const h = await openHarness({
    model: scripted([
      { tool_calls: [{ name: "book", arguments: slots }] },
      { tool_calls: [{ name: "visits", arguments: {} }] },
    ]),
  });
  await h.say("это Дана Ахметова, маникюр завтра в 15:00, мой номер +7 702 555 44 33");
  await h.tap("Подтвердить");
  h.client.tap("Не сейчас");
  await h.settle();
  await h.say("а Алия точно знает? @dana_real");
  const key = `${h.master.botId}:${h.client.user.id}`;
  const recording = await recordingOfChat(h.store.models, key, 40);
  const text = JSON.stringify(recording);
  expect(text).not.toMatch(/Алия|Алии|555 44 33|dana_real|[0-9a-f]{24}/);
  expect(recording.talk.map((one) => one.line)).toEqual([
    "это Дана Ахметова, маникюр завтра в 15:00, мой номер +77000000000",
    "> Подтвердить",
    "а Мастер точно знает? @somebody",
  ]);
  const { end, problems } = await replayRecording(recording, { store: await testStore(), log });
  expect(end.appointments).toEqual([
    { client: "Дана", services: ["Маникюр"], start: "2026-03-03T15:00", status: "booked" },
  ]);
  expect(problems.filter((one) => !one.startsWith("the end"))).toEqual([]);
  onTestFinished(() => {});
});
