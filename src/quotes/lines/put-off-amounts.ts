import { standsInGrid, type Text } from "../../documents/text.ts";
import { numbersInWords } from "../../french/numbers-in-words.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { Layout, Row, Table } from "../../tables/layout.ts";
import { looksIncluded } from "../../tables/page/amount-shape.ts";

/** Lines but those that say themselves that no total is printed. */
export function withoutPutOff(lines: readonly Text[], { tables }: Layout): Text[] {
  const told = new Set(lines);
  const putOff = new Set(
    tables.flatMap((table) =>
      table.rows.flatMap((row) => (told.has(row.text) && isPutOff(row, table) ? row.text : [])),
    ),
  );
  return lines.filter((text) => !putOff.has(text));
}

/**
 * "À l'unité | On verra avec l'ASP": a phrase in the very place of the amount says that none is printed. For the whole
 * Prestation any words do, since a rule of its own asks for its amount; beside other parts of it that have theirs,
 * nothing would.
 */
function isPutOff({ text, cells }: Row, { columns, rows }: Table): boolean {
  const asked = sellsPrestation(text) && rows.filter(isOfPrestation).length === 1;
  const inRole = (...roles: readonly string[]): Text[] =>
    cells.flatMap((cell, at) => (cell !== null && roles.includes(columns[at]?.role ?? "") ? cell : []));
  const totals = inRole("net", "gross");
  // "… réglée par l'État, montant selon barème" among its own words, and nothing where the amount would be: cells of a
  // sheet are empty for certain, whatever the words.
  if (asked && [...totals, ...inRole("unitPrice")].length === 0)
    return standsInGrid(text) || TOLD_ELSEWHERE.test(foldLabel(text.value));
  // Words in the place of the price stand for both where nothing is in the place of the total.
  return (totals.length > 0 ? totals : inRole("unitPrice")).some(
    ({ value }) => !/euro/iu.test(value) && (isNothing(value) || (asked && isOpen(value)) || isToldInCell(value, text)),
  );
}
const sellsPrestation = ({ value }: Text): boolean => PRESTATION.test(foldLabel(value));
const isOfPrestation = ({ kind, text, cells }: Row): boolean =>
  kind === "item" && sellsPrestation(text) && !cells.some((cell) => cell !== null && looksIncluded(cell.value));
const PRESTATION = /\b(?:prestation|pack|offre|mise a jour|version|kit|forfait) segur\b/u;

/** A dash, "N/A", "sans objet": nothing is charged, and nothing is missing. */
const isNothing = (cell: string): boolean =>
  /^(?:[-–—]+|n\s?\/\s?a|s\.?\s?o\.?|sans objet|n[ée]ant)$/iu.test(cell.trim());

/** "Suivant calculateur", "à notifier", "NC", "?": no figure, and no amount in words. */
export const isOpen = (cell: string): boolean =>
  !/\d/.test(cell) && numbersInWords(foldLabel(cell).split(/[^\p{L}]+/u)).length === 0;

const isToldInCell = (cell: string, row: Text): boolean =>
  (PHRASE.test(cell) || TOLD_IN_CELL.test(foldLabel(cell))) && !NOT_ATTACHED.test(foldLabel(row.value));

/** Three words or more, and no figure; an amount in words is one that was not read. */
const PHRASE = /^[^\p{L}\d]*\p{L}+(?:[\s'’-]+\p{L}+){2,}[^\p{L}\d]*$/u;
/** "Cf. grille", "nous consulter": where to ask for the amount. */
const TOLD_IN_CELL = /^(?:selon|suivant|voir|cf\.?|d'apres|au|nous) \p{L}[\p{L}'. -]*$/u;

/** Words that stand where the amount would ("selon barème", "option"): nothing is missing from the page. */
const TOLD_ELSEWHERE =
  /\b(?:(?:en )?options?|optionnel(?:le)?s?|pour memoire|p\.?m\.?|a chiffrer|non chiffree?)(?= |$)|\b(?:selon |sur |s\/ ?|voir |cf\.? |suivant )(?:le |la |notre |nos |l')?(?:bareme|devis|tarif|grille|annexe|demande|conditions|contrat|notification|decision|calculateur)/u;

/** "Prix transmis à l'État, pas repris ici": the line itself says that its amount is not printed. */
const KEPT_FROM_PAGE =
  /\b(?:prix|montant|tarif|cout)s? (?:[a-z']+ ){0,4}(?:transmis|communiqu|indiqu|report|repris|connu|donn|detaill|precis|affich|imprim|mentionn|convenu|confidentiel)/u;

/** Another paper that holds the amount must be in the file, and a price must be known. */
const NOT_ATTACHED = /non jointe?|non fournie?|a venir|manquante?|ulterieur|plus tard|a (?:confirmer|definir)/;

/** A row whose words say where its amount stands instead, or that it is kept from the page. */
export const isTold = (text: string): boolean => {
  const folded = foldLabel(text);
  return (TOLD_ELSEWHERE.test(folded) || KEPT_FROM_PAGE.test(folded)) && !NOT_ATTACHED.test(folded);
};
