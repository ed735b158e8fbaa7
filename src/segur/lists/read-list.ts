import type { GridDocument } from "../../documents/document.ts";
import { type ColumnProblem, readColumns } from "./list-columns.ts";
import type { AnsList, ListKind } from "./list-source.ts";
import { dateOfList, type ValueProblem } from "./list-values.ts";
import { ESTABLISHMENT_COLUMNS, readEstablishments } from "./read-establishments.ts";
import { readSolutions, SOLUTION_COLUMNS } from "./read-solutions.ts";

/** Why a list as the ANS publishes it could not be used; places are cells or `line:column`. */
export type ListProblem =
  | ColumnProblem
  | ValueProblem
  | { readonly code: "no-table" }
  | { readonly code: "no-client-column"; readonly at: string | null; readonly found: readonly string[] }
  | { readonly code: "no-entries" };

export interface ListFile {
  /** Name of the file. */
  readonly name: string;
  readonly sha256: string;
  /** Day on which the file was last changed, ISO. */
  readonly changedOn: string | null;
  /** Headings named by the user, by kind of column. */
  readonly columns: ReadonlyMap<string, string>;
}

export type ReadList =
  | { readonly ok: true; readonly list: AnsList }
  | { readonly ok: false; readonly problems: readonly ListProblem[] };

/** Reads a list of the ANS from the grid of its file. Nothing of it is guessed: what cannot be told is refused. */
export function readList(kind: ListKind, grid: GridDocument, file: ListFile): ReadList {
  const kinds = kind === "solutions" ? SOLUTION_COLUMNS : ESTABLISHMENT_COLUMNS;
  const read = readColumns(grid, kinds, file.columns);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { table } = read;
  const day = dateOfList(table.above, file.name);
  const source = {
    name: file.name,
    sha256: file.sha256,
    date: day?.date ?? file.changedOn,
    dateFrom: day?.from ?? "file",
  } as const;
  if (kind === "solutions") {
    const { entries, problems } = readSolutions(table, file.name);
    return settled(entries.length, problems, { kind, entries, source });
  }
  if (!table.columns.some(({ key }) => CLIENTS.has(key)))
    return {
      ok: false,
      problems: [{ code: "no-client-column", at: null, found: table.columns.map(({ cell }) => cell.text) }],
    };
  const { entries, problems } = readEstablishments(table, file.name);
  return settled(entries.length, problems, { kind, entries, source });
}

const CLIENTS = new Set(["finess", "finessLegal", "siret", "rpps", "name"]);
/** One sentence a mistake: more would hide the first. */
const MOST_TOLD = 5;

function settled(count: number, problems: readonly ValueProblem[], list: AnsList): ReadList {
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_TOLD) };
  return count === 0 ? { ok: false, problems: [{ code: "no-entries" }] } : { ok: true, list };
}
