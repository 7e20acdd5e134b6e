import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { answerFromKnowledge } from "./answer-from-knowledge.ts";

export const knowledgeTools: readonly Tool<ClientDesk>[] = [answerFromKnowledge];
