import { ORDER_CLASSES, type OrderClass } from "../learned/classes.ts";
import { piecesOf } from "../pieces.ts";
import type { Cannot, Deed } from "./deed.ts";
import { classOf, ordersHeard } from "./orders-heard.ts";
import type { Scene } from "./scene.ts";
import { deniedIn } from "./standing.ts";
import { inPieces, PIECE_AT_MOST, type Reader } from "./stretches.ts";

/** Log odds from which an act beside the likeliest one is heard, too. */
const HEARD = 0.4;
/** What a frame reads too is likelier by so much, in log odds; frames that ask for much are surer. */
const READ_AS_WELL = 1.5;
const READ_FOR_SURE = 3;
const SURE_FRAMES: ReadonlySet<OrderClass> = new Set([
  "week",
  "undo",
  "services",
  "setting",
  "stats",
  "repeat",
]);
/** Of so few words what a frame reads holds, unless something else is as likely as that. */
const FEW_WORDS = 3;
const CERTAIN = 0.93;
const AS_LIKELY = 0.5;
/** Below this chance nothing is heard, and the frames are left alone. */
const FAINT = 0.15;
/** A piece of several holds an act of its own from this chance on. */
const SURE = 0.6;
const SURER = 0.8;
const FAINT_OF_ALL = 0.05;
/** Whatever else is heard, of these nothing is done. */
const HOLDS: ReadonlySet<Cannot> = new Set(["condition", "rename_person"]);
/** It orders nothing. */
const isIdle = (act: OrderClass): boolean => act === "nothing" || act === "social" || act === "ask";

/**
 * What a message orders. Which acts it holds is heard by what was learned; whom, when and how much each is
 * about, by the frames, where they read the same act of it or of its part, and by what it names.
 */
export function withHeard(framed: readonly Deed[], scene: Scene, reader: Reader): Deed[] {
  if (framed.some((one) => one.deed === "cannot" && HOLDS.has(one.what))) return [...framed];
  const chances = ordersHeard(scene, reader.by);
  const read = framed.map(classOf);
  const odds = (act: OrderClass) =>
    Math.log(chances[act] / (1 - chances[act])) +
    (read.includes(act) ? (SURE_FRAMES.has(act) ? READ_FOR_SURE : READ_AS_WELL) : 0);
  const [first] = [...ORDER_CLASSES].sort((a, b) => odds(b) - odds(a));
  if (first === undefined || chances[first] < FAINT) return [...framed];
  const letters = scene.words.filter(({ small }) => /^\p{L}{3}/u.test(small)).length;
  const isShort = letters <= FEW_WORDS && chances[first] < CERTAIN;
  // «Асель, пятница, три» may move a visit, or be a new one.
  if (isShort && framed.some(({ deed }) => deed !== "move")) return [...framed];
  const all = ORDER_CLASSES.filter((act) => act === first || odds(act) > HEARD);
  const heard = withoutRivals(all, odds);
  // As likely nothing as something: nothing is done.
  if (framed.length === 0 && chances.nothing >= AS_LIKELY) return idle("nothing", framed);
  if (isIdle(first)) return idle(first, framed);
  // «Светлану не переноси» moves nobody, whatever it sounds like; «никого не записывай» may close.
  const isRefused = framed.some((one) => one.deed === "nothing" && one.why === "refused");
  const denied = isRefused ? deniedIn(scene.words) : [];
  const acts = withThoseOfPieces(heard, chances, scene, reader).filter(
    (act) => !isIdle(act) && !denied.includes(act),
  );
  if (acts.length === 1 && read.length > 0 && read.every((one) => one === acts[0]) && pieceCount(scene) < 2)
    return [...framed];
  if (isPartOfNoWay(framed, acts)) return [...framed];
  const made = inPieces(acts, scene, reader);
  return made.length > 0 ? made : [...framed];
}

/** «…, а прочим как было», "no messages": how something is to be, and no order of its own, more often. */
const OFTEN_BESIDE: ReadonlySet<OrderClass> = new Set(["undo", "setting", "find"]);
const OF_HOURS: ReadonlySet<OrderClass> = new Set(["close", "open", "only"]);

/** Of these a message holds one, unless its pieces hold others. */
const RIVALS: readonly (readonly OrderClass[])[] = [
  ["close", "open", "only", "week"],
  ["close", "errand"],
  ["hide", "offer"],
  ["book", "move"],
  ["undo", "cancel"],
];
const withoutRivals = (acts: readonly OrderClass[], odds: (act: OrderClass) => number): OrderClass[] =>
  acts.filter(
    (act) =>
      !RIVALS.some(
        (group) =>
          group.includes(act) &&
          acts.some((other) => other !== act && group.includes(other) && odds(other) > odds(act)),
      ),
  );

/** «Өзіне хабар жіберме», "no need to tell her". */
const TELLS_NOBODY =
  /(?<!\p{L})(?:не (?:пиши|говори|сообщай|предупреждай|надо|нужно)|(?:жіберме|жиберме|айтпа|жазба|хабарлама|үндеме)(?:й-?ақ)?|don.?t|do not|no need|no messages?)(?!\p{L})/iu;
const hasHour = ({ when }: Scene): boolean => when.when.either.some(({ time }) => time !== null);

/** «Всех, кто записан на завтра»: says whom, and asks nothing. */
const SAYS_WHOM =
  /^(?:(?:всех |тех )?(?:кто|которы\p{L}*)|(?:those |everyone |anyone )?(?:who|whoever|what)) (?!.*\?)/iu;

/** Acts of single pieces, beside those of the whole. */
function withThoseOfPieces(
  heard: readonly OrderClass[],
  ofAll: Readonly<Record<OrderClass, number>>,
  { text }: Scene,
  reader: Reader,
): OrderClass[] {
  const pieces = piecesOf(text);
  if (pieces.length < 2) return [...heard];
  const all = new Set(heard);
  // "Thursday I can stay till 9, just this once": hours that are said once are of one act.
  const isTimedTwice = () =>
    pieces.filter((one) => one.text.length <= PIECE_AT_MOST && hasHour(reader.sceneOf(one.text))).length > 1;
  for (const piece of pieces) {
    if (piece.text.length > PIECE_AT_MOST) continue;
    const own = reader.sceneOf(piece.text);
    // «12 тысяч» is of what is said before it.
    if (own.words.every((word) => /^\P{L}/u.test(word.small) || isOfFigure(own, word))) continue;
    const chances = ordersHeard(own, reader.by);
    const [first] = [...ORDER_CLASSES].sort((a, b) => chances[b] - chances[a]);
    if (first === undefined || chances[first] < (OFTEN_BESIDE.has(first) ? SURER : SURE)) continue;
    // The whole of it has to sound of it, too.
    if (ofAll[first] < FAINT_OF_ALL) continue;
    // Why something is ordered is an errand only at an hour of its own.
    if (first === "errand" && !hasHour(own)) continue;
    if (first === "write" && TELLS_NOBODY.test(piece.text)) continue;
    // «Только пятнадцатого»: of hours that were said before.
    const isSame = OF_HOURS.has(first) && heard.some((act) => OF_HOURS.has(act));
    if (isSame && (!hasHour(own) || ofAll[first] < FAINT || (!heard.includes(first) && !isTimedTwice())))
      continue;
    if (first === "day" && SAYS_WHOM.test(piece.text)) continue;
    // The days of a new week are no days of their own.
    if (heard.includes("week") && OF_HOURS.has(first)) continue;
    all.add(first);
  }
  return ORDER_CLASSES.filter((act) => all.has(act));
}

/** What would be a part of what there is no way for. */
const ITS_PART: Readonly<Partial<Record<Cannot, readonly OrderClass[]>>> = {
  repeat: ["book", "move"],
  rename_person: ["note", "find"],
  group_move: ["move", "cancel"],
  for_some: ["price"],
  later: ["price"],
  hours_later: ["week", "close", "only"],
  which_days: ["close", "only", "week"],
};

/** What is understood and cannot be done is not done in part: «каждый вторник» is no one visit. */
const isPartOfNoWay = ([cannot]: readonly Deed[], acts: readonly OrderClass[]): boolean =>
  cannot?.deed === "cannot" &&
  acts.every(
    (act) => ITS_PART[cannot.what]?.includes(act) || act === classOf(cannot) || OFTEN_BESIDE.has(act),
  );

const isOfFigure = ({ figures }: Scene, word: { from: number; to: number }) =>
  figures.some(({ from, to }) => from <= word.from && word.to <= to);

const pieceCount = ({ text }: Scene): number => piecesOf(text).length;

/** Nothing is ordered: a courtesy is answered as one; a question may be to what the master can be shown. */
const idle = (act: OrderClass, framed: readonly Deed[]): Deed[] => {
  const refused = framed.find(({ deed }) => deed === "nothing");
  if (refused) return [refused];
  if (act === "ask") return framed.filter(isShown);
  return act === "nothing" ? [{ deed: "nothing", why: "thought" }] : [];
};

const isShown = (one: Deed): boolean =>
  /^(?:services|find|day|stats)$/.test(one.deed) || (one.deed === "setting" && one.words === null);
