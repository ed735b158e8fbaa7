import type { Cell, GridDocument } from "../document.ts";
import type { Text } from "../text.ts";

const ANSWERED = "re|r[ée]p|aw";
const PASSED = "fwd?|tr|i";
/** "Re:", "TR : Fwd:": how often a message went to and fro is none of its subject. */
const TO_AND_FRO = new RegExp(String.raw`^(?:\s*(?:${ANSWERED}|${PASSED})\s?:)+\s*`, "iu");
const PASSED_ON = new RegExp(String.raw`^(?:\s*(?:${ANSWERED})\s?:)*\s*(?:${PASSED})\s?:`, "iu");
const SUBJECT = "Subject";

/** The subject of a message as it was first written. */
export const withoutToAndFro = (subject: string): string => subject.replace(TO_AND_FRO, "").trim();

/** Whether a message only passes on another one, by its subject. */
export const isPassedOn = (subject: string): boolean => PASSED_ON.test(subject);

/** Whether a text stands in the subject of a message. */
export const isOfSubject = ({ pieces }: Text): boolean =>
  pieces.some(({ at }) => "spot" in at && at.spot !== undefined && "pointer" in at.spot && at.spot.pointer === SUBJECT);

/** The text of a message under its subject, which is its title; the places of the text stay what they are. */
export function underSubject(document: GridDocument, subject: string | null): GridDocument {
  const title = withoutToAndFro(subject ?? "");
  if (title === "") return document;
  const cell: Cell = { text: title, row: 1, column: 1, spot: { pointer: SUBJECT } };
  const below = document.rows.map((row, index) =>
    row.map((under) => ({
      ...under,
      row: index + 3,
      spot: under.spot ?? { row: under.row, column: under.column },
    })),
  );
  return { ...document, rows: [[cell], [], ...below] };
}
