import type { Desk } from "../dialogue/desk.ts";
import { type Reply, say } from "../dialogue/reply.ts";
import { showVisits } from "../dialogue/visits/mine.ts";
import { matchServices } from "../reading/match-services.ts";
import type { ModelAway } from "./calls.ts";
import type { Claim } from "./guard.ts";
import type { ModelStep } from "./model.ts";
import type { FixedWords } from "./rules/rule.ts";

/** Words beside a screen are an aside, not a second answer. */
const ASIDE_LENGTH = 240;

/** What a turn came to, and how. */
export interface Turn {
  reply: Reply;
  /** Said before the screen: answers to side questions, and the model's own words, checked. */
  said: string[];
  steps: ModelStep[];
  /** What it ended with, as the model wrote it; twice when it was asked to say it otherwise. */
  finals: string[];
  tokens: { request: number; response: number };
  /** Claims of the model's that were not said. */
  blocked: Claim[];
  /** Why the rules answered instead of the model; null when it did. */
  stoodIn: ModelAway["why"] | "noise" | "turn" | null;
}

export type Words = { fixed: FixedWords } | { words: string } | { claims: Claim[] };

/** What the person sees at the end: the last screen, and before it what may be said. */
export async function ending(
  desk: Desk,
  words: Words,
  turn: Omit<Turn, "reply">,
  last: Reply | undefined,
  text: string,
): Promise<Pick<Turn, "reply" | "said">> {
  const aside = "words" in words ? words.words : "";
  if (last?.screen || last?.toast) {
    const brief = aside.length <= ASIDE_LENGTH ? aside : "";
    return { reply: last, said: [...turn.said, brief].filter(Boolean) };
  }
  if (turn.said.length > 0 || aside)
    return {
      reply: say([...turn.said, aside].filter(Boolean).join("\n")),
      said: [],
    };
  if ("fixed" in words) return { reply: fixedReply(desk, words.fixed, turn), said: [] };
  if ("claims" in words) {
    // What the model wanted to say is said from the diary instead.
    const kinds = new Set(words.claims.map((claim) => claim.kind));
    if (kinds.has("done") && desk.side === "client") return { reply: await showVisits(desk), said: [] };
    if (kinds.has("amount")) {
      const named = matchServices(
        text,
        desk.services.map((service) => ({
          id: String(service._id),
          name: service.name,
          tags: service.tags,
          service,
        })),
      );
      const services = named.length > 0 ? named.map((one) => one.service) : desk.services;
      return { reply: { screen: { kind: "prices", services } }, said: [] };
    }
  }
  return { reply: fixedReply(desk, "notUnderstood", turn), said: [] };
}

function fixedReply(desk: Desk, name: FixedWords, { stoodIn }: Pick<Turn, "stoodIn">): Reply {
  const { t, master, state } = desk;
  if (desk.side === "master") {
    const text =
      name === "greeting"
        ? t.assistant.masterGreeting
        : name === "assistant"
          ? t.assistant.program(master.masterName)
          : t.assistant.masterExamples;
    return say(text);
  }
  switch (name) {
    case "greeting":
      return say(t.assistant.greeting);
    case "assistant":
      return say(t.assistant.program(master.masterName), { doors: true });
    case "late":
      return say(t.reminders.tellMaster(t.call.contact(master.masterName, master.contacts.phone ?? "")), {
        doors: true,
      });
    case "notUnderstood": {
      const away = stoodIn !== null && stoodIn !== "noise" && stoodIn !== "turn";
      const said =
        state.misses > 0
          ? t.assistant.notUnderstoodTwice
          : away
            ? t.assistant.simplyNow
            : t.assistant.notUnderstood;
      return { screen: { kind: "say", text: said, doors: true, miss: true, callable: state.misses > 0 } };
    }
  }
}
