import { textRoles } from "../columns/column-roles.ts";
import type { Frame } from "../columns/frame.ts";
import type { LineFacts } from "./line-facts.ts";
import type { TableHabits } from "./row-kinds.ts";

/** Words set elsewhere than where designations begin. */
export const isSetApart = ({ designationLeft: left }: TableHabits, facts: LineFacts): boolean =>
  facts.label.length > 0 && !facts.money && left !== null && Math.abs(facts.x0 - left) > 3 * facts.line.size;

/** Begins where designations begin, or a little to the right of it. */
export const isAligned = ({ designationLeft: left }: TableHabits, { x0, line }: LineFacts): boolean =>
  left !== null && x0 > left - 3 && x0 < left + 2.5 * line.size;

/** What an amount or a rate ends in, found no room beside its figures. */
const SIGN = /^(?:%|€|eur|ht|ttc)$/iu;

/** Holds nothing in the columns of figures to the right of the designations, but the signs of those above. */
export const staysInColumns = ({ roles }: Frame, { cells }: LineFacts): boolean =>
  cells.every((words, column) => {
    const role = roles[column] ?? "other";
    return (
      words.every(({ text }) => SIGN.test(text)) ||
      column <= roles.indexOf("designation") ||
      textRoles.has(role) ||
      role === "other"
    );
  });
