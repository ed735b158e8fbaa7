import { type Text, textAt } from "../../documents/text.ts";
import { isTick } from "../../tables/columns/ticked-payers.ts";
import type { ColumnRole } from "../../tables/layout.ts";
import type { CellValue } from "./item-cells.ts";

/** "Pris en charge par l'État (O/N) | O", "Hors Ségur | X": the heading asks, and the cell says yes or no; other cells name the payer themselves. */
export function payerOfAnswer(cell: Text | null, heading: string): Text | null {
  const answer = cell === null || !ASKS_OF_STATE.test(heading) ? null : ANSWER.exec(cell.value)?.groups;
  const at = cell?.pieces[0]?.at;
  if (answer == null || at === undefined) return cell;
  return textAt((answer["yes"] === undefined) === ASKS_OUTSIDE.test(heading) ? "État" : "Client", at);
}
const ASKS_OF_STATE = /(?<!\p{L})(?:[ÉEée]tat|s[ée]gur|sons|asp)(?!\p{L})/iu;
const ASKS_OUTSIDE = /(?<!\p{L})(?:hors|non)(?!\p{L})/iu;
const ANSWER = /^\s*(?:(?<yes>o|oui|yes|x|✓|✔)|(?<no>n|non|no))\s*$/iu;

/** "% État | 100 %", "Taux de prise en charge Ségur | 0 %": all or nothing names the payer; a part names none. */
export function payerOfPercent(
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
): Text | null {
  const cell = values.find(
    (value, column) =>
      value?.percent != null &&
      roles[column] === "other" &&
      ASKS_OF_STATE.test(headings[column] ?? "") &&
      IS_RATE.test(headings[column] ?? ""),
  );
  const at = cell?.text.pieces[0]?.at;
  if (cell == null || at === undefined || (cell.percent !== 100 && cell.percent !== 0)) return null;
  return textAt(cell.percent === 100 ? "État" : "Client", at);
}
const IS_RATE = /%|(?<!\p{L})(?:taux|tx|prise? en charge|pec|financ\p{L}+)(?!\p{L})/iu;

/** "État | Client" over "☒ | ☐", "X | ": the column that is ticked names the payer; two ticks or none name nobody. */
export function payerOfTick(funded: CellValue | null, client: CellValue | null): Text | null {
  const [isFunded, isClient] = [funded, client].map((cell) => isTick(cell?.text.value ?? ""));
  const at = (isFunded ? funded : client)?.text.pieces[0]?.at;
  return at === undefined || isFunded === isClient ? null : textAt(isFunded ? "État" : "Client", at);
}
