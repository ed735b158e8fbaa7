import { z } from "zod";

/**
 * A place in a document: page and box in points from the top left, row and column, a cell of a sheet, a table's cell or
 * a paragraph of a text document, or the path of a value of a quote given as data. All count from 1, except for the
 * indices of a JSON pointer.
 */
export const locationSchema = z.union([
  z.strictObject({
    page: z.int().positive(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).describe("Left, top, right, bottom, in points"),
  }),
  z.strictObject({ row: z.int().positive(), column: z.int().positive() }),
  z.strictObject({ sheet: z.string(), cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/) }),
  z.strictObject({ table: z.int().positive(), row: z.int().positive(), cell: z.int().positive() }),
  z
    .strictObject({ paragraph: z.int().positive() })
    .describe("Outside of the tables; headers and footers count after the body"),
  z
    .strictObject({ pointer: z.string() })
    .describe(
      "JSON pointer of a value of a JSON quote, the path of an element of an XML e-invoice, or the header of a mail",
    ),
]);

export type LocationJson = z.infer<typeof locationSchema>;
