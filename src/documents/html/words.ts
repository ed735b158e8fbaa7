import type { HtmlElement } from "./parse-html.ts";

/** Elements that stand in a line of words; every other one begins and ends a line of its own. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr o:p output q rp rt ruby s samp " +
    "small span strike strong sub sup time tt u var wbr img input select textarea picture"
  ).split(" "),
);

export const isInline = ({ name }: HtmlElement): boolean => INLINE.has(name);

const UNSEEN_INPUTS = /^(?:hidden|password|file|submit|button|reset|image|range|color)$/;

/** What a field of a form shows: the value that it was filled with, the choice made, a box that is ticked or not. */
export function shownByField({ name, attributes, children }: HtmlElement): string | null {
  if (name === "input" && /^(?:checkbox|radio)$/.test(attributes["type"] ?? ""))
    return attributes["checked"] === undefined ? "\u2610" : "\u2612";
  if (name === "input") return UNSEEN_INPUTS.test(attributes["type"] ?? "text") ? "" : (attributes["value"] ?? "");
  if (name !== "select") return null;
  const options = children.filter(
    (child): child is HtmlElement => typeof child !== "string" && child.name === "option",
  );
  const chosen = options.find(({ attributes: own }) => own["selected"] !== undefined) ?? options[0];
  return chosen?.children.filter((child) => typeof child === "string").join("") ?? "";
}

/** White space as a page shows it: one blank, but for those that break no line. */
export const collapsed = (text: string): string => text.replace(/[ \t\r\n\f]+/g, " ");

/** Lines without the blanks around them and without characters that only say where a line may break. */
export const tidied = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, "")
    .split("\n")
    .map((line) => line.trim().replace(/ {2,}/g, " "))
    .join("\n");
