import { z } from "zod";

/** A field that is left out where nothing was said of it; it then reads null. */
export const unsaid = <Field extends z.ZodType>(field: Field) =>
  field.optional().transform((said) => said ?? null);

/** References of services, in the order wanted; left out: none. */
export const servicesField = z
  .array(z.string().regex(/^V\d+$/))
  .max(6)
  .default([]);

/** The reference of a visit; null: not said which. */
export const visitField = unsaid(z.string().regex(/^A\d+$/));

/** When, in the notation of the prompt; null: nothing was said of it. */
export const whenField = unsaid(z.string().max(200));

/** Words of the person's own message; null: none. */
export const wordsField = unsaid(z.string().max(300));
