import type { Master } from "../../models/master.ts";
import type { Payer } from "../assistant/calls.ts";
import type { Heard } from "../dialogue/heard.ts";
import type { View } from "../views/view.ts";

/** What a channel can carry. Nothing above it asks which channel it is. */
export interface Carries {
  /** A message can be changed once it was sent. */
  edits: boolean;
  /** Buttons of one message, and characters of a label. */
  buttons: { atMost: number; label: number };
  /** Rows of a list that can stand in the place of buttons; 0: there are no lists. */
  listRows: number;
  /** Buttons can be links, or put something on the clipboard. */
  links: boolean;
  /** Buttons can lie under the input. */
  keyboards: boolean;
  files: boolean;
  /** The bot may speak so long after the person's last words, ms; null: always. */
  windowMs: number | null;
}

/** The person cannot be written to: they blocked the bot, or never opened it. */
export class Unreachable extends Error {
  override name = "Unreachable";
}

/**
 * The way to one person's chat. Messages have numbers within the chat; a channel whose messages have names
 * keeps the pairs. Every method throws Unreachable where nobody can be written to, and TryLater where the
 * channel does not answer.
 */
export interface Line {
  carries: Carries;
  /**
   * Sends a message, as many as the channel needs for it; the last one's number. `photo`: above the words, by
   * its own name.
   */
  send(view: View, how?: { silent?: boolean; photo?: string }): Promise<number>;
  /** Changes a message; null when it is gone, too old, or the channel changes none. */
  edit(message: number, view: View): Promise<number | null>;
  /** Takes the buttons off a message; nothing happens where it is gone. */
  strip(message: number): Promise<void>;
  /** A picture with what it shows in words; in place of one that was tapped, or as a new message. */
  picture(png: Buffer, view: View, instead?: number): Promise<void>;
  file(name: string, content: string, caption: string): Promise<void>;
  /** A place on the map. */
  place(place: { latitude: number; longitude: number; title: string; address: string }): Promise<void>;
  /** Shows a message of another chat with this bot, as it is. */
  passOn(message: number, from: number): Promise<void>;
  /** Shows that an answer is on its way. Nobody waits for it, and nothing depends on it. */
  typing(): void;
  /** A sign below the person's message. */
  react(message: number, sign: "thanks" | "seen"): Promise<void>;
  /** Asks for something in words of its own, unless it is asking already. */
  openForm(form: "name"): Promise<void>;
  /** Whoever does something else has left the form: their next words are no answer to it. */
  leaveForm(): Promise<void>;
  /** Lists commands in this chat. */
  menu(commands: readonly { command: string; description: string }[]): Promise<void>;
}

/** Where people are reached who are not at the desk. */
export interface Channel {
  carries: Carries;
  /** The chat of a person with the bot of this master; null: there is no such bot. */
  lineTo(master: Master, person: number): Promise<Line | null>;
  /**
   * Whether the bot of this master may speak at all: false while its token is refused. Throws when that
   * cannot be asked.
   */
  accepted(master: Master): Promise<boolean>;
}

/** What became of speech. */
export type Spoken = { words: string } | { problem: "too_long" | "not_heard" };

/** One message as it came in. `listen`: turns its speech into words, which is slow; null: there is none. */
export interface Arrived {
  heard: Heard;
  listen: ((payer: Payer) => Promise<Spoken>) | null;
}

/** What sending came to; null when the person cannot be reached. Whatever else goes wrong is thrown. */
export async function reached<T>(send: () => Promise<T>): Promise<T | null> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Unreachable) return null;
    throw error;
  }
}
