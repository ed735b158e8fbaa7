import { readDocument } from "../../documents/read.ts";
import type { AnsList, GivenLists, ListKind } from "../../segur/lists/list-source.ts";
import { type ListFile, type ListProblem, readList } from "../../segur/lists/read-list.ts";
import { sha256Of } from "../sha256.ts";
import type { CaseFacts, Context } from "./context.ts";

export type { ListProblem } from "../../segur/lists/read-list.ts";

/** The keys of a context that may name a file as the ANS publishes it, and what it lists. */
const LIST_KEYS = {
  referencedSolutions: "solutions",
  eligibleEstablishments: "establishments",
} as const satisfies Partial<Record<keyof CaseFacts, ListKind>>;

/** A list that a context names by its path. */
export interface NamedList {
  readonly kind: ListKind;
  readonly path: string;
}

const layersOf = (context: Context): CaseFacts[] => [context, ...Object.values(context.quotes ?? {})];

/** Every list that a context names, in its own words. */
export const listsNamedIn = (context: Context): NamedList[] =>
  layersOf(context).flatMap((facts) =>
    Object.entries(LIST_KEYS).flatMap(([key, kind]) => {
      const given = facts[key as keyof typeof LIST_KEYS];
      return typeof given === "string" ? [{ kind, path: given }] : [];
    }),
  );

/** A context whose list paths are turned by `resolve`: a file names its lists from its own folder. */
export function withListPaths(context: Context, resolve: (path: string) => string): Context {
  const turned = <F extends CaseFacts>(facts: F): F => {
    const own = Object.keys(LIST_KEYS).flatMap((key) => {
      const given = facts[key as keyof typeof LIST_KEYS];
      return typeof given === "string" ? [[key, resolve(given)]] : [];
    });
    return { ...facts, ...Object.fromEntries(own) };
  };
  const quotes = Object.entries(context.quotes ?? {}).map(([name, facts]) => [name, turned(facts)]);
  return { ...turned(context), ...(quotes.length === 0 ? {} : { quotes: Object.fromEntries(quotes) }) };
}

export type OpenedList =
  | { readonly ok: true; readonly list: AnsList }
  | { readonly ok: false; readonly problems: readonly ListProblem[] };

/** Reads a list from its file's bytes: CSV, XLSX or ODS, whatever its name says. */
export async function openList(kind: ListKind, bytes: Uint8Array, file: Omit<ListFile, "sha256">): Promise<OpenedList> {
  const sha256 = await sha256Of(bytes);
  const document = await readDocument(bytes, { limits: { cells: MOST_CELLS } });
  if (!document.ok || document.value.kind !== "grid") return { ok: false, problems: [{ code: "no-table" }] };
  return readList(kind, document.value, { ...file, sha256 });
}

/** The base of eligible establishments has thousands of rows: more cells than any quote. */
const MOST_CELLS = 2_000_000;

/** Lists by kind and path, as rules look them up. */
export function givenLists(lists: Iterable<readonly [path: string, list: AnsList]>): GivenLists {
  const given = { solutions: new Map<string, AnsList>(), establishments: new Map<string, AnsList>() };
  for (const [path, list] of lists) given[list.kind].set(path, list);
  return given;
}
