import type { Master } from "../../../models/master.ts";
import type { StandingOf } from "../standing.ts";

/** Answers that are given word for word. */
export type KnowledgeScreen = { kind: "knowledge"; entries: Master["knowledge"] };

export const knowledgeStanding: StandingOf<KnowledgeScreen> = {
  knowledge: "passing",
};
