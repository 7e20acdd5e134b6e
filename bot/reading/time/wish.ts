import type { Days, Time, WhenMeaning, Wished } from "../meaning/when.ts";
import type { TimeSaid } from "./hours-read.ts";
import { daysOn, inMonthOf, isAgain, isSameOfNextWeek, monthBefore, narrow, picks } from "./narrow.ts";
import type { OpenHours } from "./of-day.ts";
import { refine, timeOf } from "./settle.ts";

/** How a piece stands in its message. */
interface Standing {
  /** It is what does not suit. */
  refused: boolean;
  /** «На пятницу», where something goes that is «со среды». */
  aimed: Aim;
  /** It says why: no wish, where there is another. */
  reason: boolean;
  /** It is when something else is: «экзамен в среду в 15». */
  ofEvent?: boolean;
  /** Nothing but a comma stands between it and the piece before. */
  isClose: boolean;
  /** Somebody is away then. */
  absent?: boolean;
  /** The number of its clause. */
  clause: number;
}

/** A piece of a message that says something of when, or how such pieces belong together. */
export type Piece =
  | (Standing & { kind: "days"; days: Days; past: boolean })
  | (Standing & { kind: "time"; time: TimeSaid; lengthToo: boolean })
  /** «Сабақ үште бітеді, содан кейін»: from the hour that was said on, or up to it. */
  | { kind: "then"; from: boolean }
  /** «За день до этого»: so many days from the day that was said. */
  | { kind: "beside"; days: number }
  | { kind: "or" | "and" | "comma" | "but" | "rather" | "correction" | "end" | "so" | "moves" };

/** «На пятницу»; `moved`: in a message that moves something. */
type Aim = false | "to" | "moved";

interface Draft {
  days: Days | null;
  time: TimeSaid | null;
  /** The hours were said before the day. */
  timeFirst: boolean;
  /** The day was corrected since the hours were said: the next hours take their place. */
  isStale: boolean;
  /** What follows the correction holds too. */
  isCorrected: boolean;
  /** It led up to what follows: «в среду сдаю, поэтому в четверг». */
  isReason: boolean;
  /** The hours could as well say how long. */
  lengthToo: boolean;
  /** Whose days these hours are of, if none follow. */
  before: Days | null;
}

const draft = (known: Partial<Draft> = {}): Draft => ({
  days: null,
  time: null,
  timeFirst: false,
  isStale: false,
  isCorrected: false,
  isReason: false,
  lengthToo: false,
  before: null,
  ...known,
});
const WISHES_AT_MOST = 6;

/**
 * What the pieces of a message mean together. A later day or hour beside «или» is another choice, beside a
 * correction it holds instead; what is refused is taken out. `past`: only days that were are named.
 */
export function compose(
  pieces: readonly Piece[],
  hours: OpenHours,
): { when: WhenMeaning; past: Days | null } {
  let wishes: Draft[] = [draft()];
  const except: (Days | Time)[] = [];
  let past: Days | null = null;
  let joint: Joint | null = null;
  let isBeside = false;
  /** An hour that was told and not wished for: «заберут меня в три, до этого можно». */
  let told: TimeSaid | null = null;
  /** «На вторник, не завтра, а десятого»: what follows says which. */
  let isRefusal = false;
  /** The last day is where something goes. */
  let isAimed = false;
  const isOnlyReason = (kind: "days" | "time") =>
    !pieces.some((piece) => piece.kind === kind && !piece.reason && !piece.refused);
  for (const piece of pieces) {
    if (piece.kind === "then") {
      const last = lastOf(wishes);
      Object.assign(last, boundedBy({ ...last, time: last.time ?? told }, piece.from));
      continue;
    }
    if (piece.kind === "beside") {
      const last = lastOf(wishes);
      const moved = last.days && daysOn(last.days, piece.days);
      // "The day before, or the day before that".
      if (moved && joint === "or" && isBeside) wishes.push(draft({ days: moved }));
      else if (moved) Object.assign(last, { days: moved, time: null });
      isBeside = true;
      joint = null;
      continue;
    }
    if (piece.kind !== "days" && piece.kind !== "time") {
      joint = stronger(joint, piece.kind);
      continue;
    }
    // «Запись завтра в 11, перекиньте на четверг»: what was said before is what moves.
    // «Сенбіге ауыстыру, сол уақытқа»: where it goes was said.
    if (joint === "moves" && piece.kind === "time" && isAimed) lastOf(wishes).isStale = true;
    else if (joint === "moves") wishes = [draft()];
    if (piece.kind === "days") isAimed = piece.aimed !== false;
    if (joint === "so") wishes = wishes.slice(-1).map((wish) => ({ ...wish, isReason: true }));
    const isWished = (one: Piece) => one.kind === "days" && !one.ofEvent && !one.refused;
    if (piece.ofEvent && pieces.some(isWished)) continue;
    // «Заканчиваю в пять»: no wish, where there is another.
    if (piece.reason && !isOnlyReason(piece.kind) && !piece.refused) {
      if (piece.kind === "time") told = piece.time;
      continue;
    }
    if (piece.kind === "days" && isAgain(piece.days, except)) continue;
    if (piece.refused) except.push(piece.kind === "days" ? piece.days : timeOf(piece.time, hours));
    else if (piece.kind === "time") addTime(wishes, piece, joint);
    else if (piece.past) past ??= piece.days;
    else if (isRefusal && joint === "but") addDays(wishes, { ...piece, isClose: true }, null);
    else addDays(wishes, piece, joint);
    isRefusal = piece.refused;
    joint = null;
  }
  const either = wishes
    .map((wish) => ({ ...wish, days: wish.days ?? wish.before }))
    .filter(({ days, time }) => days !== null || time !== null)
    .filter(({ days }) => days === null || !isAgain(days, except))
    .map(({ days, time }): Wished => ({ days, time: time === null ? null : timeOf(time, hours) }))
    .filter((one, at, all) => !all.slice(0, at).some((before) => isSame(before, one)))
    .slice(0, WISHES_AT_MOST);
  return { when: { either, except, zone: "master" }, past: either.some(({ days }) => days) ? null : past };
}

const isSame = (one: Wished, other: Wished): boolean => JSON.stringify(one) === JSON.stringify(other);

/** «Содан кейін», "after that": from the hour that was said on, else from the day. */
function boundedBy({ days, time }: Draft, from: boolean): Partial<Draft> {
  if (time && "to" in time && time.from === null && time.to && from)
    return { time: { from: time.to, to: null } };
  if (time && "at" in time) return { time: from ? { from: time.at, to: null } : { from: null, to: time.at } };
  const [day] = days === null ? [] : "on" in days ? days.on : "before" in days ? [days.before] : [];
  return day ? { days: from ? { after: day } : { before: day }, time: null } : {};
}

const STRENGTH = ["comma", "and", "end", "but", "rather", "correction", "or", "so", "moves"] as const;
type Joint = (typeof STRENGTH)[number];
const stronger = (one: Joint | null, other: Joint): Joint =>
  one === null || STRENGTH.indexOf(other) > STRENGTH.indexOf(one) ? other : one;

const lastOf = (wishes: readonly Draft[]): Draft => wishes.at(-1) as Draft;

function addDays(
  wishes: Draft[],
  { days, aimed, isClose }: Extract<Piece, { kind: "days" }>,
  joint: Joint | null,
): void {
  const last = lastOf(wishes);
  if (last.isReason) Object.assign(last, draft());
  if (last.days === null) {
    last.timeFirst = last.time !== null;
    last.days = days;
    // «В 11 или в 4, день 20 марта».
    if (wishes.every((one) => one === last || one.days === null)) for (const one of wishes) one.days = days;
    return;
  }
  const isOfWeek = isClose && "on" in last.days && last.days.on.some((day) => "part" in day);
  const ofThatWeek = isOfWeek ? narrow(last.days, days, true) : null;
  // «Келесі аптаның сейсенбісіне ауыстырыңыз»: where it goes is in that week.
  if (ofThatWeek) {
    last.days = ofThatWeek;
    return;
  }
  const isChoice = joint === "or" || joint === "rather" || joint === "and" || joint === "but";
  if (joint === "correction" || (last.isCorrected && !isChoice)) {
    Object.assign(last, { days, isStale: true, isCorrected: true });
    return;
  }
  // «Со среды на пятницу».
  if (aimed && ("from" in last.days ? last.days.to === null : aimed === "moved" && !isChoice)) {
    Object.assign(last, { days, time: null });
    return;
  }
  const narrowed = isChoice ? null : narrow(last.days, days, isClose);
  if (narrowed) {
    last.days = narrowed;
    return;
  }
  if ((!isChoice && picks(last.days, days)) || isSameOfNextWeek(last.days, days)) {
    last.days = days;
    return;
  }
  if ((last.time === null || (last.timeFirst && joint !== "or")) && "on" in last.days && "on" in days) {
    last.days = { on: [...monthBefore(last.days.on, days.on), ...inMonthOf(last.days.on, days.on)] };
    return;
  }
  const carried = last.timeFirst ? { time: last.time, timeFirst: true, isStale: true } : {};
  // «На следующей неделе вечером, в среду или в пятницу»: of the same week.
  const ofWeek = "on" in days && "on" in last.days ? { on: [...inMonthOf(last.days.on, days.on)] } : days;
  wishes.push(draft({ days: ofWeek, ...carried }));
}

function addTime(
  wishes: Draft[],
  { time, aimed, lengthToo }: Extract<Piece, { kind: "time" }>,
  joint: Joint | null,
): void {
  const last = lastOf(wishes);
  if (lengthToo && last.time && "at" in last.time) return;
  // «На 2 часа завтра в 10».
  const wasLength = last.lengthToo && "at" in time && !lengthToo;
  last.lengthToo = lengthToo;
  if (wasLength) {
    last.time = time;
    return;
  }
  if (last.isReason) Object.assign(last, { isReason: false, isStale: true });
  const isMoved = aimed !== false && last.time !== null && "from" in last.time && last.time.to === null;
  const before = wishes.at(-2);
  if (before?.time && last.time === null && joint !== "or") {
    // «Или в пятницу, в те же часы».
    if ("as" in time && time.as === "usual") {
      last.time = before.time;
      return;
    }
    // «Вечером в среду или в пятницу, часов в семь»: of both.
    const ofBoth = "part" in before.time && last.days ? refine(before.time, time) : null;
    if (ofBoth) before.time = ofBoth;
  }
  if (last.time === null || joint === "correction" || last.isStale || isMoved) {
    Object.assign(last, { time, isStale: false });
    return;
  }
  const refined = joint === "or" || joint === "rather" ? null : refine(last.time, time);
  if (refined) {
    last.time = refined;
    return;
  }
  // «Утром в среду или в обед в четверг»: the day may follow.
  wishes.push(
    joint === "or" && last.timeFirst ? draft({ time, before: last.days }) : draft({ days: last.days, time }),
  );
}
