import { type DestinationStream, type Logger, pino } from "pino";

/** Structured logs. Secrets never get in: whatever looks like a bot token or a key is cut out of texts. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: {
      paths: ["token", "*.token", "apiKey", "*.apiKey", "authorization", "*.authorization"],
      censor: "[secret]",
    },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

const SECRETS = [/\b\d{6,12}:[\w-]{20,}/g, /\bsk-[\w-]{16,}/g];

function withoutSecrets(text: string): string {
  return SECRETS.reduce((clean, secret) => clean.replace(secret, "[secret]"), text);
}

/** An error with its whole chain of causes, as texts without secrets. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutSecrets(String(error));
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    stack: error.stack ? withoutSecrets(error.stack) : undefined,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
