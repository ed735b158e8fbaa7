import type { ColumnRole } from "../../tables/layout.ts";
import type { QuoteLine } from "../model.ts";
import type { CellValue } from "./item-cells.ts";

/**
 * What a line takes off, from the column that holds it; of "Remise en % | Remise en €", which say the same twice, the one
 * by which the line closes, lest the other was rounded.
 */
export function printedDiscount(
  values: readonly (CellValue | null)[],
  roles: readonly ColumnRole[],
  headings: readonly string[],
  closes: (discount: QuoteLine["discount"]) => boolean,
): QuoteLine["discount"] {
  const printed = values.flatMap((value, column) => {
    const own = roles[column] === "discount" ? discountOf(value, headings[column] ?? "", closes) : null;
    return own ?? [];
  });
  return printed.find(closes) ?? printed[0] ?? null;
}

/** A number alone is a rate where its column or the arithmetic of the line says so: "Rem. % | 10", "Remise | 7,5". */
function discountOf(
  cell: CellValue | null,
  heading: string,
  closes: (discount: QuoteLine["discount"]) => boolean,
): QuoteLine["discount"] {
  if (cell === null) return null;
  if (cell.percent === null && cell.leading !== null && Number(cell.leading.value) <= 100) {
    const percent = Math.abs(Number(cell.leading.value));
    if (/%|(?<![a-z])(?:pct|pourcent(?:age)?|taux|tx)(?![a-z])/iu.test(heading) || closes({ percent }))
      return { percent };
  }
  if (cell.percent !== null) return { percent: Math.abs(cell.percent) };
  // "Déplacement | 1 | 80,00 | offert | 0,00": all of the price is taken off.
  if (cell.included && closes({ percent: 100 })) return { percent: 100 };
  return cell.amount === null ? null : { cents: Math.abs(cell.amount.cents) };
}
