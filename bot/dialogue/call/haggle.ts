import { type ClientDesk, today } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";
import { callMaster } from "./call.ts";

/** Of the words about a price so many are kept until the client says whether to ask. */
const KEPT = 600;

/**
 * Someone wants another price. The first time of a day: it is the master's, and shall they be asked? From
 * then on it is only said whose it is.
 */
export async function haggle(desk: ClientDesk, words: string): Promise<Reply> {
  const on = today(desk);
  if (desk.state.haggled?.on === on && desk.state.haggled.key !== desk.key)
    return say(desk.t.call.priceIsMasters(desk.master.masterName));
  desk.state.haggled = { on, words: words.slice(0, KEPT), key: desk.key };
  return { screen: { kind: "ask_master" } };
}

/** Yes, ask: their words go to the master as a question, once. */
export async function askPrice(desk: ClientDesk): Promise<Reply> {
  const { haggled } = desk.state;
  if (!haggled?.words) return stale(desk);
  desk.state.haggled = { ...haggled, words: "" };
  return callMaster(desk, { kind: "question", reason: "question", question: haggled.words });
}
