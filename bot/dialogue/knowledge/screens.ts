import type { Master } from "../../../models/master.ts";

/** Answers that are given word for word. */
export type KnowledgeScreen = { kind: "knowledge"; entries: Master["knowledge"] };
