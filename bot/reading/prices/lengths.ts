/** A length that a line says, and where it stands. */
export interface LengthSaid {
  from: number;
  to: number;
  /** One; of «60 / 90 мин» each. */
  minutes: number[];
  /** «40–50 мин», «от 2 часов»: the longest is taken, and asked about. */
  isDoubtful: boolean;
  /** What it is if the rest of it is a price: «1 ч 30», «45 - 60 мин»; null: it is nothing else. */
  otherwise: LengthSaid | null;
}

const WORDS: Readonly<Record<string, number>> = {
  один: 1,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ein: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  бір: 1,
  бир: 1,
  bir: 1,
  екі: 2,
  еки: 2,
  eki: 2,
  үш: 3,
  уш: 3,
  ush: 3,
  төрт: 4,
  торт: 4,
  бес: 5,
};
const NUMBER = `(?:\\d{1,3}(?:[.,]\\d{1,2})?|${Object.keys(WORDS).join("|")})`;
const BEFORE =
  "(?<![\\p{L}\\d]|\\d[.,:/]|\\d\\s(?=\\d{3}(?!\\s{0,2}(?:м|мин|min|m)(?![\\p{L}²])))|(?<!\\d\\s?)[£€$₸₽]\\s?)";
const HOUR =
  "(?:ч(?:ас(?:а|ов|ик|у)?)?|h(?:rs?|ours?)?|std|stunden?|са[ғг](?:ат\\p{L}{0,8})?|sa(?:g|gh)at\\p{L}{0,6}|sag)(?!\\p{L})\\.?";
const MINUTE = "(?:м(?:ин(?:ут\\p{L}{0,6}|уттан)?)?|m(?:ins?|inutes?|inuten?|inut)?)(?!\\p{L}|²)\\.?";
const ROUGHLY =
  "(?:(?:от|до|from|up to|ab|bis|ca\\.?|около|примерно|прим\\.?|approx\\.?|about|approximately|etwa|~|≈|шамамен)\\s{0,2})?";
const HALF = "(?:\\s{0,2}(?:с половиной|жарым|and a half|½))";
const OWN_MINUTES = `\\s{0,2}(?:(?:и|and|und)\\s{1,2})?(\\d{1,2})(?![\\d:%])(?!\\s?[-–—]\\s?\\d|[.,]\\d)`;
/** What says that a number is money, and no minutes of an hour. */
const NO_MONEY =
  "(?!\\s\\d{3}(?!\\d)|\\s{0,2}(?:к|k|т|тг|тыс|мың|мын|руб|р|rub|eur|euro|евро|₸|₽|€|£|\\$|pounds?)(?!\\p{L}))";

/** The other reading of a length: how long, and which part of it is said to be that. */
interface Other {
  minutes: number;
  part: RegExp;
}

interface Form {
  pattern: RegExp;
  read(
    match: readonly (string | undefined)[],
  ): { minutes: number[]; isRange?: boolean; other?: Other } | null;
}

/** «1.30 ч» is an hour and thirty minutes, «1,25» and «1,5» are parts of an hour. */
function said(text: string | undefined): number {
  if (text === undefined) return 0;
  const [whole = "", part = ""] = text.split(/[.,]/);
  if (/^(?:[0-4][05]|55)$/.test(part) && part !== "25") return Number(whole) + Number(part) / 60;
  return WORDS[text.toLowerCase()] ?? Number(text.replace(",", "."));
}

const form = (source: string, read: Form["read"]): Form => ({ pattern: new RegExp(source, "giu"), read });

/** Earlier forms take what later ones would halve. */
const FORMS: readonly Form[] = [
  form(
    `${BEFORE}${ROUGHLY}(?:(?:an )?hour and a half|полтора(?:\\s{1,2}часа?)?|anderthalb stunden?|eineinhalb stunden?|(?:бір|бир|bir) ?жарым са[ғг]ат\\p{L}{0,6}|1 ?½ ?(?:ч|h|std))(?!\\p{L})\\.?`,
    () => ({ minutes: [90] }),
  ),
  form(
    `${BEFORE}${ROUGHLY}(?:пол ?часа|полчасика|half an hour|half[- ]hour|halbe(?:n|r)? stunde|жарты са[ғг]ат\\p{L}{0,6}|½ ?(?:ч|h|std))(?!\\p{L})\\.?`,
    () => ({ minutes: [30] }),
  ),
  form(`${BEFORE}(?:dreiviertel ?stunde|three quarters of an hour)(?!\\p{L})`, () => ({ minutes: [45] })),
  // «1–1,5 часа», «2 с половиной часа».
  form(
    `${BEFORE}${ROUGHLY}(${NUMBER})\\s{0,2}(?:${HOUR})?\\s?(?:[-–—]|до|to|bis)\\s?(${NUMBER})${HALF}?\\s{0,2}${HOUR}(?:${OWN_MINUTES}\\s{0,2}${MINUTE})?`,
    ([, one, other, more]) => ({
      minutes: [Math.max(said(one), said(other)) * 60 + said(more)],
      isRange: true,
    }),
  ),
  form(
    `${BEFORE}${ROUGHLY}(\\d{1,3})\\s{0,2}(?:${MINUTE})?\\s?(?:[-–—]|до|to|bis)\\s?(\\d{1,3})\\s{0,2}${MINUTE}`,
    ([whole = "", one, other]) =>
      said(one) < said(other)
        ? {
            minutes: [said(other)],
            isRange: true,
            ...(/\d\s+[-–—]\s/.test(whole)
              ? { other: { minutes: said(other), part: /\d{1,3}\s{0,2}\p{L}+\.?$/u } }
              : {}),
          }
        : null,
  ),
  // «60 / 90 мин», «1 / 1,5 ч».
  form(`${BEFORE}(\\d{1,3})\\s?/\\s?(\\d{1,3})(?:\\s?/\\s?(\\d{1,3}))?\\s{0,2}${MINUTE}`, ([, ...all]) => ({
    minutes: all.filter((one) => one !== undefined).map(said),
  })),
  form(`${BEFORE}${ROUGHLY}(${NUMBER})${HALF}\\s{0,2}${HOUR}`, ([, one]) => ({
    minutes: [said(one) * 60 + 30],
  })),
  form(`${BEFORE}${ROUGHLY}(${NUMBER})[\\s-]{0,2}${HOUR}${HALF}`, ([, one]) => ({
    minutes: [said(one) * 60 + 30],
  })),
  form(
    `${BEFORE}${ROUGHLY}(${NUMBER})[\\s-]{0,2}${HOUR}${OWN_MINUTES}\\s{0,2}${MINUTE}`,
    ([, hours, more]) => ({
      minutes: [said(hours) * 60 + said(more)],
    }),
  ),
  form(
    `${BEFORE}${ROUGHLY}(${NUMBER})[\\s-]{0,2}${HOUR}${OWN_MINUTES}${NO_MONEY}(?!\\p{L})`,
    ([, hours, more]) => ({
      minutes: [said(hours) * 60 + said(more)],
      other: { minutes: said(hours) * 60, part: /^.*?(?=\s{0,2}\d{1,2}\.?$)/u },
    }),
  ),
  form(`${BEFORE}${ROUGHLY}(${NUMBER})[\\s-]{0,2}${HOUR}`, ([, hours]) => ({ minutes: [said(hours) * 60] })),
  form(`${BEFORE}${ROUGHLY}(\\d{1,3})[\\s-]{0,2}${MINUTE}`, ([, minutes]) => ({ minutes: [said(minutes)] })),
  form(`${BEFORE}([0-5]):([0-5][05])(?![\\d:]|\\s?[-–—]\\s?\\d)(?:\\s?${HOUR})?`, ([, hours, minutes]) => ({
    minutes: [said(hours) * 60 + said(minutes)],
  })),
  form(`${BEFORE}(\\d{2,3})\\s?['′](?!\\d)`, ([, minutes]) => ({ minutes: [said(minutes)] })),
  form(`${BEFORE}час\\s?[-–—]\\s?полтора(?:\\s{1,2}часа)?`, () => ({ minutes: [90], isRange: true })),
  // «Час 10», and «час», "per hour" alone.
  form(`${BEFORE}${ROUGHLY}час${OWN_MINUTES}(?:\\s{0,2}${MINUTE}|(?=[\\s).,;]|$))`, ([, more]) => ({
    minutes: [60 + said(more)],
  })),
  form(
    `(?<!\\p{L})(?:(?:в|за|per|an?|the|pro|je)\\s{1,2})?(?:час(?:ик)?|са[ғг]ат(?:ына)?|hour|stunde|hr|std|ч|h)(?!\\p{L})\\.?`,
    () => ({ minutes: [60] }),
  ),
];

/** Lengths in the order they stand in a line. Every «час» is an hour; clocks are to be out of it. */
export function lengthsIn(text: string): LengthSaid[] {
  const found: LengthSaid[] = [];
  for (const { pattern, read } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && one.from < to)) continue;
      const length = read(match);
      if (!length) continue;
      const { minutes, isRange = false, other } = length;
      const isDoubtful = isRange || /^(?:от|from|ab)\s/iu.test(match[0]);
      const part = other?.part.exec(match[0]);
      const begins = from + (part?.index ?? 0);
      const otherwise =
        other && part
          ? {
              from: begins,
              to: begins + part[0].length,
              minutes: [other.minutes],
              isDoubtful: true,
              otherwise: null,
            }
          : null;
      found.push({ from, to, minutes, isDoubtful, otherwise });
    }
  return found.sort((one, other) => one.from - other.from);
}

/** Whole five minutes, a day at most; else null. */
export const ticks = (minutes: number): number | null =>
  minutes >= 5 && minutes <= 1_440 && minutes % 5 === 0 ? minutes : null;
