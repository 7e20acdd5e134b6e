import type { Transcriber } from "../assistant/model.ts";

/** The simulator's voice notes are their words; whoever listens to them here reads. */
export const simulatedTranscriber: Transcriber = {
  name: "simulated",
  metered: false,
  transcribe: async (audio) => ({ text: Buffer.from(audio).toString("utf8"), usage: null }),
};
