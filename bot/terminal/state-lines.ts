import type { Models } from "../../models/connect.ts";

/** Fields that are nobody's business in a print-out: sealed secrets and internal tokens. */
const HIDDEN = new Set(["__v", "claims"]);

/** One line per document that a conversation may leave or change. */
export async function stateLines(models: Models): Promise<string[]> {
  const collections = [
    ["appointment", await models.appointments.find().sort({ startTime: 1 }).lean()],
    ["override", await models.overrides.find().sort({ date: 1 }).lean()],
    ["service", await models.services.find().sort({ position: 1 }).lean()],
    ["client", await models.clients.find().sort({ createdAt: 1 }).lean()],
    ["notification", await models.notifications.find().sort({ createdAt: 1 }).lean()],
  ] as const;
  return collections.flatMap(([name, documents]) =>
    (documents as unknown as Record<string, unknown>[]).map((document) =>
      JSON.stringify({
        [name]: Object.fromEntries(Object.entries(document).filter(([key]) => !HIDDEN.has(key))),
      }),
    ),
  );
}
