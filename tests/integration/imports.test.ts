import { expect, test } from "vitest";
import { runImport } from "../../jobs/imports/run-import.ts";
import { quietAnnouncer } from "../helpers/announcer.ts";
import { labels, openHarness } from "../helpers/harness.ts";
import { full } from "../helpers/store.ts";

const COUNT = full ? 5_000 : 800;

/** People with what lists have: names in three alphabets, numbers in every spelling, doubles, and lines with nobody in them. */
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
  expect(h.owner.list.some((one) => one.text === `✅ Клиентов записано: ${people - 1}.`)).toBe(true);
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
    readFile: async () => null,
    announcer: quietAnnouncer({
      async importProgress() {
        if (progress++ < 3) throw new Error("killed");
      },
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
