import { expect, test } from "vitest";
import { labels, openHarness } from "../helpers/harness.ts";

test("smoke", async () => {
  const h = await openHarness();
  h.client.start();
  await h.settle();
  await h.tap("Педикюр");
  await h.tap("ср 4");
  await h.tap("15:00");
  await h.tap("Подтвердить");
  for (const m of h.client.list) console.log(m.from, m.id, m.text, JSON.stringify(labels(m)));
  for (const m of h.owner.list) console.log("OWNER", m.from, m.text, JSON.stringify(labels(m)));
  await h.say("в среду никак, а в пятницу есть что-нибудь?");
  await h.tap("15:00");
  await h.tap("Подтвердить");
  await h.say("отмени запись");
  await h.tap("Да, отменить");
  await h.say("Хочу на маникюр завтра после обеда");
  console.log("-----");
  for (const m of h.client.list) console.log(m.from, m.id, m.text, JSON.stringify(labels(m)));
  for (const m of h.owner.list) console.log("OWNER", m.from, m.text, JSON.stringify(labels(m)));
  console.log(h.toasts());
  expect(1).toBe(1);
});
