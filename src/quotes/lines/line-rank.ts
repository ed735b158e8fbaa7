import type { Text } from "../../documents/text.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { ColumnRole } from "../../tables/layout.ts";
import type { CellValue } from "./item-cells.ts";

/** "N° | 10", "Pos. | 1.2": the number in a column of numbers, which notes call the line by where it has no reference of its own. */
export const rankIn = (
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
): Text | null =>
  values.find(
    (value, column) =>
      value !== null &&
      roles[column] === "other" &&
      HEADING.test(foldLabel(headings[column] ?? "")) &&
      RANK.test(value.text.value.trim()),
  )?.text ?? null;

const HEADING =
  /^(?:n°?|no|nr|num(?:ero)?|pos(?:ition)?|lig(?:ne)?|line|rang|#)\.?(?: ?(?:n°|no|(?:de |d')?(?:ligne|poste|ordre)))?$/u;
const RANK = /^\p{Lu}{0,2}\d{1,3}(?:\.\d{1,2})?$/u;
