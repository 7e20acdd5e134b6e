import { expect, test } from "vitest";
import { runImport } from "../../jobs/imports/run-import.ts";
import { announcerThat } from "../helpers/announcer.ts";
import { labels, openHarness } from "../helpers/harness.ts";
import { full } from "../helpers/store.ts";

const COUNT = full ? 5_000 : 800;

/**
 * People with what lists have: names in three alphabets, numbers in every spelling, doubles, and lines with
 * nobody in them.
 */
function listOf(count: number): { csv: string; people: number; doubles: number; broken: number[] } {
  const lines = ["Имя;Телефон;Заметки"];
  const broken: number[] = [];
  let people = 0;
  let doubles = 0;
  for (let index = 0; people < count; index++) {
    const number = `${7_010_000_000 + people}`;
    const line = lines.length + 1;
    if (index % 97 === 13) {
      lines.push(`;+7 701 ${index}; без имени`);
      broken.push(line);
    } else if (index % 101 === 17) {
      lines.push(`Кто-то ${index};12-34;`);
      broken.push(line);
    } else if (index % 211 === 19) {
      lines.push(`"Анна;+7${number};`);
      broken.push(line);
    } else if (index % 50 === 7 && people > 0) {
      lines.push(`Ещё раз;8${7_010_000_000 + people - 1};`);
      doubles++;
    } else {
      const written = [
        `+7${number}`,
        `8${number}`,
        `+7 (${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`,
      ][people % 3];
      lines.push(`${["Асель", "Әйгерім", "Mary O'Hara"][people % 3]} ${people};${written};"любит; кофе"`);
      people++;
    }
  }
  return { csv: lines.join("\r\n"), people, doubles, broken };
}

test("thousands of clients come from a file: shown first, every line with nobody in it named, none twice, and all taken back", async () => {
  const h = await openHarness();
  const { csv, people, doubles, broken } = listOf(COUNT);
  const { clients, imports } = h.store.models;
  await clients.create({ masterId: h.master._id, name: "Уже есть", phone: "+77010000005" });
  h.owner.document("клиенты.csv", csv);
  await h.settle();
  await h.wait(2_000);
  const shown = h.owner.newest;
  expect(shown?.text).toContain(`Новых: ${people - 1}. Уже есть: 1. Повторов в списке: ${doubles}.`);
  expect(shown?.text).toContain(`Не разобрано строк: ${broken.length}.`);
  const [list] = await imports.find().lean();
  expect(list?.rejected.map(({ line }) => line)).toEqual(broken);
  expect(await clients.countDocuments({ masterId: h.master._id })).toBe(1);
  await h.tap(`Взять ${people - 1}`, h.owner);
  await h.wait(2_000);
  expect(h.owner.list.some((one) => one.text.startsWith(`✅ Клиентов записано: ${people - 1}.`))).toBe(true);
  expect(await clients.countDocuments({ masterId: h.master._id })).toBe(people);
  expect(await clients.findOne({ masterId: h.master._id, phone: "+77010000001" }).lean()).toMatchObject({
    name: "Әйгерім 1",
    notes: "любит; кофе",
    telegramUserId: null,
  });
  // Once more the same file: nobody is new.
  h.owner.document("клиенты.csv", csv);
  await h.settle();
  await h.wait(2_000);
  expect(h.owner.newest?.text).toContain("Новых: 0.");
  expect(labels(h.owner.newest)).toEqual(["Не нужно"]);
  await h.tap("Не нужно", h.owner);
  await h.tap("Вернуть как было", h.owner);
  expect(await clients.countDocuments({ masterId: h.master._id })).toBe(1);
}, 120_000);

test("an import that dies between any two portions is carried to the end, and nobody is in twice", async () => {
  const h = await openHarness();
  const { models } = h.store;
  const { csv, people } = listOf(700);
  h.owner.document("list.csv", csv);
  await h.settle();
  await h.wait(2_000);
  const [list] = await models.imports.find().lean();
  await models.imports.updateOne(
    { masterId: h.master._id, _id: list?._id ?? null },
    { $set: { status: "running" } },
  );
  let progress = 0;
  const deps = {
    models,
    clock: h.clock,
    readFile: async () => null,
    announcer: announcerThat(async (_whom, notice) => {
      if (notice.kind === "import_progress" && progress++ < 3) throw new Error("killed");
      return undefined;
    }),
  };
  for (let life = 0; life < 3; life++)
    await expect(runImport(deps, h.master, String(list?._id))).rejects.toThrow("killed");
  // One that lost even the note of how far it was.
  await models.imports.updateOne({ masterId: h.master._id, _id: list?._id ?? null }, { $set: { done: 0 } });
  await runImport(deps, h.master, String(list?._id));
  expect((await models.imports.findOne().lean())?.status).toBe("done");
  expect(await models.clients.countDocuments({ masterId: h.master._id })).toBe(people);
});

test("a pasted list is a list, a sentence is not, and other files are asked for in another form", async () => {
  const h = await openHarness();
  await h.say(
    "Анна +7 701 111 22 33\nМадина, 87022223344, аллергия\nбез номера\nОльга 8 (703) 333-44-55",
    h.owner,
  );
  await h.wait(2_000);
  await h.tap("Взять", h.owner);
  await h.wait(2_000);
  const found = await h.store.models.clients.find({ masterId: h.master._id }).sort({ phone: 1 }).lean();
  expect(found.map(({ name, phone, notes }) => [name, phone, notes])).toEqual([
    ["без номера", null, ""],
    ["Анна", "+77011112233", ""],
    ["Мадина", "+77022223344", "аллергия"],
    ["Ольга", "+77033334455", ""],
  ]);
  h.owner.document("photo.zip", "PK");
  await h.settle();
  expect(h.owner.newest?.text).toContain("CSV");
  // Nobody else can: a client's file is no import.
  h.client.document("clients.csv", "Имя,Телефон\nАнна,+77011112233\n");
  await h.settle();
  expect(await h.store.models.imports.countDocuments()).toBe(1);
});

test("visits pasted line by line are a plan: known people keep their cards, lines that are none are named, one tap writes them, one takes them back", async () => {
  const h = await openHarness();
  const { models } = h.store;
  await models.clients.create({ masterId: h.master._id, name: "Анна Ким", phone: "+77011112233" });
  const shown = await h.say(
    "Анна К., пятница 12:00, маникюр, +7 701 111 22 33\nВера, 5 марта 15:30, педикюр\nОльга, 5 марта 16:00, маникюр\nкто-то в 18:00",
    h.owner,
  );
  expect(shown?.text).toMatch(/＋ Анна Ким · Маникюр/);
  expect(shown?.text).toContain("Вера (новая карточка)");
  expect(shown?.text).toContain("4. «кто-то в 18:00»: нет такой услуги");
  expect(await models.appointments.countDocuments({ internalStatus: "booked" })).toBe(0);
  await h.tap("Записать", h.owner);
  // Two of them overlap: the first has the time, the second is said not to.
  expect(h.owner.newest?.text).toMatch(/Не вышло:\n.*Ольга.*\n.*время занято/);
  expect(await models.appointments.countDocuments({ internalStatus: "booked" })).toBe(2);
  expect(await models.clients.countDocuments({ masterId: h.master._id, phone: "+77011112233" })).toBe(1);
  await h.say("/undo", h.owner);
  expect(await models.appointments.countDocuments({ internalStatus: "booked" })).toBe(0);
  // Two sentences are no list.
  await h.say("закрой завтра с 15:00\nи в среду с 16:00", h.owner);
  expect((await models.plans.findOne().sort({ _id: -1 }).lean())?.lines[0]?.step.do).toBe("close");
});

test("a file of visits brings people and visits; what was exported is read in again", async () => {
  const h = await openHarness();
  const { models } = h.store;
  h.owner.document(
    "diary.csv",
    "Дата;Время;Имя;Телефон;Услуга\n06.03.2026;12:00;Анна;+77011112233;Маникюр\n2026-03-06;15:00;Анна;+77011112233;педикюр\n06.03.2026;12:30;Вера;;Маникюр\n31.02.2026;10:00;Зоя;;Маникюр\n07.03.2026;10:00;Зоя;;Наращивание хвоста\n",
  );
  await h.settle();
  await h.wait(1_000);
  expect(h.owner.newest?.text).toContain("Новых: 3");
  expect(h.owner.newest?.text).toContain("Визитов в списке: 4.");
  expect(h.owner.newest?.text).toContain("5: ".concat("31.02.2026"));
  expect(await models.appointments.countDocuments({})).toBe(0);
  await h.tap("Взять 3", h.owner);
  await h.wait(1_000);
  const over = h.owner.list.findLast((one) => one.text.startsWith("✅ Клиентов записано: 3"));
  expect(over?.text).toContain("Визитов в дневнике: 2 из 4.");
  expect(over?.text).toContain("время занято");
  expect(over?.text).toContain("нет такой услуги");
  const anna = await models.clients.findOne({ masterId: h.master._id, phone: "+77011112233" }).lean();
  const visits = await models.appointments.find({ internalStatus: "booked" }).lean();
  expect(visits.map((one) => String(one.clientId))).toEqual([String(anna?._id), String(anna?._id)]);

  await h.say("/export", h.owner);
  const files = h.owner.list.flatMap((one) => (one.file ? [one.file] : []));
  expect(files.map((one) => one.name)).toEqual(["clients.csv", "visits.csv"]);
  const diary = files[1]?.content.toString("utf8") ?? "";
  expect(diary.startsWith("\uFEFFДата,Время,Имя,Телефон,Услуга")).toBe(true);
  const { readPeople } = await import("../../jobs/imports/read-people.ts");
  const again = readPeople(diary, "KZT");
  expect(again.visits.map((one) => [one.date, one.minutes, one.service])).toEqual([
    ["2026-03-06", 720, "Маникюр"],
    ["2026-03-06", 900, "Педикюр"],
  ]);
  expect(again.rejected).toEqual([]);

  await h.tap("Вернуть как было", h.owner);
  expect(await models.appointments.countDocuments({ internalStatus: "booked" })).toBe(0);
  expect(await models.clients.countDocuments({ masterId: h.master._id, source: "import" })).toBe(0);
});

test("a name that a spreadsheet would run is only text, and a client exports nothing", async () => {
  const h = await openHarness();
  await h.store.models.clients.create({ masterId: h.master._id, name: '=HYPERLINK("http://evil")' });
  await h.say("/export", h.owner);
  const file = h.owner.list.find((one) => one.file?.name === "clients.csv")?.file;
  expect(file?.content.toString("utf8")).toContain("'=HYPERLINK");
  await h.say("/export", h.client);
  expect(h.client.list.some((one) => one.file)).toBe(false);
});
