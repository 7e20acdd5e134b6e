import { KNOWLEDGE_TYPES } from "../../models/master.ts";
import type { KnowledgeScreen } from "../dialogue/knowledge/screens.ts";
import { button, lines, rows, type ViewsOf } from "./view.ts";

const SHOWN = 160;

export const knowledgeViews: ViewsOf<KnowledgeScreen> = {
  knowledge({ entries }, { t }) {
    return {
      text: lines(
        entries.length === 0 ? t.knowledge.none : t.knowledge.head,
        ...entries.map(
          ({ type, content, question }, index) =>
            `${index + 1}. ${t.knowledge.types[type]}: ${question ? `«${question}» ` : ""}${content.length > SHOWN ? `${content.slice(0, SHOWN)}…` : content}`,
        ),
      ),
      buttons: [
        ...rows(
          KNOWLEDGE_TYPES.map((type) => button(`＋ ${t.knowledge.types[type]}`, "knowledge.add", { type })),
          2,
        ),
        ...rows(
          entries.slice(0, 20).map((_, index) => button(`✕ ${index + 1}`, "knowledge.drop", { index })),
          5,
        ),
      ],
    };
  },
};
