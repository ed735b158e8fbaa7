import type { Cell, GridDocument } from "../document.ts";

/** "Re:", "TR : Fwd:": how often a message went to and fro is none of its subject. */
const TO_AND_FRO = /^(?:\s*(?:re|r[ée]p|fwd?|tr)\s?:)+\s*/iu;

/** The text of a message under its subject, which is its title; the places of the text stay what they are. */
export function underSubject(document: GridDocument, subject: string | null): GridDocument {
  const title = subject?.replace(TO_AND_FRO, "").trim() ?? "";
  if (title === "") return document;
  const cell: Cell = { text: title, row: 1, column: 1, spot: { pointer: "Subject" } };
  const below = document.rows.map((row, index) =>
    row.map((under) => ({
      ...under,
      row: index + 3,
      spot: under.spot ?? { row: under.row, column: under.column },
    })),
  );
  return { ...document, rows: [[cell], [], ...below] };
}
