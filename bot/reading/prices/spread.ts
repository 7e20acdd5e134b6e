import { isTooLittle } from "./currencies.ts";
import { ticks } from "./lengths.ts";
import type { Part } from "./line.ts";
import type { MoneySaid } from "./money.ts";

/** What a price list says of one service. */
export interface PriceLine {
  /** 100 characters at most. */
  name: string;
  /** Whole five minutes; null: no length is said. */
  minutes: number | null;
  /** Major units, 0: free; null: none is said, or it is agreed upon. */
  price: number | null;
  /** The end of a range, major units; null: it is none. */
  priceTo: number | null;
  /** «От 10 000»: it begins there. */
  from: boolean;
  /** «Договорная». */
  onRequest: boolean;
  /** It is to go from the list. */
  remove: boolean;
  /** Its price or length may be another one: to be asked about before it is taken. */
  ask: boolean;
}

/** The services of a part: one, or one for each of its prices or lengths. */
export function spread(part: Part, heads: readonly string[], currency: string): PriceLine[] {
  const { money, lengths } = part;
  const minutes = lengths.flatMap((one) => one.minutes);
  const count = Math.max(money.length, 1);
  const inName = /^(.{0,80}?)[\s,(]{1,3}((?:\p{L}[\p{L}-]{0,20}\s?\/\s?){1,3}\p{L}[\p{L}-]{0,20})\)?$/u.exec(
    part.name,
  );
  const own = inName?.[2]?.split("/").map((one) => one.trim()) ?? [];
  const labels = [heads, own, part.columns].find((some) => some.length === count) ?? [];
  const name = labels === own && own.length > 0 ? (inName?.[1] ?? part.name) : part.name;
  const isSame = money.every((one) => one.price === money[0]?.price) && minutes.length <= 1;
  if (count > 1 && !isSame && (labels.length === count || minutes.length === count))
    return money.map((one, at) => ({
      ...lineOf(
        {
          ...part,
          lengths: part.lengths
            .slice(0, 1)
            .map((length) => ({ ...length, minutes: length.minutes.slice(0, 1) })),
          name: `${name}${labels[at] ? ` (${labels[at]})` : `, ${lengthAt(part, at)}`}`,
        },
        one,
        currency,
      ),
      minutes: ticks((minutes.length === count ? minutes[at] : minutes[0]) ?? 0),
    }));
  const first = money[0];
  // «Сейчас 9900» stands last, of bare numbers so does the price.
  const taken = money.length > 1 && !first?.isMarked ? money.at(-1) : first;
  const line = lineOf(part, taken ?? null, currency);
  if (isSame) return [line];
  const last = money.at(-1);
  const isRange = first?.isMarked && last && last.price > first.price;
  return [{ ...line, ask: true, ...(isRange ? { priceTo: last.price } : {}) }];
}

/** One of its lengths as it is written; of «60 / 90 мин» each with its word. */
function lengthAt({ lengths, lengthWords }: Part, at: number): string {
  if (lengths.length > 1) return lengthWords[at] ?? "";
  return `${lengths[0]?.minutes[at]} ${/\p{L}+\.?$/u.exec(lengthWords[0] ?? "")?.[0] ?? ""}`.trim();
}

function lineOf(part: Part, money: MoneySaid | null, currency: string): PriceLine {
  const minutes = part.lengths.flatMap((one) => one.minutes);
  const isRate = part.rate !== "" && part.name !== "";
  return {
    name: isRate ? `${part.name}${part.rate.startsWith("/") ? " " : ", "}${part.rate}` : part.name,
    minutes: minutes.length === 0 ? null : ticks(Math.max(...minutes)),
    price: money?.price ?? null,
    priceTo: money?.priceTo ?? null,
    from: money?.from ?? false,
    onRequest: money === null && part.isOnRequest,
    remove: false,
    ask:
      part.isDoubtful ||
      part.lengths.some((one) => one.isDoubtful) ||
      new Set(minutes).size > 1 ||
      minutes.some((one) => one > LONG) ||
      (money !== null && (money.isScaled || money.isForeign || isTooLittle(money.price, currency))),
  };
}

/** Minutes; what takes longer is several visits, or a day. */
const LONG = 480;
/** A price that differs so from what the rest of the list costs is asked about. */
const FAR = 8;
/** Of so many prices it is told what they cost. */
const ENOUGH = 3;

/** The same, with what costs a fraction of the others, or many times as much, to be asked about. */
export function withDoubts(lines: readonly PriceLine[]): PriceLine[] {
  return lines.map((line, at) => {
    const rest = lines
      .filter((one, other) => other !== at && !one.ask && (one.price ?? 0) > 0)
      .map((one) => Math.log(one.price ?? 1));
    if (!line.price || rest.length + 1 < ENOUGH) return line;
    const usual = Math.exp(rest.reduce((sum, one) => sum + one, 0) / rest.length);
    const isPart = /,\s\P{L}{0,2}(?:за|per|pro)\s|\d\s?(?:ног|nail)/iu.test(line.name);
    const isFar = line.price > usual * FAR || (!isPart && line.price < usual / 10);
    return isFar ? { ...line, ask: true } : line;
  });
}
