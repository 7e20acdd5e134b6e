import { nextWaiting } from "../assistant/next-wish.ts";
import type { ClientDesk, Desk } from "../dialogue/desk.ts";
import { passPhotosOn } from "../dialogue/photos/photos.ts";
import { askContact, noteContactAsked } from "../dialogue/profile/contact.ts";
import { askAgain, askFirst } from "../dialogue/questions/questions.ts";
import type { Reply } from "../dialogue/reply.ts";
import { isChoice, type Screen } from "../dialogue/screen.ts";

/** What follows: shown with `lead` before its words; `done` is called once the channel has taken it. */
export interface Following {
  reply: Reply;
  lead?: string;
  done?(): Promise<void>;
}

type After = (desk: ClientDesk, screen: Screen) => Promise<Following | null>;

/** A card is answered, and whatever was asked with it. */
const ANSWERED: ReadonlySet<Screen["kind"]> = new Set([
  "booked",
  "answers_kept",
  "moved",
  "kept",
  "cancelled",
  "let_go",
  "waiting",
]);

/** What may come between a question of a visit and its answer. */
const BETWEEN: ReadonlySet<Screen["kind"]> = new Set([
  "booked",
  "moved",
  "kept",
  "cancelled",
  "let_go",
  "waiting",
]);

const photos: After = async (desk, screen) => {
  if (screen.kind === "booked") await passPhotosOn(desk, screen.appointment);
  return null;
};

const questions: After = async (desk, screen) => {
  const first = screen.kind === "booked" ? askFirst(desk, screen.appointment) : null;
  // What was asked before something else came between is still asked.
  const reply = first ?? (BETWEEN.has(screen.kind) ? await askAgain(desk) : null);
  return reply && { reply };
};

/** What else the same message wished for. */
async function next(desk: Desk): Promise<Following | null> {
  const reply = await nextWaiting(desk);
  return reply && { reply, lead: `${desk.t.booking.nextWish} ` };
}

const nextWish: After = (desk, screen) => (ANSWERED.has(screen.kind) ? next(desk) : Promise.resolve(null));

const contact: After = async (desk, screen) => {
  const reply = screen.kind === "booked" || screen.kind === "answers_kept" ? askContact(desk) : null;
  return reply && { reply, done: () => noteContactAsked(desk) };
};

/** What follows a card once it is answered: the first of these that has something to show ends it. */
const AFTER: readonly After[] = [photos, questions, nextWish, contact];

/** The message that follows this one; null: none does. */
export async function following(desk: Desk, screen: Screen | undefined): Promise<Following | null> {
  if (desk.side === "master") return screen && !isChoice(screen) ? next(desk) : null;
  for (const after of screen ? AFTER : []) {
    const found = await after(desk, screen as Screen);
    if (found) return found;
  }
  return null;
}
