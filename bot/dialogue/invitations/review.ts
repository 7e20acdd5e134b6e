import { plainAnswer } from "../../reading/acts/of-its-own.ts";
import { readOpenAnswer } from "../../reading/acts/open-answer.ts";
import { readPerson } from "../../reading/acts/person.ts";
import { readStop } from "../../reading/acts/stop.ts";
import type { Given, OfQuestion } from "../answering.ts";
import { passReviewOn } from "../call/call.ts";
import type { ClientDesk } from "../desk.ts";
import { say } from "../reply.ts";
import { whenSaid } from "../when-said.ts";

/**
 * Takes words as what they say of their visit: the master reads them as they are. Null: they may be a plain
 * yes or no; "other": a wish, a question, a complaint that a person is to be called for.
 */
export async function takeReview(
  desk: ClientDesk,
  { visit }: OfQuestion<"review">,
  words: string,
): Promise<Given | "other" | null> {
  const { t, master } = desk;
  if (plainAnswer(words) === "no") return null;
  // Praise is an answer here.
  if (plainAnswer(words) === "thanks" || readStop(words).length > 0 || readPerson(words)) return "other";
  const { means, said, rest } = readOpenAnswer(words);
  if (means === "other" || (rest !== "" && whenSaid(desk, said).from !== null)) return "other";
  // It may still come.
  if (means === "later") return { reply: say(t.common.fine), rest, stays: true };
  if (means === "refuses") return { reply: say(t.common.fine), rest };
  const passed = await passReviewOn(desk, words, await desk.booking.appointments.byId(visit));
  const contact = t.call.contact(master.masterName, master.contacts.phone ?? "");
  return {
    reply: say(passed ? t.invitations.thanks(master.masterName) : t.invitations.notPassed(contact)),
    rest,
  };
}
