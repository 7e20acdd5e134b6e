import { expect, test } from "vitest";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";
import { at } from "../helpers/store.ts";

/** Three people ask for Sunday evening, when nobody works; one of them twice. */
async function asked(h: Harness): Promise<void> {
  await h.say("маникюр в воскресенье после шести вечера", h.person("anna"));
  await h.say("а педикюр в воскресенье в 19:00?", h.person("anna"));
  await h.say("или маникюр 15 марта в 19:00", h.person("anna"));
  await h.say("хочу маникюр в воскресенье вечером", h.person("olga"));
  await h.say("маникюр 8 марта в 18:30 можно?", h.person("zarina"));
  // Met: it counts for nothing.
  await h.say("маникюр в среду в 12:00", h.person("lena"));
}

test("what many ask for and cannot have is counted once a client, opened with one tap, and offered to those who asked", async () => {
  const h = await openHarness();
  await asked(h);
  const shown = await h.say("/demand", h.owner);
  expect(shown?.text).toMatch(/вс, вечер: 3 человека, ≈ 24\s000\s₸/);
  expect(labels(shown)).toEqual(["Открыть вс 8, 17:00–20:30 и предложить"]);
  expect(await h.store.models.overrides.countDocuments({})).toBe(0);

  await h.tap("Открыть вс 8", h.owner);
  expect(h.owner.newest?.text).toContain(
    "✅ Сделано:\nоткрыть вс, 8 марта, 17:00–20:30".replace("8 марта", "8\u00a0марта"),
  );
  await h.wait(5_000);
  for (const name of ["anna", "olga", "zarina"]) {
    const offers = h.person(name).list.filter((one) => one.text.startsWith("Вы спрашивали это время"));
    expect(offers).toHaveLength(1);
    expect(offers[0]?.text).toContain("Пока ничего не записано");
    expect(labels(offers[0]).every((label) => /вс, 8\sмарта, (1[789]|20):\d\d/.test(label))).toBe(true);
  }
  expect(h.person("lena").list.some((one) => one.text.startsWith("Вы спрашивали"))).toBe(false);
  // The first who taps has it; the next is told what is still free.
  await h.tap("18:30", h.person("zarina"));
  await h.tap("Подтвердить", h.person("zarina"));
  const booked = await h.store.models.appointments.find({ internalStatus: "booked" }).lean();
  expect(booked.map((one) => one.startTime.getTime())).toEqual([at("2026-03-08", "18:30")]);
  await h.tap("18:30", h.person("olga"));
  expect(h.person("olga").newest?.text).toContain("18:30 уже занято");
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
  // It is asked for no more, and nobody is told twice.
  expect((await h.say("/demand", h.owner))?.text).toContain("никто не просил");
  await h.wait(60_000);
  expect(h.person("anna").list.filter((one) => one.text.startsWith("Вы спрашивали"))).toHaveLength(1);
});

test("at night nobody is told; taken back, the hours are closed again; a client opens nothing", async () => {
  const h = await openHarness({ now: at("2026-03-02", "21:30") });
  await asked(h);
  await h.say("/demand", h.owner);
  await h.tap("Открыть", h.owner);
  await h.wait(5_000);
  expect(h.person("olga").list.some((one) => one.text.startsWith("Вы спрашивали"))).toBe(false);
  await h.wait(12 * 3_600_000);
  expect(h.person("olga").list.some((one) => one.text.startsWith("Вы спрашивали"))).toBe(true);
  await h.say("/undo", h.owner);
  expect(await h.store.models.overrides.countDocuments({})).toBe(0);
  const plans = await h.store.models.plans.countDocuments({});
  await h.say("/demand", h.client);
  expect(await h.store.models.plans.countDocuments({})).toBe(plans);
});
