import { numeral } from "../numerals.ts";
import { elementAt, elementsOf, type XmlElement } from "../xml/parse-xml.ts";

interface Level {
  readonly start: number;
  readonly kind: string;
  /** "%1.%2)" */
  readonly pattern: string;
}

/** How the lists of a document are counted, and which paragraphs are entries of them by their style. */
export interface Lists {
  /** By the number of a list, its levels and the levels' own list: lists of one kind are counted on. */
  readonly lists: ReadonlyMap<string, { readonly counter: string; readonly levels: readonly (Level | null)[] }>;
  readonly byStyle: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly list: string;
  readonly level: number;
}

const LEVELS = 9;

const valueAt = (element: XmlElement, ...path: string[]): string | null =>
  elementAt(element, ...path)?.attributes["w:val"] ?? null;

/** What the parts of a document say of its lists; either part may be missing. */
export function listsOf(numbering: XmlElement | null, styles: XmlElement | null): Lists {
  const kinds = new Map(
    (numbering === null ? [] : elementsOf(numbering, "w:abstractNum")).map((kind) => [
      kind.attributes["w:abstractNumId"] ?? "",
      levelsOf(kind),
    ]),
  );
  const lists: [string, { counter: string; levels: readonly (Level | null)[] }][] = [];
  for (const list of numbering === null ? [] : elementsOf(numbering, "w:num")) {
    const id = list.attributes["w:numId"] ?? "";
    const kind = valueAt(list, "w:abstractNumId") ?? "";
    const overrides = elementsOf(list, "w:lvlOverride");
    const levels = [...(kinds.get(kind) ?? [])];
    for (const override of overrides) {
      const at = Number(override.attributes["w:ilvl"]);
      const start = Number(valueAt(override, "w:startOverride") ?? Number.NaN);
      const own = levelsOf(override)[at] ?? levels[at];
      if (own != null) levels[at] = Number.isInteger(start) ? { ...own, start } : own;
    }
    lists.push([id, { counter: overrides.length > 0 ? `own ${id}` : kind, levels }]);
  }
  return { lists: new Map(lists), byStyle: styles === null ? new Map() : entriesByStyle(styles) };
}

function levelsOf(kind: XmlElement): (Level | null)[] {
  const levels: (Level | null)[] = Array.from({ length: LEVELS }, () => null);
  for (const level of elementsOf(kind, "w:lvl")) {
    const at = Number(level.attributes["w:ilvl"]);
    if (!(at >= 0 && at < LEVELS)) continue;
    levels[at] = {
      start: Number(valueAt(level, "w:start") ?? 0) || 0,
      kind: valueAt(level, "w:numFmt") ?? "decimal",
      pattern: valueAt(level, "w:lvlText") ?? "",
    };
  }
  return levels;
}

/** Styles of paragraphs that number them, also by the style that they are based on. */
function entriesByStyle(styles: XmlElement): Map<string, Entry> {
  const all = new Map(elementsOf(styles, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const entries = new Map<string, Entry>();
  for (const id of all.keys()) {
    const seen = new Set<string>();
    let level: number | null = null;
    for (let at: string | null = id; at !== null && !seen.has(at); ) {
      seen.add(at);
      const style: XmlElement | undefined = all.get(at);
      if (style === undefined) break;
      const own = entryIn(style);
      level ??= own.level;
      if (own.list !== null) {
        if (own.list !== "0") entries.set(id, { list: own.list, level: level ?? 0 });
        break;
      }
      at = valueAt(style, "w:basedOn");
    }
  }
  return entries;
}

function entryIn(element: XmlElement): { list: string | null; level: number | null } {
  const level = valueAt(element, "w:pPr", "w:numPr", "w:ilvl");
  return { list: valueAt(element, "w:pPr", "w:numPr", "w:numId"), level: level === null ? null : Number(level) };
}

/**
 * A text with the number of each entry of its lists in front of it, as a reader sees it: "2.1 Installation". Bullets
 * tell nothing and are left out.
 */
export function withListNumbers(text: XmlElement, { lists, byStyle }: Lists): XmlElement {
  const counters = new Map<string, number[]>();

  const labelOf = (paragraph: XmlElement): string | null => {
    // An entry that was struck out is counted no more.
    const mark = elementAt(paragraph, "w:pPr", "w:rPr");
    if (mark !== null && elementsOf(mark).some(({ name }) => name === "w:del" || name === "w:moveFrom")) return null;
    const own = entryIn(paragraph);
    const styled = byStyle.get(valueAt(paragraph, "w:pPr", "w:pStyle") ?? "");
    const list = lists.get(own.list ?? styled?.list ?? "");
    const at = own.level ?? styled?.level ?? 0;
    const level = list?.levels[at] ?? null;
    if (list === undefined || level === null) return null;
    const counts = counters.get(list.counter) ?? [];
    counters.set(list.counter, [...counts.slice(0, at), (counts[at] ?? level.start - 1) + 1]);
    const now = counters.get(list.counter) ?? [];
    if (numeral(level.kind, 1) === null) return null;
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const inner = list.levels[of];
      return inner == null ? "" : (numeral(inner.kind, now[of] ?? inner.start) ?? "");
    });
    return label.trim() === "" ? null : label.trim();
  };

  const numbered = (element: XmlElement): XmlElement => {
    const label = element.name === "w:p" ? labelOf(element) : null;
    const children = element.children.map((child) => (typeof child === "string" ? child : numbered(child)));
    return { ...element, children: label === null ? children : [wordsOf(`${label} `), ...children] };
  };
  return lists.size === 0 ? text : numbered(text);
}

const wordsOf = (text: string): XmlElement => ({
  name: "w:r",
  attributes: {},
  children: [{ name: "w:t", attributes: {}, children: [text] }],
});
