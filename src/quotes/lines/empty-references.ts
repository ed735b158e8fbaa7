import type { Box, Text } from "../../documents/text.ts";
import type { Layout, Table } from "../../tables/layout.ts";
import { boxOf } from "../outside-words.ts";

/**
 * Lines that begin with a reference as billed lines do but have no amount, whether they head a section, end an item or
 * stand under the table.
 */
export const emptyReferences = ({ tables, segments }: Pick<Layout, "tables" | "segments">): Text[] =>
  tables.flatMap((table) => {
    const { shapes, left } = referencesOf(table);
    const isReference = (word: string | undefined): boolean => shapeOf(word).some((shape) => shapes.has(shape));
    const column = table.columns.findIndex(({ role }) => role === "reference");
    const inRows = table.rows.flatMap(({ kind, label, cells, text }) => {
      const words = kind === "item" ? (cells[column]?.value.split(" ").slice(1) ?? []) : [label?.value.split(" ")[0]];
      return (kind === "item" || kind === "heading") && words.some(isReference) ? [text] : [];
    });
    const under = segments.filter(
      ({ text, box }) => isReference(text.value) && left !== null && Math.abs(box[0] - left) < 1,
    );
    return [...inRows, ...under.map(({ text }) => text)];
  });

function referencesOf({ columns, rows }: Table): { shapes: ReadonlySet<string>; left: Box[0] | null } {
  const column = columns.findIndex(({ role }) => role === "reference");
  const references = rows.flatMap(({ kind, cells }) => (kind === "item" ? (cells[column] ?? []) : []));
  const at = references[0]?.pieces[0]?.at;
  return { shapes: new Set(references.flatMap(({ value }) => shapeOf(value))), left: at ? boxOf(at)[0] : null };
}

/** "SEG-382" and "SEG-017" are of one shape; codes of figures alone, and short ones, may be ranks of headings. */
const shapeOf = (reference: string | undefined): string[] =>
  reference !== undefined && /\p{L}/u.test(reference) && /\d{2}/u.test(reference)
    ? [reference.replace(/\d/gu, "9").replace(/\p{L}/gu, "A")]
    : [];
