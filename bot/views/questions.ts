import type { QuestionScreen } from "../dialogue/questions/screens.ts";
import { button, type ViewsOf } from "./view.ts";

export const questionsViews: ViewsOf<QuestionScreen> = {
  question: ({ visit, question }, { t }) => ({
    text: question,
    buttons: [[button(t.questions.skip, "questions.skip", { visit })]],
  }),
  answers_kept: (_, { t, master }) => ({ text: t.questions.answersKept(master.masterName), buttons: [] }),
};
