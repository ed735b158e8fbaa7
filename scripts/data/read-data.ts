import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, LineCounter, parseDocument } from "yaml";
import { DATA_FILES, type DataProblem, dataProblems } from "./problems.ts";

/** A problem with its line and column, counted from 1, and the folder's own name for the file. */
export interface PlacedProblem extends DataProblem {
  readonly line: number;
  readonly column: number;
}

interface Read {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Reads the regulation of a folder as it is written and says what is wrong in it, with the place of each thing. */
export function problemsOfFolder(folder: string): PlacedProblem[] {
  const names = ["regulation.yaml", ...Object.values(DATA_FILES)];
  const files = new Map<string, Read>(names.map((name) => [name, readOne(join(folder, name))]));
  const syntax = [...files].flatMap(([file, { document, lines }]) =>
    document.errors.map(({ message, pos: [at] }) => {
      const { line, col } = lines.linePos(at);
      return { file, path: [], reason: message.split("\n")[0] ?? message, line, column: col };
    }),
  );
  if (syntax.length > 0) return syntax;
  const value = (name: string): unknown => files.get(name)?.document.toJS();
  const data = {
    ...(value("regulation.yaml") as object),
    ...Object.fromEntries(Object.entries(DATA_FILES).map(([key, name]) => [key, value(name)])),
  };
  return dataProblems(data).map((problem) => ({ ...problem, ...placeIn(files.get(problem.file), problem.path) }));
}

function readOne(path: string): Read {
  const lines = new LineCounter();
  return { document: parseDocument(readFileSync(path, "utf8"), { lineCounter: lines }), lines };
}

/** The nearest node on the way to a place: a missing key is told at the entry that lacks it. */
function placeIn(read: Read | undefined, path: DataProblem["path"]): { line: number; column: number } {
  for (let depth = path.length; read !== undefined && depth >= 0; depth--) {
    const node: unknown = depth === 0 ? read.document.contents : read.document.getIn(path.slice(0, depth), true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
    if (!Array.isArray(range)) continue;
    const { line, col } = read.lines.linePos(Number(range[0]));
    return { line, column: col };
  }
  return { line: 1, column: 1 };
}

/** One line a problem: file, line, column, way to the place, reason. */
export const problemLine = (folder: string, { file, line, column, path, reason }: PlacedProblem): string =>
  `${folder}/${file}:${line}:${column}: ${path.length === 0 ? "" : `${path.join(".")}: `}${reason}`;
