import type { Frame } from "../columns/frame.ts";
import type { LineFacts } from "./line-facts.ts";

/** Words in columns other than the designation's: the upper line of a cell set at its foot. */
export function isBesideDesignation(facts: LineFacts, frame: Frame): boolean {
  const designation = frame.roles.indexOf("designation");
  return !facts.spans && facts.cells.every((words, column) => words.length === 0 || column > designation);
}

/**
 * Whether a line over the figures of an item stands in columns behind the designations alone, and each goes on in words
 * beside the figures or right under them: "Établissement – matériel hors" over "1 | 890,00" and "périmètre Ségur" is a
 * cell of several lines, whoever it says that pays. A heading stands over the designations.
 */
export function opensCellBeside(line: LineFacts, item: LineFacts, under: LineFacts | undefined, frame: Frame): boolean {
  const wordsIn = (facts: LineFacts | undefined, column: number): boolean =>
    facts?.cells[column]?.some((word) => facts.label.includes(word)) === true;
  return (
    line.label.length > 0 &&
    isBesideDesignation(line, frame) &&
    line.cells.every((words, column) => words.length === 0 || wordsIn(item, column) || wordsIn(under, column))
  );
}
