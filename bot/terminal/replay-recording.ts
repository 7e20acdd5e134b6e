import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Logger } from "pino";
import type { Store } from "../../models/connect.ts";
import { costInNanoDollars } from "../assistant/cost.ts";
import { type Fixture, parseFixture, readFixture } from "../fixtures/load.ts";
import {
  createScriptedModel,
  type EndState,
  type RecordedAnswer,
  type Recording,
  readEndState,
} from "../simulator/recording.ts";
import { openStage, type StageOptions } from "../simulator/stage.ts";
import type { SimEvent } from "../simulator/types.ts";
import { movableClock, readMoment } from "./clock.ts";
import { type Printer, textPrinter } from "./printer.ts";
import { playLine } from "./script.ts";

export interface Replayed {
  /** What is not as recorded; empty when it is. */
  problems: string[];
  end: EndState;
}

const fixtureOf = ({ fixture }: Recording): Fixture =>
  typeof fixture === "string" ? readFixture(fixture) : parseFixture(fixture, "the recording's fixture");

/** Plays a recording on an empty database, and says what is not as it was. */
export async function replayRecording(
  recording: Recording,
  deps: { store: Store; log: Logger; write?: (line: string) => void } & Pick<StageOptions, "judge">,
): Promise<Replayed> {
  const { store, log, write = () => {}, ...rest } = deps;
  const fixture = fixtureOf(recording);
  const master = recording.bot
    ? fixture.masters.find((one) => one._id === recording.bot)
    : fixture.masters[0];
  const timeZone = master?.timeZone ?? "UTC";
  const clock = movableClock(readMoment(recording.now, timeZone));
  const model = createScriptedModel();
  const stage = await openStage({
    store,
    fixture,
    clock,
    model,
    log,
    companyMs: 20,
    ...(recording.bot ? { masterKey: recording.bot } : {}),
    ...rest,
  });
  const problems: string[] = [];
  const said: string[] = [];
  const printer: Printer = { ...textPrinter(write), problem: (text) => void problems.push(text) };
  stage.telegram.on((event: SimEvent) => {
    if (event.kind === "said") return;
    said.push(event.kind === "toast" ? event.text : event.message.text);
    printer.event(event, stage.nameOf(event.userId));
  });
  try {
    let cost = 0;
    const wrong = (line: string, what: string) => void problems.push(`«${line}»: ${what}`);
    for (const [index, { line, model: answers }] of recording.talk.entries()) {
      model.script(answers);
      const played = await playLine(line, stage, clock, printer);
      for (const answer of answers) {
        const spent = costOf(answer, recording.model);
        cost += spent ?? 0;
        for (const one of describe(answer, spent)) write(`      ${one}`);
      }
      // A burst is looked at when all of it has been answered.
      if (played !== "answered" && index < recording.talk.length - 1) continue;
      if (played !== "answered") await stage.settle();
      if (model.unscripted > 0) {
        wrong(line, "the model was asked for an answer that was not recorded");
        break;
      }
      if (model.left() > 0) {
        wrong(line, `${model.left()} recorded answers were not asked for`);
        break;
      }
    }
    if (cost > 0) write(`cost of the talk: $${(cost / 1e9).toFixed(6)}`);
    const end = await readEndState(store.models, timeZone);
    if (!isDeepStrictEqual(end, recording.end))
      problems.push(
        `the end is not as recorded:\n${JSON.stringify(end, null, 1)}\ninstead of\n${JSON.stringify(recording.end, null, 1)}`,
      );
    const all = said.join("\n").replaceAll("\u00a0", " ");
    for (const pattern of recording.said)
      if (!new RegExp(pattern, "iu").test(all)) problems.push(`nothing that was said fits /${pattern}/`);
    for (const pattern of recording.never)
      if (new RegExp(pattern, "iu").test(all)) problems.push(`something that was said fits /${pattern}/`);
    return { problems, end };
  } finally {
    await stage.close();
  }
}

/** A database's name for one replay. */
export const replayDatabase = () => `replay${randomBytes(6).toString("hex")}`;

const costOf = ({ usage }: RecordedAnswer, model: string | undefined) =>
  usage && model ? costInNanoDollars(model, usage, Date.now()) : null;

/** `book {"services":["V1"]}` and what the answer took. */
function describe(answer: RecordedAnswer, spent: number | null): string[] {
  const calls = (answer.tool_calls ?? []).map(
    (call) =>
      `${call.name} ${typeof call.arguments === "string" ? call.arguments : JSON.stringify(call.arguments)}`,
  );
  const { usage } = answer;
  const tokens = usage
    ? ` · ${usage.inputTokens} in (${usage.cachedInputTokens} cached), ${usage.outputTokens} out${spent === null ? "" : `, $${(spent / 1e9).toFixed(6)}`}`
    : "";
  return [...calls.map((call) => `→ ${call}`), ...(answer.content ? [`“${answer.content}”`] : [])].map(
    (line, index) => (index === 0 ? `${line}${tokens}` : line),
  );
}
