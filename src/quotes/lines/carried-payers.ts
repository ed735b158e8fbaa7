import { standsInGrid } from "../../documents/text.ts";
import type { ColumnRole, Row, Table } from "../../tables/layout.ts";
import type { ItemLine } from "./item-line.ts";

/**
 * "État | Droits", " | Pose", "Client | Armoire": in a sheet, a payer that is named before the designation stands for the
 * rows under it that leave its cell empty, up to the next heading or total.
 */
export function carryPayersDown({ rows }: Table, roles: readonly ColumnRole[], items: Map<Row, ItemLine>): void {
  const column = roles.indexOf("payer");
  if (column < 0 || column > roles.indexOf("designation")) return;
  let last: ItemLine["payerCell"] = null;
  for (const row of rows) {
    const line = items.get(row);
    if (line === undefined) last = row.kind === "heading" || row.kind === "summary" ? null : last;
    else if (line.payerCell !== null) last = line.payerCell;
    else if (last !== null && standsInGrid(row.text)) items.set(row, { ...line, payerCell: last });
  }
}
