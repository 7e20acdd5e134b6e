import { z } from "zod";
import { visitCorrected } from "../../../dialogue/booking/made.ts";
import { hint } from "../../../dialogue/reply.ts";
import { servicesField, whenField, wordsField } from "../fields.ts";
import { quoted } from "../quoted.ts";
import { readServices } from "../services-read.ts";
import { clientTool } from "../tool.ts";
import { answerSaid } from "./said.ts";

/** Several people in one sentence; a visit here is one person's, which is said. */
const PEOPLE_AT_MOST = 20;

export const book = clientTool({
  name: "book",
  kind: "propose",
  input: z.strictObject({
    services: servicesField,
    when: whenField,
    people: z.int().min(1).max(PEOPLE_AT_MOST).default(1),
    for_whom: wordsField,
    wish: wordsField,
  }),
  about: ({ services }) => `book ${services.join(" ")}`,
  async run({ services, when, people, for_whom, wish }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    const { desk, text } = context;
    const notes = [for_whom, wish].map((one) => quoted(one, text));
    const several = people > 1 ? text.trim() : null;
    const corrected = await visitCorrected(desk, text, read.serviceIds);
    const outcome = await answerSaid(context, {
      serviceIds: corrected?.serviceIds ?? read.serviceIds,
      moving: corrected?.visit ?? null,
      when,
      notes:
        [...new Set([...notes, several])]
          .filter((one) => one !== null)
          .join("; ")
          .slice(0, 300) || null,
    });
    return several === null || !outcome.reply
      ? outcome
      : { ...outcome, beside: hint(desk.t.booking.oneAtATime(people)) };
  },
});
