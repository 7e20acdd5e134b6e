import { z } from "zod";

/** References of services, in the order wanted. */
export const servicesField = z.array(z.string().regex(/^V\d+$/)).max(6);

/** The reference of a visit; null: not said which. */
export const visitField = z
  .string()
  .regex(/^A\d+$/)
  .nullable();

/** When, in the notation of the prompt; null: nothing was said of it. */
export const whenField = z.string().max(200).nullable();

/** Words of the person's own message; null: none. */
export const wordsField = z.string().max(300).nullable();
