import { Types } from "mongoose";
import type { KnownPlan } from "../../../jobs/plans/steps.ts";
import type { Format } from "../../i18n/format.ts";
import { type PlanAsked, readPlanAnswer } from "../../reading/acts/plan-answer.ts";
import type { Given, HowPut } from "../answering.ts";
import type { Question } from "../asked.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";
import { decidePlan, notePlanMessage } from "./decide.ts";
import { described } from "./described.ts";
import { optionText, type PlannedLine, type PlanOptions } from "./screens.ts";

type PlanQuestion = Extract<Question, { asks: "plan" }>;

/** Steps whose deed has words of its own in an answer. */
const DEEDS: ReadonlySet<string> = new Set(["close", "book", "move", "cancel", "add"]);

/** A plan that was put by a release before has no options with it. */
const optionsIn = (question: PlanQuestion): PlanOptions => ({
  choices: question.choices ?? ["yes", "no"],
  does: question.does ?? null,
  called: question.called ?? false,
  keeps: question.keeps ?? false,
});

/** Takes the master's words as one of the plan's options, by what they mean. */
export async function answerPlan(
  desk: MasterDesk,
  question: PlanQuestion,
  words: string,
  { isLast }: HowPut,
): Promise<Given | "other"> {
  const shown = await showPlan(desk, question);
  const screen = shown.screen?.kind === "plan" ? shown.screen : null;
  const lines = [...(screen?.lines ?? []), ...(screen?.affected ?? [])];
  const echo = [...new Set(lines.flatMap((line) => wordsOfLine(line, desk.f)))];
  const options = optionsIn(question);
  const does = options.does !== null && DEEDS.has(options.does) ? options.does : null;
  const said = readPlanAnswer(words, { ...options, does: does as PlanAsked["does"], echo });
  if (!said) return "other";
  const { choice, rest, mere } = said;
  if (choice === "later") return { reply: say(desk.t.common.fine), rest };
  if (choice === "unclear") {
    const ways = options.choices.map((one) => optionText(desk.t, options, one));
    const asks = { ...question, echo: [] };
    return {
      reply: { screen: { kind: "say", text: desk.t.plans.whichWay(ways), asks } },
      rest: "",
      stays: true,
    };
  }
  // What was said since is what a mere yes may be for.
  if (mere && choice !== "no" && !isLast) return { reply: shown, rest: "", stays: true };
  return {
    reply: await decidePlan(desk, question.plan, choice),
    rest,
    // It is kept up to date as people answer.
    shown: (message) => notePlanMessage(desk, question.plan, message),
  };
}

/** Whom a change of a plan is about, and its day. */
function wordsOfLine(line: PlannedLine, f: Format): string[] {
  const who = "who" in line ? [line.who] : [];
  return "date" in line ? [...who, f.day(line.date), f.weekday(line.date)] : who;
}

/** The plan as it was put, once more. */
export async function showPlan(desk: MasterDesk, question: PlanQuestion): Promise<Reply> {
  const { models, master } = desk;
  const found = Types.ObjectId.isValid(question.plan)
    ? await models.plans
        .findOne({ masterId: master._id, _id: new Types.ObjectId(question.plan) })
        .lean<KnownPlan>()
    : null;
  if (found?.status !== "proposed") return stale(desk);
  const { lines } = await described(desk, [...found.lines.map(({ step }) => step), ...found.extra]);
  if (!lines) return stale(desk);
  return {
    screen: {
      kind: "plan",
      plan: question.plan,
      lines: lines.slice(0, found.lines.length),
      affected: lines.slice(found.lines.length),
      choices: optionsIn(question).choices,
    },
  };
}
