import { numeral } from "../numerals.ts";
import { descendantsOf, elementsOf, type XmlElement } from "../xml/parse-xml.ts";

interface Level {
  readonly start: number;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  /** How many levels its number shows, itself included. */
  readonly shown: number;
}

/** How lists are counted, by the name of their style. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** The styles of lists in the parts of a document; what the text brings along goes before the common ones. */
export function listStylesIn(parts: readonly XmlElement[]): ListStyles {
  const styles = new Map<string, ReadonlyMap<number, Level>>();
  for (const style of parts.flatMap((part) => descendantsOf(part, "text:list-style"))) {
    const name = style.attributes["style:name"] ?? "";
    if (!styles.has(name)) styles.set(name, new Map(elementsOf(style).map(levelOf)));
  }
  return styles;
}

function levelOf({ name, attributes }: XmlElement): [number, Level] {
  const level: Level = {
    start: Number(attributes["text:start-value"] ?? 1) || 1,
    kind: name === "text:list-level-style-number" ? (attributes["style:num-format"] ?? "") : "",
    before: attributes["style:num-prefix"] ?? "",
    after: attributes["style:num-suffix"] ?? "",
    shown: Number(attributes["text:display-levels"] ?? 1) || 1,
  };
  return [Number(attributes["text:level"] ?? 1), level];
}

/**
 * A text with the number of each entry of its lists in front of it, as a reader sees it. Bullets tell nothing and are
 * left out.
 */
export function withListNumbers(body: XmlElement, styles: ListStyles): XmlElement {
  /** Where each style, and each list by its name, has got to. */
  const reached = new Map<string, number>();

  const listOf = (list: XmlElement, around: string, depth: number, counts: readonly number[]): XmlElement => {
    const style = list.attributes["text:style-name"] ?? around;
    const level = styles.get(style)?.get(depth);
    const own = list.attributes["xml:id"];
    const goesOn = list.attributes["text:continue-numbering"] === "true" ? `style ${style} ${depth}` : null;
    const from = list.attributes["text:continue-list"];
    let count =
      reached.get(from === undefined ? (goesOn ?? "") : `list ${from} ${depth}`) ??
      (level === undefined ? 0 : level.start - 1);
    const children = list.children.map((entry) => {
      if (typeof entry === "string" || entry.name !== "text:list-item") return entry;
      const told = Number(entry.attributes["text:start-value"] ?? Number.NaN);
      count = Number.isInteger(told) ? told : count + 1;
      const now = [...counts.slice(0, depth - 1), count];
      return entryOf(entry, style, depth, now);
    });
    reached.set(`style ${style} ${depth}`, count);
    for (const name of [own, from]) if (name !== undefined) reached.set(`list ${name} ${depth}`, count);
    return { ...list, children };
  };

  const entryOf = (entry: XmlElement, style: string, depth: number, counts: readonly number[]): XmlElement => {
    let label = labelOf(styles.get(style), depth, counts);
    const children = entry.children.map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "text:list") return listOf(child, style, depth + 1, counts);
      const inner = walked(child);
      if (label === null || !/^text:[ph]$/.test(child.name)) return inner;
      const numbered = { ...inner, children: [`${label} `, ...inner.children] };
      label = null;
      return numbered;
    });
    return { ...entry, children };
  };

  const walked = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.map((child) => {
      if (typeof child === "string") return child;
      return child.name === "text:list" ? listOf(child, "", 1, []) : walked(child);
    }),
  });
  return styles.size === 0 ? body : walked(body);
}

function labelOf(
  levels: ReadonlyMap<number, Level> | undefined,
  depth: number,
  counts: readonly number[],
): string | null {
  const level = levels?.get(depth);
  if (level === undefined || numeral(level.kind, 1) === null) return null;
  const shown = counts.slice(Math.max(0, depth - level.shown), depth).flatMap((count, index, all) => {
    const kind = levels?.get(depth - all.length + 1 + index)?.kind ?? "";
    return numeral(kind, count) ?? [];
  });
  return `${level.before}${shown.join(".")}${level.after}`.trim() || null;
}
