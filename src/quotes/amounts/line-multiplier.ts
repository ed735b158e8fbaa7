import { plain } from "../../french/folded-text.ts";
import type { ColumnRole, Row } from "../../tables/layout.ts";
import type { CellValue } from "../lines/item-cells.ts";

/** How many pieces the words after a price mean: "4,20 le cent", "12,00 les 1 000". */
const PIECES = "(cent(?:aine)?|100|mille|millier|1 ?000|dizaine|10|douzaine|12)(?![a-z\\d]|[.,]\\d)";
const PRICE_OF = new RegExp(`(?:^|[\\s(])(?:le|la|les|par|pour|au|a la|/) ?${PIECES}`);
const UNIT_OF = new RegExp(`^(?:le |la |les |par |pour |/ ?)?${PIECES}$`);
const DESIGNATION_OF = new RegExp(
  `(?<![a-z])(?:prix|tarif|vendue?s?|facturee?s?) (?:au|a la|par|pour|les|le|du|de la|de) ${PIECES}`,
);
const COUNTS: Readonly<Record<string, number>> = {
  cent: 100,
  centaine: 100,
  mille: 1000,
  millier: 1000,
  dizaine: 10,
  douzaine: 12,
};

/** A column that counts the months or years of a subscription beside the quantity. */
const TIMES =
  /^(?:duree|nb|nbre|nombre)?[ (]*(?:de |en )?(?:mois|annees?|ans)[ )]*$|^duree[ (]+(?:en )?(?:mois|annees?|ans)/;

/** What quantity × price of a line is taken times; 1 where nothing says so. */
export function lineMultiplier(
  row: Row,
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
): number {
  const cellsOf = (role: ColumnRole): string[] =>
    values.flatMap((value, index) => (value !== null && roles[index] === role ? [plain(value.text.value)] : []));
  const headingOf = (role: ColumnRole): string => plain(headings[roles.indexOf(role)] ?? "");
  const pieces =
    PRICE_OF.exec(cellsOf("unitPrice")[0] ?? "") ??
    UNIT_OF.exec(cellsOf("unit")[0] ?? "") ??
    PRICE_OF.exec(headingOf("unitPrice")) ??
    DESIGNATION_OF.exec(plain(row.text.value));
  const word = pieces?.[1]?.replace(" ", "");
  const divisor = word === undefined ? 1 : (COUNTS[word] ?? Number(word));
  const counting = (role: ColumnRole): number[] =>
    values.flatMap((value, index) => (value?.leading != null && roles[index] === role ? [index] : []));
  const saysTimes = (index: number): boolean => TIMES.test(plain(headings[index] ?? ""));
  // "Quantité | Nb de mois": of two columns that count, be it in either order, one is the quantity.
  const [, second] = counting("quantity").some(saysTimes) ? counting("quantity") : [];
  const times = counting("other").find(saysTimes) ?? second;
  return Number((times === undefined ? null : values[times]?.leading?.value) ?? 1) / divisor;
}
