import type { HtmlElement } from "./parse-html.ts";

/** What a style sets before or after the words of an element: words of its own, and values of the element's attributes. */
export type Generated = readonly ({ readonly words: string } | { readonly attribute: string })[];

/** A selector of what is set before or after elements, with the selector of those. */
const SET_BY = /^(.*[^:\s])::?(before|after)$/i;
const DECLARED = /(?:^|[;\s])content\s*:((?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^;"'])*)/i;
const PART = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|attr\(\s*([\w-]+)\s*\)/gi;
const NOT_SHOWN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** "td.sum::after" is for what stands after "td.sum"; null for other selectors. */
export function generatedFor(selector: string): { readonly of: string; readonly at: "before" | "after" } | null {
  const [, of, at] = SET_BY.exec(selector) ?? [];
  return of === undefined ? null : { of, at: at?.toLowerCase() === "before" ? "before" : "after" };
}

/** The content that the declarations of a style set; counters and pictures tell no words. Null where they set none. */
export function generatedIn(style: string): Generated | null {
  const value = DECLARED.exec(style)?.[1];
  if (value === undefined) return null;
  if (NOT_SHOWN.test(style)) return [];
  return [...value.matchAll(PART)].map(([, double, single, attribute]) =>
    attribute === undefined ? { words: unescaped(double ?? single ?? "") } : { attribute: attribute.toLowerCase() },
  );
}

/** The words that are shown beside those of an element. */
export const wordsSet = (generated: Generated | null, { attributes }: HtmlElement): string =>
  (generated ?? []).map((part) => ("words" in part ? part.words : (attributes[part.attribute] ?? ""))).join("");

/** "\20AC" is a sign by its number, a sign behind another stroke is itself. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, sign: string | undefined) => {
    const number = Number.parseInt(code ?? "", 16);
    if (code === undefined) return sign ?? "";
    // Fonts of pictures have theirs in an area of its own.
    return number > 0x10ffff || (number >= 0xe000 && number <= 0xf8ff) ? "" : String.fromCodePoint(number);
  });
