import type { Cell } from "../../documents/document.ts";
import type { GivenClient } from "../clients/client-identity.ts";
import { type ColumnKind, cellIn, type HeadingCell, type ListTable } from "./list-columns.ts";
import type { EligibleEstablishment } from "./list-source.ts";
import { centsIn, dsrsIn, type ListedDsr, type ValueProblem, wrongValue } from "./list-values.ts";

/** Columns of a list of eligible establishments with the most that the State pays each. One amount a row, or one a DSR. */
export const ESTABLISHMENT_COLUMNS: readonly ColumnKind[] = [
  // The ANS gives the ceiling HT and TTC: the amount HT is the one that does not depend on the territory.
  {
    key: "ceiling",
    required: true,
    many: true,
    headings: [/^(?!.*\bttc\b)(?=.*\b(montant|plafond|forfait|maximum|max)\b)(?!.*\b(date|numero|identifiant)\b)/],
  },
  { key: "finessLegal", required: false, headings: [/finess.*(jur|\bej\b)/, /(entite juridique|\bej\b).*finess/] },
  {
    key: "finess",
    required: false,
    headings: [/finess.*(geo|\bet\b|\beg\b|site|etablissement)/, /^((numero|n|no|code|num) )?finess$/],
  },
  { key: "siret", required: false, headings: [/^((numero|n|no|num) )?siret/] },
  { key: "rpps", required: false, headings: [/^((numero|n|no|num) )?rpps/] },
  {
    key: "name",
    required: false,
    headings: [
      /^raison sociale|^nom (de l )?(etablissement|structure|entite)/,
      /^(etablissement|structure|nom|denomination|libelle|beneficiaire|client)( (geographique|sante|final))?$/,
    ],
  },
  { key: "postCode", required: false, headings: [/^(code postal|cp)$/] },
  {
    key: "dsr",
    required: false,
    headings: [
      /^(code )?dsr( .*)?$/,
      /^(code |nom )?dispositifs?( .*)?$/,
      /^(couloir|sons|fonction logicielle)( .*)?$/,
    ],
  },
];

const CLIENT_KEYS = ["finess", "finessLegal", "siret", "rpps", "name", "postCode"] as const;

export function readEstablishments(
  { columns, rows, above }: ListTable,
  name: string,
): { readonly entries: readonly EligibleEstablishment[]; readonly problems: readonly ValueProblem[] } {
  const entries: EligibleEstablishment[] = [];
  const problems: ValueProblem[] = [];
  const ofList = distinctDsrs([...above, name].flatMap(dsrsIn));
  const dsrColumn = columns.find(({ key }) => key === "dsr");
  const ceilings = columns.filter(({ key }) => key === "ceiling");
  for (const row of rows) {
    const client = clientIn(row, columns);
    if (client === null) continue;
    const dsr = dsrColumn === undefined ? undefined : cellIn(row, dsrColumn);
    for (const ceiling of ceilings) {
      const cell = cellIn(row, ceiling);
      // An empty or dashed cell: the establishment has no amount for this DSR.
      if (cell === undefined || /^[-–—/]$|^n\.?\/?[ac]\.?$|^non ([eé]ligible|concern[eé])/i.test(cell.text)) continue;
      const cents = centsIn(cell.text);
      const dsrs = firstOf([dsrsIn(ceiling.cell.text), dsr === undefined ? [] : dsrsIn(dsr.text), ofList]);
      if (cents === null) problems.push(wrongValue(cell, "ceiling"));
      else if (dsrs.length !== 1) problems.push(wrongValue(dsr ?? cell, "dsr"));
      else for (const { code, waves } of dsrs) entries.push({ ...client, dsr: code, waves, ceilingCents: cents });
    }
  }
  return { entries, problems };
}

const firstOf = (choices: readonly (readonly ListedDsr[])[]): readonly ListedDsr[] =>
  choices.find((choice) => choice.length > 0) ?? [];

const distinctDsrs = (dsrs: readonly ListedDsr[]): ListedDsr[] => [
  ...new Map(dsrs.map((dsr) => [JSON.stringify(dsr), dsr])).values(),
];

/** A spreadsheet drops the leading zeros of numbers: a FINESS has nine digits, a SIRET fourteen. */
const LENGTHS: Readonly<Record<string, number>> = { finess: 9, finessLegal: 9, siret: 14, postCode: 5 };

function clientIn(row: readonly Cell[], columns: readonly HeadingCell[]): GivenClient | null {
  const known = CLIENT_KEYS.flatMap((key) => {
    const column = columns.find((one) => one.key === key);
    const text = column === undefined ? undefined : cellIn(row, column)?.text;
    if (text === undefined) return [];
    const digits = /^[\d\s.]+$/.test(text) ? text.replace(/\D/g, "").padStart(LENGTHS[key] ?? 0, "0") : text;
    return [[key, key === "name" ? text : digits] as const];
  });
  return known.some(([key]) => key !== "postCode") ? Object.fromEntries(known) : null;
}
