import { expect, test } from "vitest";
import type { Deed } from "../../bot/reading/deeds/deed.ts";
import { withHeard } from "../../bot/reading/deeds/heard.ts";
import { readDeeds } from "../../bot/reading/deeds/read.ts";
import { sceneOf } from "../../bot/reading/deeds/scene.ts";
import { ORDER_CLASSES, type OrderClass } from "../../bot/reading/learned/classes.ts";
import { BUCKETS } from "../../bot/reading/learned/linear.ts";
import { hereIn } from "../helpers/worlds.ts";

const here = hereIn("almaty");
/** A reader that is sure to hear one act in everything. */
const hearing = (act: OrderClass) => ({
  classes: ORDER_CLASSES,
  bias: ORDER_CLASSES.map((one) => (one === act ? 6 : -6)),
  weights: new Int8Array(BUCKETS * ORDER_CLASSES.length),
  scale: 1,
});
const read = (text: string, act: OrderClass, framed: Deed[] = []) =>
  withHeard(framed, sceneOf(text, here), {
    framesOf: () => framed,
    sceneOf: (words) => sceneOf(words, here),
    by: hearing(act),
  });

const refused: Deed[] = [{ deed: "nothing", why: "refused" }];

test("what is refused is not done, whatever is heard", () => {
  expect(read("Светлану не переноси, она всё-таки придёт", "move", refused)).toEqual(refused);
  expect(read("не отменяй Анну", "cancel", refused)).toEqual(refused);
  // Nobody is to be written down then: that closes.
  expect(read("никого не записывай завтра", "close", refused)).toMatchObject([
    { deed: "hours", what: "close" },
  ]);
});

test("everybody is called off only where everybody is said", () => {
  expect(read("Софи завтра отмени", "cancel")).toEqual([]);
  expect(read("завтра всех отмени", "cancel")).toMatchObject([{ deed: "cancel", person: null }]);
});

test("who is named in a message is named in its parts, and a part without a name is nobody's", () => {
  const booked = (text: string) =>
    readDeeds(text, here).flatMap((one) => (one.deed === "book" ? [one.person?.said ?? null] : []));
  expect(booked("запиши Дану на педикюр в среду в 10, Руслану на маникюр в 12")).toEqual(["Дану", "Руслану"]);
  expect(booked("отмени Дану, запиши на педикюр в 12 завтра")).toEqual([null]);
});

test("a sum in a part is not the price of everything", () => {
  expect(read("добавлю новинку, цена 3000", "price")).toEqual([]);
});
