import type { StandingOf } from "../standing.ts";

/** Questions of a service, put after booking: one of them, and that all are answered. */
export type QuestionScreen = { kind: "question"; visit: string; question: string } | { kind: "answers_kept" };

export const questionsStanding: StandingOf<QuestionScreen> = {
  question: "passing",
  answers_kept: "passing",
};
