import { escapeMarkup } from "../well-formed.ts";

declare const safe: unique symbol;

/** HTML that only {@link html} and its kin make: text from outside never becomes mark-up. */
export interface Html {
  readonly [safe]: true;
  readonly source: string;
}

type Part = Html | string | number | readonly Html[];

const trusted = (source: string): Html => ({ source }) as Html;

/** A template whose values are escaped unless they are HTML already: html`<p>${name}</p>`. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  trusted(strings.reduce((source, literal, index) => source + sourceOf(parts[index - 1] ?? "") + literal));

function sourceOf(part: Part): string {
  if (typeof part === "string" || typeof part === "number") return escapeMarkup(String(part));
  return "source" in part ? part.source : part.map(({ source }) => source).join("");
}

export const nothing: Html = trusted("");

/** A constant of our own, such as a style sheet. */
export const constantHtml = (source: string): Html => trusted(source);
