import { z } from "zod";

/** Pieces that shapes of several steps have in common. */
export const id = z.string().regex(/^[0-9a-f]{24}$/);
export const minutes = z.number().int().min(5).max(1440).multipleOf(5);
