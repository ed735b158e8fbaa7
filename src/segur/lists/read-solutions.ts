import type { Cell } from "../../documents/document.ts";
import { type ColumnKind, cellIn, foldedWords, type HeadingCell, type ListTable } from "./list-columns.ts";
import type { ReferencedSolution } from "./list-source.ts";
import { dayIn, dsrsIn, type ValueProblem, wrongValue } from "./list-values.ts";

/** Columns of a list of referenced solutions. The DSR may be told above the table where the list is of one alone. */
export const SOLUTION_COLUMNS: readonly ColumnKind[] = [
  {
    key: "referencedOn",
    required: false,
    headings: [
      /^date (de |du )?(prononce du )?referencement/,
      /^reference(e)? (le|depuis)/,
      /^referencement (le|prononce|obtenu)/,
    ],
  },
  { key: "status", required: false, headings: [/^(statut|etat)( (du|de la|de) .*)?$/] },
  {
    key: "version",
    required: false,
    headings: [
      /^(numero de |n )?versions? (referencee|certifiee)s?/,
      /^((numero|n) (de )?)?versions?( (du|de la|de) (logiciel|solution|produit).*)?$/,
    ],
  },
  {
    key: "solution",
    required: true,
    headings: [
      /^nom (commercial )?(de la solution|du logiciel|du produit)/,
      /^(solution|logiciel|produit|progiciel|application)s?( (logicielle|referencee|numerique)s?)*$/,
      /^nom commercial$/,
      /^(nom|designation|denomination|intitule)$/,
    ],
  },
  {
    key: "dsr",
    required: false,
    headings: [
      /^(code )?dsr( .*)?$/,
      /^(code |nom |intitule )?(du |de )?dispositifs?( .*)?$/,
      /^dossiers? de specifications?/,
      /^(couloir|sons|perimetre|fonction logicielle)( .*)?$/,
    ],
  },
];

/** A status that takes the solution off the list. */
const NOT_REFERENCED =
  /(?<!\w)(non|en cours|candidat\w*|retir\w*|suspend\w*|suspen\w*|refus\w*|annul\w*|dereferenc\w*|abandon\w*|a venir|instruction)(?!\w)/;

export function readSolutions(
  { columns, rows, above }: ListTable,
  name: string,
): { readonly entries: readonly ReferencedSolution[]; readonly problems: readonly ValueProblem[] } {
  const column = (key: string): HeadingCell | undefined => columns.find((one) => one.key === key);
  const text = (row: readonly Cell[], key: string): Cell | undefined => {
    const found = column(key);
    return found === undefined ? undefined : cellIn(row, found);
  };
  const ofList = [...new Set([...above, name].flatMap((words) => dsrsIn(words).map(({ code }) => code)))];
  const entries: ReferencedSolution[] = [];
  const problems: ValueProblem[] = [];
  for (const row of rows) {
    const solution = text(row, "solution");
    if (solution === undefined || NOT_REFERENCED.test(foldedWords(text(row, "status")?.text ?? ""))) continue;
    const dsr = text(row, "dsr");
    const codes = dsr === undefined ? ofList : dsrsIn(dsr.text).map(({ code }) => code);
    // A row without anything but a name heads a group; one of a DSR that the data does not know stays as printed.
    const named = codes.length > 0 || dsr === undefined ? codes : [dsr.text];
    const day = text(row, "referencedOn");
    const referencedOn = day === undefined ? null : dayIn(day.text);
    if (day !== undefined && referencedOn === null) problems.push(wrongValue(day, "referencedOn"));
    if (named.length === 0 || (dsr === undefined && named.length > 1)) {
      if (row.length > 1) problems.push(wrongValue(solution, "dsr"));
      continue;
    }
    const version = text(row, "version")?.text;
    for (const code of named)
      entries.push({
        dsr: code,
        solution: solution.text,
        ...(version === undefined ? {} : { version }),
        ...(referencedOn === null ? {} : { referencedOn }),
      });
  }
  return { entries, problems };
}
