import { PRICE } from "../../reading/deed-words.ts";
import { newPriceIn, readPriceChange } from "../../reading/price-change.ts";
import { parseLength } from "../../reading/when/lengths.ts";
import { type ClientRule, call, has, type MasterRule } from "./rule.ts";

export const OFFERED =
  /(какие услуг|что вы делаете|что есть из услуг|список услуг|услуги|what (?:services|do you (?:do|offer))|services|қандай қызмет|қызметтер)/iu;
const LENGTH = /(сколько длится|как долго|сколько по времени|how long|қанша уақыт)/iu;

export const asksPriceOrLength: ClientRule = ({ text, services, silent }) =>
  (has(text, PRICE) || has(text, LENGTH)) && (silent || services.length > 0)
    ? call("prices", { services: services.map((one) => one.ref) })
    : null;

export const asksWhatIsOffered: ClientRule = ({ text, silent }) =>
  has(text, OFFERED) && silent ? call("prices", { services: [] }) : null;

const PERCENT = /(-?\d{1,3})\s?(?:%|процент\p{L}*|percent|пайыз\p{L}*)/iu;
const ADD = /(?<!\p{L})(?:добав\p{L}*|новая) услуг\p{L}*|add (?:a )?service|new service|қызмет\p{L}* қос/iu;
const HIDE = /(?<!\p{L})(?:убери|уберите|скрой|скройте|спрячь|hide|remove|жасыр|алып таста)(?!\p{L})/iu;
const SHOW_AGAIN = /(?<!\p{L})(?:верни|покажи снова|снова предлаг\p{L}+|offer again|қайтар)(?!\p{L})/iu;
const SERVICES =
  /^(?:мои )?(?:услуги|прайс|цены)$|^(?:my )?(?:services|prices|price list)$|^(?:қызметтер\p{L}*|бағалар\p{L}*)$/iu;
const NOTHING = { service: null, name: null, length: null, price: null };

export const pricesByPercent: MasterRule = ({ raw, services }) => {
  const percent = PERCENT.exec(raw);
  if (!percent) return null;
  return call("change_prices", { services, percent: Number(percent[1]), value: null });
};

/** «Все цены плюс 500», «подними педикюр на 1000»: what is added or taken off. */
export const pricesByAmount: MasterRule = ({ raw, services }) => {
  const { way, difference } = readPriceChange(raw, { number: null, isThing: () => false });
  if (difference === null || way === null || (services.length === 0 && !has(raw, PRICE))) return null;
  return call("change_prices", { services, percent: null, value: difference });
};

export const addsService: MasterRule = ({ raw, text }) =>
  ADD.test(text) ? call("change_service", newService(raw)) : null;

export const hidesService: MasterRule = ({ text, services: [service] }) =>
  service && HIDE.test(text) ? call("change_service", { ...NOTHING, what: "hide", service }) : null;

export const offersAgain: MasterRule = ({ text, services: [service] }) =>
  service && SHOW_AGAIN.test(text) ? call("change_service", { ...NOTHING, what: "offer", service }) : null;

export const changesLength: MasterRule = ({ text, services: [service] }) =>
  service && parseLength(text) !== null
    ? call("change_service", { ...NOTHING, what: "length", service, length: text.slice(0, 60) })
    : null;

export const asksForServices: MasterRule = ({ text }) =>
  SERVICES.test(text) ? call("change_service", { ...NOTHING, what: "show" }) : null;

export const namesPrice: MasterRule = ({ text, services }) => {
  const price = services.length > 0 ? newPriceIn(text) : null;
  return price === null ? null : call("change_prices", { services, percent: null, value: price });
};

/**
 * «Добавь услугу парафин 30 минут 3000»: the name up to the first figure or length, the length, the last
 * number.
 */
function newService(raw: string): object {
  const rest = raw.replace(/^.*?(?:услуг\p{L}*|service|қызмет\p{L}*(?: қос)?)\s*/iu, "").trim();
  const name = /^[^\d,:]+?(?=\s*(?:[,:\d]|полтора|полчаса|час|an? |half|$))/u.exec(rest)?.[0]?.trim() ?? "";
  const money = rest
    .slice(name.length)
    .replace(/\d+\s*(?:мин\p{L}*|min\p{L}*|ч(?:ас\p{L}*)?|h(?:ours?)?|сағат)(?!\p{L})/giu, " ")
    .replace(/(?<=\d)[\s\u00a0](?=\d{3})/g, "");
  const price = /(\d{1,9})\D*$/.exec(money)?.[1];
  return {
    ...NOTHING,
    what: "add",
    name: name || null,
    length: rest.slice(name.length, name.length + 60) || null,
    price: price === undefined ? null : Number(price),
  };
}
