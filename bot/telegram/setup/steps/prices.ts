import { snapshotOf } from "../../../../models/service.ts";
import { priceExample } from "../../../dialogue/setup/crafts.ts";
import {
  advance,
  applyPrices,
  getDraft,
  lengthOf,
  removeService,
  servicesOf,
  setPrice,
} from "../../../dialogue/setup/draft.ts";
import { createFormat, currencySign } from "../../../i18n/format.ts";
import { readPriceLine } from "../../../reading/price-list.ts";
import type { SetupDesk, SetupView } from "../desk.ts";
import type { Talk } from "../questions.ts";

/** The list as lines: name, length, price. */
async function listOf(desk: SetupDesk) {
  const draft = await getDraft(desk);
  const f = createFormat(desk.language, draft.timeZone, desk.clock.now());
  const services = await servicesOf(desk.models, draft);
  return services.map((one) => ({
    id: String(one._id),
    what: `${one.name}, ${f.duration(lengthOf(one))}`,
    price: f.price(snapshotOf(one, draft).price),
  }));
}

async function question(desk: SetupDesk, unread: readonly string[], nudge: string): Promise<SetupView> {
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
      ...unread.map((line) => t.setupPrices.notRead(line)),
      nudge,
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
  let unread: string[] = [];
  for (;;) {
    const [left, nudge] = [unread, ""];
    unread = [];
    await talk.ask((desk) => question(desk, left, nudge));
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

/** More is no price list, and would not fit a message. */
const LINES_AT_MOST = 40;

const readList = (talk: Talk, text: string): Promise<string[]> =>
  talk.do((desk) =>
    applyPrices(
      desk,
      text
        .split(/\n|;|(?<=\d)\s*,\s+(?=\p{L})/u)
        .filter((line) => line.trim() !== "")
        .slice(0, LINES_AT_MOST)
        .map((line) => readPriceLine(line) ?? line.trim().slice(0, 80)),
    ),
  );

/** Each price is asked for in turn. */
async function oneByOne(talk: Talk): Promise<void> {
  const list = await talk.do(listOf);
  for (const { id, what, price } of list) {
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
      const value = readPriceLine(`- ${what.split(",")[0]} ${answer.text}`)?.price ?? null;
      wrong = value === null;
      if (value === null) continue;
      await talk.do((desk) => setPrice(desk, id, value));
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
