import type { Language } from "../i18n/format.ts";
import type { Asked } from "./asked.ts";
import type { Flow } from "./booking/flow.ts";
import type { CardField } from "./clients/screens.ts";

/** What one chat is about. Kept in MongoDB; nothing of it lives in the process. */
export interface ChatState {
  flow: Flow | null;
  /** The newest message with buttons of the flow. */
  openCard: number | null;
  /** Questions on the table, the newest last, and the bot's newest message. */
  asked: readonly Asked[];
  last: number | null;
  /** When that was, real time; what workers said later is newer. */
  lastAt: number;
  /** Messages that show a booked visit, newest last: appointment id → message id. */
  cards: Record<string, number>;
  /** The person was asked which visit is meant; the words that led there. */
  question: { kind: "move" | "cancel"; when: string | null } | null;
  /**
   * Further wishes of the same sentence, each a tool call: done one after another, as the card before is
   * answered.
   */
  waiting: { tool: string; arguments: string; text: string }[];
  /** The visit last booked or moved here, and when, business time: what «ой нет, в среду» is about. */
  made: { visit: string; at: number } | null;
  /** Services last spoken of: what "that one" is. */
  topic: string[];
  /** The visit this message is about, because it answers a reminder of it. */
  bound: string | null;
  /** Someone said they will be late to this visit, not by how much. */
  lateFor: string | null;
  /** Questions put after a booking, one at a time. */
  asking: { appointmentId: string; questions: string[] } | null;
  /** Pictures sent before there is a visit to attach them to. */
  photos: { fileId: string; caption: string }[];
  /** The same words said again and again, by their hash. */
  repeated: { hash: string; times: number } | null;
  /** The day on which they last wanted another price, and the words for it until the master is asked. */
  haggled: { on: string; words: string; key: string } | null;
  /** The last "I will be late" that the master heard of, and how often so since `at`, business time. */
  lateTold: { visit: string; minutes: number; at: number; times: number } | null;
  language: Language | null;
  greetedOn: string | null;
  /** The day on which they were told that the master does not take their bookings here. */
  refusedOn: string | null;
  /**
   * Things are being tried out: the copy of the master that is talked to, what the chat was about before, and
   * whether questions follow.
   */
  trial: { sandboxId: string; before: Partial<ChatState>; goesOn: boolean } | null;
  /**
   * The master was asked for words for a client's card, or (`client` is its kind then) for an answer to keep.
   */
  awaiting: { client: string; field: CardField | "knowledge" } | null;
  /** Clarifications in a row that did not help. */
  misses: number;
  /** A form (name) waits for text. */
  formOpen: boolean;
  /** The keyboard under the input asks for the phone. */
  askingPhone: boolean;
  /** References given to the model in this chat. */
  refs: { last: { S: number; V: number; A: number; C?: number; K?: number }; given: Record<string, string> };
}

export function emptyState(): ChatState {
  return {
    flow: null,
    openCard: null,
    asked: [],
    last: null,
    lastAt: 0,
    cards: {},
    question: null,
    waiting: [],
    made: null,
    topic: [],
    bound: null,
    lateFor: null,
    asking: null,
    photos: [],
    repeated: null,
    haggled: null,
    lateTold: null,
    language: null,
    greetedOn: null,
    refusedOn: null,
    trial: null,
    awaiting: null,
    misses: 0,
    formOpen: false,
    askingPhone: false,
    refs: { last: { S: 0, V: 0, A: 0 }, given: {} },
  };
}

const CARDS_KEPT = 20;

/** Remembers which message shows a visit. */
export function rememberCard(state: ChatState, appointmentId: string, messageId: number): void {
  delete state.cards[appointmentId];
  state.cards[appointmentId] = messageId;
  for (const old of Object.keys(state.cards).slice(0, -CARDS_KEPT)) delete state.cards[old];
}
