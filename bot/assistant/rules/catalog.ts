import { PRICE } from "../../reading/deed-words.ts";
import { type ClientRule, call, has } from "./rule.ts";

export const OFFERED =
  /(какие услуг|что вы делаете|что есть из услуг|список услуг|услуги|what (?:services|do you (?:do|offer))|services|қандай қызмет|қызметтер)/iu;
const LENGTH = /(сколько длится|как долго|сколько по времени|how long|қанша уақыт)/iu;

export const asksPriceOrLength: ClientRule = ({ text, services, silent }) =>
  (has(text, PRICE) || has(text, LENGTH)) && (silent || services.length > 0)
    ? call("prices", { services: services.map((one) => one.ref) })
    : null;

export const asksWhatIsOffered: ClientRule = ({ text, silent }) =>
  has(text, OFFERED) && silent ? call("prices", { services: [] }) : null;
