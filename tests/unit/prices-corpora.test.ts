import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type PriceLine, readPriceList } from "../../bot/reading/price-list.ts";

/** A list as a master pastes it, with what it offers. */
interface ListSaid {
  text: string;
  currency: string;
  services: Pick<PriceLine, "name" | "price" | "priceTo" | "from" | "minutes">[];
}

const saidOf = (set: number): ListSaid[] =>
  JSON.parse(readFileSync(new URL(`../corpora/prices-${set}.json`, import.meta.url), "utf8")).lists;

const words = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const factsOf = ({ price, priceTo, from, minutes }: ListSaid["services"][number]) =>
  JSON.stringify([price, priceTo, from, minutes]);

function judge({ text, currency, services }: ListSaid) {
  const { lines } = readPriceList(text, currency);
  const wanted = services.map((one) => ({ name: words(one.name), facts: factsOf(one) }));
  const isRight =
    lines.length === wanted.length && lines.every((line, at) => factsOf(line) === wanted[at]?.facts);
  const isNamed = isRight && lines.every((line, at) => words(line.name) === wanted[at]?.name);
  // Of what is stored without a question: a price or a length that nothing of the list has.
  const wrong = lines.filter((line) => {
    const near = services.filter(({ name }) => words(name) === words(line.name));
    const [same] = near.length > 0 ? near : services.filter(({ price }) => price === line.price);
    const isPrice = line.price === null || line.price === same?.price;
    return !line.ask && !(isPrice && (line.minutes === null || line.minutes === same?.minutes));
  });
  return { isRight, isNamed, wrong: wrong.map(({ name }) => name) };
}

/** Percent read as it was meant when the set was last looked at, less a little; facts taken wrong at most. */
test.each([
  [1, 92, 45, 0],
  [2, 80, 40, 3],
])(
  "of price lists as masters paste them, set %i, %i %% are read in every price and length",
  (set, least, named, most) => {
    const verdicts = saidOf(set).map(judge);
    const share = (isIt: (one: ReturnType<typeof judge>) => boolean) =>
      (100 * verdicts.filter(isIt).length) / verdicts.length;
    expect(verdicts.length).toBeGreaterThanOrEqual(60);
    expect(share(({ isRight }) => isRight)).toBeGreaterThanOrEqual(least);
    expect(share(({ isNamed }) => isNamed)).toBeGreaterThanOrEqual(named);
    expect(verdicts.flatMap(({ wrong }) => wrong).length).toBeLessThanOrEqual(most);
  },
);
