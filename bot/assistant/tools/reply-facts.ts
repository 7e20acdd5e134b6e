import type { Reply } from "../../dialogue/reply.ts";
import type { Screen } from "../../dialogue/screen.ts";
import { bookingFacts } from "./booking/facts.ts";
import type { FactsOf } from "./facts.ts";
import type { ToolContext, ToolOutcome } from "./tool.ts";
import { visitsFacts } from "./visits/facts.ts";
import { waitingFacts } from "./waiting/facts.ts";

/** What the model is told of screens, a line a room. */
const FACTS: FactsOf<Screen> = {
  ...bookingFacts,
  ...visitsFacts,
  ...waitingFacts,
};

/**
 * A dialogue's reply as facts for the model: starts by reference, refusals by code, and what the person sees.
 */
export function replyFacts(reply: Reply, context: ToolContext): ToolOutcome {
  const { screen } = reply;
  const facts = (screen && factsOf(screen, context)) ?? {
    ok: true,
    shown_to_client: screen?.kind ?? "nothing",
  };
  return { facts, reply };
}

function factsOf(screen: Screen, context: ToolContext): ToolOutcome["facts"] | undefined {
  // Facts take the screens of their own kind, and the kind has just chosen them: the compiler cannot follow
  // that.
  const told = FACTS[screen.kind] as
    | ((screen: Screen, context: ToolContext) => ToolOutcome["facts"])
    | undefined;
  return told?.(screen, context);
}
