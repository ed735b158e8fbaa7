import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { failed, ok, type Result } from "../documents/document.ts";
import { givenLists, type ListProblem, type NamedList, openList } from "../engine/facts/open-list.ts";
import type { GivenLists } from "../engine/subject.ts";
import { type FileTrouble, fileTroubleOf } from "./file-trouble.ts";

/** Why a list was refused; `path` is the file. */
export type ListFileProblem =
  | { readonly code: "cannot-read-list"; readonly path: string; readonly reason: FileTrouble }
  | { readonly code: "list"; readonly path: string; readonly list: NamedList["kind"]; readonly problem: ListProblem };

/** Headings named by the user: `dsr=Dispositif`, or `solutions.dsr=…` for one of the lists. */
export type ListColumns = ReadonlyMap<string, string>;

/** Reads the lists that contexts name, each once. */
export async function loadLists(
  named: readonly NamedList[],
  columns: ListColumns = new Map(),
): Promise<Result<GivenLists, readonly ListFileProblem[]>> {
  const distinct = [...new Map(named.map((list) => [JSON.stringify([list.kind, list.path]), list])).values()];
  const read = await Promise.all(distinct.map((list) => loadList(list, columnsOf(list, columns))));
  const problems = read.flatMap((one) => (one.ok ? [] : one.error));
  return problems.length > 0
    ? failed(problems)
    : ok(givenLists(read.flatMap((one, index) => (one.ok ? [[distinct[index]?.path ?? "", one.value] as const] : []))));
}

type Loaded = Awaited<ReturnType<typeof openList>>;

async function loadList(
  { kind, path }: NamedList,
  columns: ListColumns,
): Promise<Result<Extract<Loaded, { ok: true }>["list"], readonly ListFileProblem[]>> {
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
    const changedOn = mtime.toISOString().slice(0, 10);
    const opened = await openList(kind, bytes, { name: basename(path), changedOn, columns });
    if (opened.ok) return ok(opened.list);
    return failed(opened.problems.map((problem) => ({ code: "list", path, list: kind, problem })));
  } catch (cause) {
    return failed([{ code: "cannot-read-list", path, reason: fileTroubleOf(cause) }]);
  }
}

function columnsOf({ kind }: NamedList, columns: ListColumns): ListColumns {
  const own = [...columns].flatMap(([key, heading]): [string, string][] => {
    const [list, column] = key.includes(".") ? key.split(".", 2) : [kind, key];
    return list === kind && column !== undefined ? [[column, heading]] : [];
  });
  return new Map(own);
}
