import { numeral } from "../numerals.ts";
import type { HtmlElement } from "./parse-html.ts";
import { isInline } from "./words.ts";

/** A counted list with the number of each entry in front of it, as a page shows it. */
export function withListNumbers(list: HtmlElement): HtmlElement {
  const { start = "1", type = "1" } = list.attributes;
  let count = Number.parseInt(start, 10) - 1;
  if (Number.isNaN(count)) count = 0;
  const children = list.children.map((entry) => {
    if (typeof entry === "string" || entry.name !== "li") return entry;
    const told = Number.parseInt(entry.attributes["value"] ?? "", 10);
    count = Number.isNaN(told) ? count + 1 : told;
    const number = numeral(entry.attributes["type"] ?? type, count);
    return number === null ? entry : opened(entry, `${number}. `);
  });
  return { ...list, children };
}

/** An element whose first words are opened by others. */
function opened(element: HtmlElement, words: string): HtmlElement {
  const at = element.children.findIndex((child) => typeof child !== "string" || child.trim() !== "");
  const first = element.children[at];
  if (first === undefined) return element;
  const inner =
    typeof first !== "string" && /^(?:p|div|h[1-6]|section)$/.test(first.name) && !isInline(first)
      ? [opened(first, words)]
      : [words, first];
  return { ...element, children: [...element.children.slice(0, at), ...inner, ...element.children.slice(at + 1)] };
}
