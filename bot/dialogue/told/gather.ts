import { createHash } from "node:crypto";
import { HOUR } from "../../../engine/time.ts";
import { PIECE_LENGTH, type Relay, type ToldPiece } from "../../../models/relay.ts";
import { isDuplicateKey } from "../../../models/schema.ts";
import { foldedWords } from "../../i18n/fold.ts";
import { noted } from "../call/call.ts";
import type { ClientDesk } from "../desk.ts";
import type { ToldScreen } from "./screens.ts";

/** Words of one client within so long make one message. */
const GATHERED_MS = HOUR;
/** What such a message shows: pieces, and letters of all of them. */
const PIECES = 10;
const LETTERS = 3_000;
/** Pieces that are counted; nobody writes more in an hour, except on purpose. */
const COUNTED = 100;

type Became = Extract<ToldScreen, { kind: "words_passed" }>["became"];

/**
 * Puts words of a client's before the master: the first of an hour in a message, what follows into the same
 * one, without a sound, until the master has answered it. The same words are not put there twice.
 */
export async function gather(desk: ClientDesk, said: string, visit: string | null): Promise<Became> {
  const words = said.trim().slice(0, PIECE_LENGTH);
  const hash = hashOf(words);
  const since = new Date(desk.booking.clock.now() - GATHERED_MS);
  const recent = await recentOf(desk, since);
  const known = recent.find((one) => one.said.some((piece) => piece.hash === hash && piece.at > since));
  const open = recent.find((one) => one.openedAt > since && one.closedAt === null);
  const relay = known ?? (await put(desk, open ?? null, { words, hash, visit }));
  const piece = relay.said.find((one) => one.hash === hash);
  // Only what is new here, or may not have been shown before a crash, is shown.
  const isShown = known && relay.masterMessages.length > 0 && relay.said.at(-1)?.hash !== hash;
  if (!isShown && !(await show(desk, relay))) return "nobody";
  return piece?.words ? "passed" : "counted";
}

/** What they told lately, the newest first. */
const recentOf = ({ models, master, client }: ClientDesk, since: Date): Promise<Relay[]> =>
  models.relays
    .find({
      masterId: master._id,
      clientId: client._id,
      lastAt: { $gt: since },
      kind: "told",
      reason: "told",
    })
    .sort({ lastAt: -1 })
    .limit(5)
    .lean<Relay[]>();

/** Adds the words to what is gathered, or begins anew. */
async function put(
  desk: ClientDesk,
  open: Relay | null,
  { words, hash, visit }: Omit<ToldPiece, "at">,
): Promise<Relay> {
  const { models, master, client, booking, key } = desk;
  const at = new Date(booking.clock.now());
  if (!open) {
    const mine = { masterId: master._id, key: `${key}-told` };
    const fresh = { clientId: client._id, kind: "told", reason: "told", status: "closed" } as const;
    const said = [{ words, hash, visit, at }];
    try {
      const made = await models.relays.create({
        ...mine,
        ...fresh,
        question: words,
        said,
        openedAt: at,
        lastAt: at,
      });
      return made.toObject();
    } catch (error) {
      const known = isDuplicateKey(error) ? await models.relays.findOne(mine).lean<Relay>() : null;
      if (!known) throw error;
      return put(desk, known, { words, hash, visit }); // the same update told something before
    }
  }
  const shown = open.said.filter((one) => one.words !== "");
  const letters = shown.reduce((sum, one) => sum + one.words.length, words.length);
  const isFull = shown.length < open.said.length || shown.length >= PIECES || letters > LETTERS;
  const piece = { words: isFull ? "" : words, hash, visit, at };
  if (open.said.length < COUNTED)
    await models.relays.updateOne(
      { masterId: master._id, _id: open._id, "said.hash": { $ne: hash } },
      { $push: { said: piece }, $set: { lastAt: at } },
    );
  return { ...open, said: [...open.said, piece] };
}

/** Shows it as it is now. False: there is nobody to show it to. */
async function show(desk: ClientDesk, relay: Relay): Promise<boolean> {
  const message = relay.masterMessages.at(-1);
  const notice = { kind: "client_told", relay } as const;
  if (message !== undefined && (await desk.change(message, notice))) return true;
  return noted(desk, relay, (await desk.tell("master", notice)).messageId);
}

/** The same for the same words, however they are typed. */
const hashOf = (words: string): string =>
  createHash("sha256").update(foldedWords(words)).digest("hex").slice(0, 16);
