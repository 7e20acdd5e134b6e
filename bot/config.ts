import { z } from "zod";

const blank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = z.preprocess(blank, z.string().optional());
const port = z.preprocess(blank, z.coerce.number().int().min(0).max(65_535).default(8080));
const milliseconds = (initial: number) =>
  z.preprocess(blank, z.coerce.number().int().min(1_000).max(600_000).default(initial));
const dollars = (initial: number) =>
  z.preprocess(blank, z.coerce.number().min(0).max(100_000).default(initial));
const mongoUri = z.string().regex(/^mongodb(\+srv)?:\/\//, "must begin with mongodb:// or mongodb+srv://");
const redisUrl = z
  .string()
  .regex(/^(rediss?:\/\/|\/)/, "must begin with redis:// or rediss://, or be a socket's path");
const secretKeys = z
  .string()
  .regex(
    /^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/,
    "must be id:base64 of 32 bytes, several separated by commas",
  );

/** `KZT:520,RUB:95`: how much of each currency a dollar is. */
const rates = z
  .string()
  .regex(/^[A-Z]{3}:\d+(\.\d+)?(,[A-Z]{3}:\d+(\.\d+)?)*$/, "must be like KZT:520,RUB:95")
  .transform((text) =>
    Object.fromEntries(text.split(",").map((one) => [one.slice(0, 3), Number(one.slice(4))])),
  );

const shared = {
  PROCESS_ROLE: z.preprocess(blank, z.enum(["all", "bot", "worker"]).default("all")),
  MONGODB_URI: z.preprocess(blank, mongoUri.optional()),
  REDIS_URL: z.preprocess(blank, redisUrl.optional()),
  DATA_FOLDER: z.preprocess(blank, z.string().default(".zapis")),
  SECRET_KEYS: z.preprocess(blank, secretKeys.optional()),
  HTTP_PORT: port,
  HTTP_HOST: z.preprocess(blank, z.string().default("0.0.0.0")),
  LOG_LEVEL: z.preprocess(
    blank,
    z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  ),
  TELEGRAM_API_ROOT: z.preprocess(blank, z.url().default("https://api.telegram.org")),
  METRICS_TOKEN: z.preprocess(blank, z.string().min(16, "must have at least 16 characters").optional()),
  PLATFORM_BOT_TOKEN: z.preprocess(
    blank,
    z
      .string()
      .regex(/^\d+:[\w-]{20,}$/, "must be a bot token, like 123456:ABC…")
      .optional(),
  ),
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  OPENAI_API_KEY: optional,
  OPENAI_BASE_URL: z.preprocess(blank, z.url().optional()),
  OPENAI_MODEL: z.preprocess(blank, z.string().default("gpt-6-luna")),
  OPENAI_TRANSCRIBE_MODEL: z.preprocess(blank, z.string().default("gpt-4o-mini-transcribe")),
  BUDGET_CLIENT_DAY_USD: dollars(0.25),
  BUDGET_MASTER_MONTH_USD: dollars(10),
  USD_RATES: z.preprocess(blank, rates.optional()),
  MODEL_TIMEOUT_MS: milliseconds(20_000),
  TURN_TIMEOUT_MS: milliseconds(30_000),
};

/**
 * Where updates come from decides what must be set: a public address and a key of one's own only with a
 * webhook.
 */
const schema = z.discriminatedUnion("UPDATES", [
  z.object({
    ...shared,
    UPDATES: z.literal("polling"),
    PUBLIC_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).optional()),
  }),
  z.object({
    ...shared,
    UPDATES: z.literal("webhook"),
    PUBLIC_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ })),
    MONGODB_URI: z.preprocess(blank, mongoUri),
    REDIS_URL: z.preprocess(blank, redisUrl),
    SECRET_KEYS: z.preprocess(blank, secretKeys),
  }),
]);

export type Config = z.infer<typeof schema>;

/** Every variable the program reads; `.env.example` names the same. */
export const CONFIG_NAMES: readonly string[] = [...Object.keys(shared), "UPDATES", "PUBLIC_URL"];

/** Things that only make sense together. */
function halfSet({ GOOGLE_CLIENT_ID: id, GOOGLE_CLIENT_SECRET: secret, PUBLIC_URL: url }: Config): string[] {
  if (!id && !secret) return [];
  const needs = (name: string) => `${name}: is required with a Google client`;
  return [
    ...(id ? [] : [needs("GOOGLE_CLIENT_ID")]),
    ...(secret ? [] : [needs("GOOGLE_CLIENT_SECRET")]),
    ...(url ? [] : [needs("PUBLIC_URL")]),
  ];
}

/** Reads the environment. On wrong or missing values: all problems at once, by name, without the values. */
export function readConfig(
  environment: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const parsed = schema.safeParse({ ...environment, UPDATES: blank(environment.UPDATES) ?? "polling" });
  if (parsed.success) {
    const halves = halfSet(parsed.data);
    return halves.length === 0 ? { ok: true, config: parsed.data } : { ok: false, problems: halves };
  }
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".") || "UPDATES";
    const missing = issue.code === "invalid_type" && !environment[name];
    return `${name}: ${missing ? "is required" : issue.code === "invalid_union" ? "must be polling or webhook" : issue.message}`;
  });
  return { ok: false, problems: [...new Set(problems)] };
}
