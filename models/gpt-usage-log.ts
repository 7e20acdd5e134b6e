import type { Connection, Types } from "mongoose";
import { requiredString, strictSchema } from "./schema.ts";

/**
 * One call to a model. Tokens are null when the call failed before it said; cost is null when the price is
 * unknown.
 */
export interface GptUsageLog {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  model: string;
  layer: "client" | "master" | "summary" | "transcription" | "vision";
  inputTokens: number | null;
  cachedInputTokens: number | null;
  cacheWriteTokens: number | null;
  audioTokens: number | null;
  /** Reasoning is among them. */
  outputTokens: number | null;
  reasoningTokens: number | null;
  totalCostUSD: number | null;
  isFunctionCall: boolean;
  wasError: boolean;
  createdAt: Date;
}

const schema = strictSchema<GptUsageLog>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  model: requiredString,
  layer: { type: String, enum: ["client", "master", "summary", "transcription", "vision"], required: true },
  inputTokens: { type: Number, default: null },
  cachedInputTokens: { type: Number, default: null },
  cacheWriteTokens: { type: Number, default: null },
  audioTokens: { type: Number, default: null },
  outputTokens: { type: Number, default: null },
  reasoningTokens: { type: Number, default: null },
  totalCostUSD: { type: Number, default: null },
  isFunctionCall: { type: Boolean, default: false },
  wasError: { type: Boolean, default: false },
});
schema.index({ masterId: 1, createdAt: -1 });

export const gptUsageLogModel = (connection: Connection) =>
  connection.model<GptUsageLog>("gptusagelogs", schema);
