import { readFileSync } from "node:fs";
import { z } from "zod";
import { formatWallTime, wallTimeAt } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { ChatModel, ModelAnswer } from "../assistant/model.ts";

const usage = z.strictObject({
  inputTokens: z.number(),
  cachedInputTokens: z.number(),
  cacheWriteTokens: z.number(),
  audioTokens: z.number(),
  outputTokens: z.number(),
  reasoningTokens: z.number(),
});

const answer = z.strictObject({
  /** Words it wrote beside its calls: kept in recordings to show that they go nowhere. */
  content: z.string().nullish(),
  tool_calls: z
    .array(
      z.strictObject({
        name: z.string(),
        arguments: z.union([z.string(), z.record(z.string(), z.unknown())]),
      }),
    )
    .default([]),
  usage: usage.nullish(),
});
export type RecordedAnswer = z.input<typeof answer>;

/** How things stand after a talk: what a person would check in the diary, the master's chat and the lists. */
const endState = z.strictObject({
  appointments: z.array(
    z.strictObject({
      client: z.string(),
      services: z.array(z.string()),
      start: z.string(),
      status: z.string(),
      notes: z.string().optional(),
      answers: z.number().optional(),
      photos: z.number().optional(),
    }),
  ),
  relays: z.array(
    z.strictObject({ client: z.string(), kind: z.string(), reason: z.string(), status: z.string() }),
  ),
  waitlist: z.array(
    z.strictObject({ client: z.string(), from: z.string(), until: z.string(), hours: z.string() }),
  ),
  notes: z.record(z.string(), z.string()),
});
export type EndState = z.infer<typeof endState>;

/**
 * A recorded conversation: what people wrote and tapped, what the model answered, and how things stood at the
 * end.
 */
const recordingSchema = z.strictObject({
  /** The temptation, or the virtue, it shows. */
  shows: z.string(),
  /** How it was obtained: from which endpoint and when, from which kind of chat, or written by hand. */
  obtained: z.string(),
  /** The model that answered, for the cost. */
  model: z.string().optional(),
  fixture: z.union([z.string(), z.looseObject({ masters: z.array(z.unknown()) })]),
  bot: z.string().optional(),
  /** The master's wall time at the beginning. */
  now: z.string(),
  talk: z.array(
    z.strictObject({
      /** As typed in the terminal: a sentence, `> label`, `@master …`, `+2h`. */
      line: z.string(),
      /** What the model answered while this line was dealt with, in order. */
      model: z.array(answer).default([]),
    }),
  ),
  end: endState,
  /**
   * Patterns: the bot said something that fits each of the first, and nothing that fits any of the second.
   */
  said: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
});
export type Recording = z.infer<typeof recordingSchema>;
export type RecordedLine = Recording["talk"][number];

/** Throws one Error that lists what is not right. */
export function readRecording(file: string): Recording {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`The recording ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const parsed = recordingSchema.safeParse(content);
  if (!parsed.success)
    throw new Error(`The recording ${file} is not right: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * A model that says what was recorded. A call that was not recorded is an error: a changed dialogue is to be
 * looked at.
 */
export interface ScriptedModel extends ChatModel {
  /** What it is to answer next. */
  script(answers: readonly RecordedAnswer[]): void;
  /** Answers that nobody asked for. */
  left(): number;
  /** Calls for which nothing was recorded. */
  unscripted: number;
}

export function createScriptedModel(): ScriptedModel {
  let queue: RecordedAnswer[] = [];
  let number = 0;
  return {
    name: "recorded",
    metered: false,
    unscripted: 0,
    script(answers) {
      queue = [...queue, ...answers];
    },
    left: () => queue.length,
    async complete(): Promise<ModelAnswer> {
      const next = queue.shift();
      if (!next) {
        this.unscripted++;
        throw new Error("the recording has no further answer here");
      }
      number++;
      return {
        calls: (next.tool_calls ?? []).map((call, index) => ({
          id: `call-${number}-${index}`,
          name: call.name,
          arguments: typeof call.arguments === "string" ? call.arguments : JSON.stringify(call.arguments),
        })),
        usage: next.usage ?? null,
      };
    },
  };
}

/** A model whose answers are written down as it gives them. */
export function recordAnswers(
  model: ChatModel,
  write: (answer: RecordedLine["model"][number]) => void,
): ChatModel {
  return {
    ...model,
    async complete(request, signal) {
      const given = await model.complete(request, signal);
      write({
        tool_calls: given.calls.map((call) => ({ name: call.name, arguments: call.arguments })),
        usage: given.usage,
      });
      return given;
    },
  };
}

/** Reads how things stand now. Cancelled and lapsed holds are no part of it: they left nothing. */
export async function readEndState(models: Models, timeZone: string): Promise<EndState> {
  const clients = await models.clients.find().lean();
  const nameOf = (id: unknown) => clients.find((one) => String(one._id) === String(id))?.name || "?";
  const local = (at: Date) => {
    const { date, minutes } = wallTimeAt(timeZone, at.getTime());
    return `${date}T${formatWallTime(minutes)}`;
  };
  const appointments = await models.appointments
    .find({ internalStatus: { $ne: "expired" } })
    .sort({ startTime: 1, _id: 1 })
    .lean();
  return {
    appointments: appointments.map((one) => ({
      client: one.seats ? one.seats.map((seat) => nameOf(seat.clientId)).join(", ") : nameOf(one.clientId),
      services: one.services.map((service) => service.name),
      start: local(one.startTime),
      status: one.move ? `moving to ${local(one.move.startTime)}` : one.internalStatus,
      ...(one.notes ? { notes: one.notes } : {}),
      ...(one.answers?.length ? { answers: one.answers.length } : {}),
      ...(one.photos?.length ? { photos: one.photos.length } : {}),
    })),
    relays: (await models.relays.find().sort({ openedAt: 1, _id: 1 }).lean()).map((one) => ({
      client: nameOf(one.clientId),
      kind: one.kind,
      reason: one.reason,
      status: one.status,
    })),
    waitlist: (await models.waitlist.find({ status: "waiting" }).sort({ since: 1, _id: 1 }).lean()).map(
      (one) => ({
        client: nameOf(one.clientId),
        from: one.from,
        until: one.until,
        hours: `${formatWallTime(one.notBefore)}–${formatWallTime(one.notAfter)}`,
      }),
    ),
    notes: Object.fromEntries(clients.filter((one) => one.notes).map((one) => [one.name, one.notes])),
  };
}
