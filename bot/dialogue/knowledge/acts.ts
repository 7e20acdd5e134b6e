import { KNOWLEDGE_TYPES } from "../../../models/master.ts";
import { act } from "../act.ts";
import { command } from "../command.ts";
import { askKnowledge, dropKnowledge, showKnowledge } from "./knowledge.ts";

export const knowledgeActs = {
  add: act("kn", { by: ["master"], fields: { type: KNOWLEDGE_TYPES } }, (desk, { type }) =>
    askKnowledge(desk, type),
  ),
  drop: act("kd", { by: ["master"], fields: { index: "number" } }, (desk, { index }) =>
    dropKnowledge(desk, index),
  ),
};

export const knowledgeCommands = [
  command("knowledge", { by: ["master"], about: (t) => t.knowledge.command }, showKnowledge),
];
