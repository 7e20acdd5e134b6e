import { type ClockRead, clock, skipHour } from "./clock-read.ts";
import { englishMinutes, fixedAt, halfAt, lackingAt, minutesOfNext, quarterAt } from "./clock-words.ts";
import type { Case } from "./endings.ts";
import { type NumberRead, numberAt } from "./numbers.ts";
import { ofDayAfter, ofDayBefore } from "./of-day.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

const MINUTES_MARK = /^[:.\-–]$/;

/** The clock time that begins at a word; null: none does. A bare number is one too, but not `plain`. */
export function clockAt(words: readonly Word[], at: number): ClockRead | null {
  const before = ofDayBefore(words, at);
  const start = before ? before.next : at;
  const read =
    fixedAt(words, start) ??
    halfAt(words, start) ??
    quarterAt(words, start) ??
    lackingAt(words, start) ??
    minutesOfNext(words, start) ??
    englishMinutes(words, start) ??
    numbered(words, start);
  if (!read) return null;
  const after = ofDayAfter(words, read.next);
  const ofDay = after?.ofDay ?? before?.ofDay ?? read.ofDay;
  return {
    ...read,
    ofDay,
    next: after?.next ?? read.next,
    plain: read.plain || ofDay !== null,
    sure: read.sure,
  };
}

/** An hour in figures or in words, with its minutes if they are said. */
function numbered(words: readonly Word[], at: number): ClockRead | null {
  const marked = skipHour(words, at);
  const hour = numberAt(words, marked);
  if (!hour) {
    const ofDay = ofDayAfter(words, at + 1);
    // «В час», «час дня».
    return hasSense(words[at], "one-o-clock") ? clock(60, at + 1, { plain: ofDay !== null }) : null;
  }
  const isMarked = marked > at || ofDayBefore(words, at - 1) !== null;
  // «Он» is "he", «онда» "then", «бірге» "together", "a" an article.
  const isBound = hasSense(words[hour.next], "to-it", "after-it");
  if (!isMarked && !isBound && (hour.weak || /^(?:onda|birge)$/.test(words[marked]?.key ?? ""))) return null;
  if (hasSense(words[marked], "article")) return null;
  if (hour.figures > 4 || (hour.ordinal && hour.ending === "plain") || !Number.isInteger(hour.value))
    return null;
  const plain = marked > at;
  // «Үш сағат бар» is how long.
  const unit = senseOf(words[hour.next], "unit");
  if (
    !plain &&
    unit?.value === "hour" &&
    unit.language === "kk" &&
    unit.suffix === "" &&
    /^(?:бар|керек|бос|уақыт|уакыт|жүр|жур|кет|ғана|гана|жол|отыр|алад|bar|kerek)/.test(
      words[hour.next + 1]?.small ?? "",
    )
  )
    return null;
  if (hour.figures >= 3) return inFour(hour, plain);
  if (hour.value > 24 || (hour.ordinal && !plain)) return null;
  return withMinutes(words, hour, plain);
}

/** «1830», "930". */
function inFour({ value, next, ending }: NumberRead, plain: boolean): ClockRead | null {
  const [hours, minutes] = [Math.floor(value / 100), value % 100];
  if (hours > 23 || hours < 7 || minutes > 59 || minutes % 5 !== 0) return null;
  return clock(hours * 60 + minutes, next, { plain, ending });
}

function withMinutes(words: readonly Word[], hour: NumberRead, marked: boolean): ClockRead {
  const { value, ending } = hour;
  const mark = words[hour.next];
  const more = words[hour.next + 1];
  if (hour.figures > 0 && mark && more && more.figure !== null && MINUTES_MARK.test(mark.small)) {
    const digits = more.to - more.from;
    const isSpan = /[-–]/.test(mark.small) && more.figure <= 24 && more.figure !== 0;
    if (
      digits === 2 &&
      more.figure < 60 &&
      (value < 24 || more.figure === 0) &&
      !isSpan &&
      (mark.glued || mark.small === ":")
    ) {
      const whole = numberAt(words, hour.next + 1);
      const dotted = mark.small === ".";
      // «11.04 вечером» is a date: nobody comes at four minutes past.
      const isDate =
        dotted &&
        more.figure % 5 !== 0 &&
        more.figure <= 12 &&
        !marked &&
        hasSense(words[hour.next + 2], "part", "at", "to", "until", "before", "after", "from");
      if (isDate) return clock(value * 60, hour.next, { ending });
      return clock(value * 60 + more.figure, oclock(words, whole?.next ?? hour.next + 2), {
        ending: whole?.ending ?? "plain",
        ...(dotted ? { dotted } : {}),
      });
    }
  }
  const named = oclock(words, hour.next);
  const isNamed = named > hour.next;
  const minutes = numberAt(words, named);
  // «В 17 30», «восемнадцать тридцать», «15 часов 30 минут».
  if (
    minutes &&
    ending === "plain" &&
    minutes.value >= 5 &&
    minutes.value < 60 &&
    minutes.value % 5 === 0 &&
    !minutes.ordinal
  ) {
    const isUnit = senseOf(words[minutes.next], "unit")?.value === "minute";
    const inFigures = hour.figures > 0 && minutes.figures === 2 && !hasSense(words[minutes.next], "counted");
    const spoken = hour.figures === 0 && minutes.figures === 0 && minutes.value >= 15;
    if ((isNamed && (isUnit || inFigures || spoken)) || inFigures || spoken)
      return clock(value * 60 + minutes.value, isUnit ? minutes.next + 1 : minutes.next, {
        ending: minutes.ending,
      });
  }
  return clock(value * 60, named, { plain: marked || isNamed, ending: endingOf(words, hour, named) });
}

/** «Сағат 5-те», «5 сағаттан кейін»: the ending stands on the last of them. */
const endingOf = (words: readonly Word[], hour: NumberRead, named: number): Case =>
  named > hour.next ? (senseOf(words[named - 1], "unit")?.ending ?? hour.ending) : hour.ending;

/** After «часов», "o'clock". */
function oclock(words: readonly Word[], at: number): number {
  const word = words[at];
  if (hasSense(word, "oclock")) return at + 1;
  // «Сағ 11» after a date is of the next.
  if (hasSense(word, "hour-mark") && numberAt(words, at + 1)?.figures) return at;
  if (word?.small === "o" && words[at + 1]?.key === "clock") return at + 2;
  const unit = senseOf(word, "unit");
  if (unit?.value === "hour" && unit.language !== "en") return at + 1;
  if (word?.glued && word.small === "h") return at + 1;
  return at;
}
