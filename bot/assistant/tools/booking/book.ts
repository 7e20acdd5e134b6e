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
    const whom = quoted(for_whom, text);
    // What stands for the whole message says by itself whom it is for.
    const another = whom !== null && whom !== text.trim() ? desk.t.booking.forAnother(whom) : whom;
    const notes = [another, quoted(wish, text)];
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
    if (!outcome.reply) return outcome;
    if (several !== null) return { ...outcome, beside: hint(desk.t.booking.oneAtATime(people)) };
    // Above times it is said whom they are for, and what goes along; a card says it itself.
    const kept = [...new Set(notes.filter((one) => one !== null))].join("; ");
    const isCard = outcome.reply.screen?.kind === "offer";
    return kept === "" || isCard ? outcome : { ...outcome, beside: hint(desk.t.booking.goesAlong(kept)) };
  },
});
