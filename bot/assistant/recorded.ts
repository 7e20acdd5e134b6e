import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ChatModel } from "./model.ts";

/** The model's part of a recorded conversation: its answers, in the order they were given. */
const recordingSchema = z.looseObject({
  answers: z.array(
    z.object({
      content: z.string().nullish(),
      tool_calls: z
        .array(
          z.object({ name: z.string(), arguments: z.union([z.string(), z.record(z.string(), z.unknown())]) }),
        )
        .default([]),
    }),
  ),
});

/** Replays recorded answers. Throws on a call that the recording does not have: a changed dialogue is to be looked at. */
export function createRecordedModel(answers: z.infer<typeof recordingSchema>["answers"]): ChatModel {
  let next = 0;
  return {
    name: "recorded",
    metered: false,
    async complete() {
      const answer = answers[next++];
      if (!answer) throw new Error(`the recording has ${answers.length} answers, and was asked for another`);
      return {
        content: answer.content ?? "",
        calls: answer.tool_calls.map((call, index) => ({
          id: `call-${next}-${index}`,
          name: call.name,
          arguments: typeof call.arguments === "string" ? call.arguments : JSON.stringify(call.arguments),
        })),
        usage: null,
      };
    },
  };
}

export function readRecording(file: string): ChatModel {
  const parsed = recordingSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success)
    throw new Error(`The recording ${file} is not right: ${z.prettifyError(parsed.error)}`);
  return createRecordedModel(parsed.data.answers);
}
