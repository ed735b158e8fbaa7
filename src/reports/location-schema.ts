import { z } from "zod";

/** A place in a document: page and box in points from the top left, or row and column. All count from 1. */
export const locationSchema = z.union([
  z.strictObject({
    page: z.int().positive(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).describe("Left, top, right, bottom, in points"),
  }),
  z.strictObject({ row: z.int().positive(), column: z.int().positive() }),
]);

export type LocationJson = z.infer<typeof locationSchema>;
