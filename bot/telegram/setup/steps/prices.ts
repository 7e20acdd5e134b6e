import { toMinor } from "../../../../engine/money.ts";
import { storedPrice } from "../../../../models/catalog.ts";
import { snapshotOf } from "../../../../models/service.ts";
import { priceExample } from "../../../dialogue/setup/crafts.ts";
import {
  advance,
  applyPrices,
  type Draft,
  getDraft,
  lengthOf,
  removeService,
  servicesOf,
  setPrice,
} from "../../../dialogue/setup/draft.ts";
import { createFormat, currencySign } from "../../../i18n/format.ts";
import { currencyNamed, type PriceLine, readPrice, readPriceList } from "../../../reading/price-list.ts";
import type { SetupDesk, SetupView } from "../desk.ts";
import type { Talk } from "../questions.ts";

/** The list as lines: name, length, price. */
async function listOf(desk: SetupDesk) {
  const draft = await getDraft(desk);
  const f = createFormat(desk.language, draft.timeZone, desk.clock.now());
  const services = await servicesOf(desk.models, draft);
  return services.map((one) => ({
    id: String(one._id),
    name: one.name,
    what: `${one.name}, ${f.duration(lengthOf(one))}`,
    price: f.price(snapshotOf(one, draft).price),
  }));
}

/** What is said of lines that were not done. */
interface Unread {
  /** Lines, or names, that could not be read. */
  lines: string[];
  /** Names of what has no length. */
  noLength: string[];
}

async function question(desk: SetupDesk, unread: Unread): Promise<SetupView> {
  const { t } = desk;
  const draft = await getDraft(desk);
  const list = await listOf(desk);
  const [first] = await servicesOf(desk.models, draft);
  const head =
    list.length === 0
      ? t.setupPrices.none
      : draft.setup.placed
        ? t.setupPrices.again(currencySign(draft.currency))
        : draft.setup.pricesOwn
          ? t.setupPrices.yours
          : t.setupPrices.usual;
  return {
    text: [
      ...unread.lines.map((line) => t.setupPrices.notRead(line)),
      unread.noLength.length > 0 && t.setupPrices.noLength(unread.noLength.join(", ")),
      head,
      ...list.map(({ what, price }) => `· ${what}, ${price}`),
      first && t.setupPrices.hint(priceExample(first.name, first.price.value)),
    ]
      .filter(Boolean)
      .join("\n"),
    buttons:
      list.length === 0
        ? []
        : [
            [{ text: t.setupPrices.allRight, value: "ok", says: "yes" }],
            [
              { text: t.setupPrices.prices, value: "prices" },
              { text: t.setupPrices.remove, value: "remove" },
            ],
            [{ text: t.setupPrices.addOne, value: "add" }],
          ],
  };
}

/** «Вот обычный прайс, поправим?»: by buttons, by words, or a whole list at once. */
export async function prices(talk: Talk): Promise<void> {
  let unread: Unread = { lines: [], noLength: [] };
  for (;;) {
    const left = unread;
    unread = { lines: [], noLength: [] };
    await talk.ask((desk) => question(desk, left));
    const answer = await talk.hear();
    if (answer.kind === "text") unread = await readList(talk, answer.text);
    if (answer.kind !== "tap") continue;
    if (answer.value === "ok")
      return talk.do(async (desk) => {
        const { setup } = await getDraft(desk);
        await advance(desk, "prices", setup.placed ? "trial" : "hours");
      });
    if (answer.value === "prices") await oneByOne(talk);
    if (answer.value === "remove") await removing(talk);
    if (answer.value === "add") {
      await talk.ask(({ t }) => ({
        text: t.setupPrices.addHow,
        buttons: [[{ text: t.setup.enough, value: "enough" }]],
      }));
      const added = await talk.hear();
      if (added.kind === "text") unread = await readList(talk, added.text);
    }
  }
}

/** What people pay in: as it is said, until the place is known. */
const currencyOf = ({ currency, setup }: Draft, text: string): string =>
  setup.placed ? currency : (currencyNamed(text) ?? currency);

/** Does what a list says, and asks about each of its lines that may be meant otherwise. */
async function readList(talk: Talk, text: string): Promise<Unread> {
  const { left, unread, noLength, doubtful } = await talk.do(async (desk) => {
    const { lines, left } = readPriceList(text, currencyOf(await getDraft(desk), text));
    return { left, ...(await applyPrices(desk, lines)) };
  });
  const all: Unread = { lines: [...left, ...unread], noLength };
  for (const line of doubtful) {
    const more = await settle(talk, line);
    all.lines.push(...more.lines);
    all.noLength.push(...more.noLength);
  }
  return all;
}

/** A line that is doubtful is taken when a person says that it is right, or says what it is. */
async function settle(talk: Talk, line: PriceLine): Promise<Unread> {
  let said = line;
  for (;;) {
    const one = said;
    await talk.ask(async (desk) => ({
      text: desk.t.setupPrices.isItSo(await wordsOf(desk, one)),
      buttons: [
        [
          { text: desk.t.setupPrices.itIs, value: "so", says: "yes" },
          { text: desk.t.setupPrices.itIsNot, value: "not", says: "no" },
        ],
      ],
    }));
    const answer = await talk.hear();
    if (answer.kind === "tap" && answer.value === "not") return { lines: [], noLength: [] };
    if (answer.kind === "tap") return take(talk, { ...said, ask: false });
    if (answer.kind !== "text") continue;
    const { text } = answer;
    const price = await talk.do(async (desk) => {
      const currency = currencyOf(await getDraft(desk), text);
      return readPriceList(text, currency).lines.length > 0
        ? null
        : readPrice(text, currency, { isExact: true });
    });
    if (!price) return readList(talk, text);
    said = { ...said, ...price };
    if (!price.ask) return take(talk, said);
  }
}

async function take(talk: Talk, line: PriceLine): Promise<Unread> {
  const { unread, noLength } = await talk.do((desk) => applyPrices(desk, [line]));
  return { lines: unread, noLength };
}

/** «Маникюр, 1 ч, 8 000 ₸». */
async function wordsOf(desk: SetupDesk, { name, minutes, ...said }: PriceLine): Promise<string> {
  const { timeZone, currency } = await getDraft(desk);
  const f = createFormat(desk.language, timeZone, desk.clock.now());
  const { type, value, upTo } = storedPrice(said);
  const price = f.price({
    type,
    value: toMinor(value, currency),
    ...(upTo === undefined ? {} : { upTo: toMinor(upTo, currency) }),
    currency,
  });
  return [name, minutes !== null && f.duration(minutes), (said.price !== null || said.onRequest) && price]
    .filter(Boolean)
    .join(", ");
}

/** Each price is asked for in turn. */
async function oneByOne(talk: Talk): Promise<void> {
  const list = await talk.do(listOf);
  for (const { id, name, what, price } of list) {
    for (let answered = false, wrong = false; !answered; ) {
      const again = wrong;
      await talk.ask(({ t }) => ({
        text: [again && t.setupPrices.notANumber, t.setupPrices.priceOf(what, price)]
          .filter(Boolean)
          .join("\n"),
        buttons: [
          [
            { text: t.setupPrices.leave, value: "leave" },
            { text: t.setup.enough, value: "enough" },
          ],
        ],
      }));
      const answer = await talk.hear();
      if (answer.kind === "tap" && answer.value === "enough") return;
      answered = answer.kind === "tap";
      if (answer.kind !== "text") continue;
      const { text } = answer;
      const said = await talk.do(async (desk) => readPrice(text, currencyOf(await getDraft(desk), text)));
      wrong = said === null;
      if (said === null) continue;
      if (said.ask) await settle(talk, { ...said, name, minutes: null, onRequest: false, remove: false });
      else await talk.do((desk) => setPrice(desk, id, said));
      answered = true;
    }
  }
}

async function removing(talk: Talk): Promise<void> {
  for (;;) {
    await talk.ask(async (desk) => ({
      text: desk.t.setupPrices.removeWhich,
      buttons: [
        ...(await listOf(desk)).map(({ id, what }) => [{ text: `✕ ${what}`.slice(0, 60), value: id }]),
        [{ text: desk.t.setup.enough, value: "enough" }],
      ],
    }));
    const answer = await talk.hear();
    if (answer.kind !== "tap" || answer.value === "enough") return;
    const id = answer.value;
    await talk.do((desk) => removeService(desk, id));
  }
}
