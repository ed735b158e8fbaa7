import { isMap } from "../value-at.ts";
import type { CaseFacts, Context } from "./context.ts";

/** Where the facts about a quote may come from, nearest first. */
export interface FactSources {
  /** `--set` flags. */
  readonly set?: CaseFacts;
  /** `quote.context.json` beside `quote.pdf`. */
  readonly sidecar?: Context;
  /** `--context` file. */
  readonly context?: Context;
  /** Configuration of the project. */
  readonly config?: Context;
}

/** What a context may name a quote by. */
export interface QuoteNames {
  readonly path: string;
  readonly number: string | null;
  /** Which document of a mail or an archive it is; its last name is that of a file. */
  readonly part?: string | null;
}

/**
 * The facts that hold for one quote: the nearest source that states a fact wins, fact by fact. The parts of `client`,
 * of `ceilingInputs` and of a map by DSR are facts of their own; a list is one fact.
 */
export function resolveFacts(sources: FactSources, names: QuoteNames): CaseFacts {
  const layers = [
    ...layersOf(sources.config, names),
    ...layersOf(sources.context, names),
    ...layersOf(sources.sidecar, names),
    ...(sources.set === undefined ? [] : [sources.set]),
  ];
  return layers.reduce<CaseFacts>((farther, nearer) => overlay(farther, nearer), {});
}

/** A context's own layers, farthest first: its top level, the quote's number, the file. */
function layersOf(context: Context | undefined, names: QuoteNames): CaseFacts[] {
  if (context === undefined) return [];
  const { quotes: _, ...topLevel } = context;
  return [topLevel, ...entriesNaming(context, names).map(([, facts]) => facts)];
}

/** The entries of a context's `quotes` that name one quote, farthest first: by its number, its part, its file. */
export function entriesNaming(
  { quotes = {} }: Context,
  { path, number, part = null }: QuoteNames,
): (readonly [name: string, facts: CaseFacts])[] {
  const posixPath = path.replaceAll("\\", "/");
  const lastName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
  const parts = part === null ? [] : [part, lastName(part)];
  const named = [number, ...parts, lastName(posixPath), posixPath, path].filter((name) => name !== null);
  return [...new Set(named)].flatMap((name) =>
    Object.hasOwn(quotes, name) ? [[name, quotes[name] ?? {}] as const] : [],
  );
}

/** The facts of both; where both state one, the nearer. */
export function overlay(farther: CaseFacts, nearer: CaseFacts): CaseFacts {
  const merged: Record<string, unknown> = { ...farther };
  for (const [key, value] of Object.entries(nearer)) {
    const under = merged[key];
    if (value !== undefined) merged[key] = isMap(value) && isMap(under) ? { ...under, ...value } : value;
  }
  return merged;
}
