import type { WaitingScreen } from "../../../dialogue/waiting/screens.ts";
import type { FactsOf } from "../facts.ts";

export const waitingFacts: FactsOf<WaitingScreen> = {
  wait_offer: () => ({
    ok: true,
    shown_to_client: "a question whether to tell them when a time frees up",
  }),
};
