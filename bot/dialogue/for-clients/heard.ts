import { isListOfVisits } from "../../reading/lists.ts";
import { matchServices } from "../../reading/match-services.ts";
import { asNamed, type MasterDesk } from "../desk.ts";
import type { Heard } from "../heard.ts";
import type { Reply } from "../reply.ts";
import { whenSaid } from "../when-said.ts";
import { bookList } from "./book-list.ts";
import { answerForwarded } from "./forwarded.ts";

/** What a client wrote elsewhere: their wish, not the master's. */
export async function forwardedWish(desk: MasterDesk, heard: Heard): Promise<Reply | null> {
  const words = heard.text || heard.caption;
  if (!heard.forwarded || words === "") return null;
  const named = matchServices(words, asNamed(desk.services));
  return answerForwarded(desk, { ...whenSaid(desk, words), serviceIds: named.map((one) => one.id) });
}

/** Visits written down one below the other. */
export async function visitsPasted(desk: MasterDesk, { text, replyTo }: Heard): Promise<Reply | null> {
  return replyTo === null && isListOfVisits(text) ? bookList(desk, text) : null;
}
