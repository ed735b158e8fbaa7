import { elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import type { Stated } from "./invoice-data.ts";
import { localName } from "./roots.ts";

/** An element and its path from the root; prefixes are the file's own, so they show in paths and are never compared. */
export interface Node {
  readonly element: XmlElement;
  readonly pointer: string;
}

/** The children of a node with one of the local names ("InvoiceLine|CreditNoteLine"), in document order. */
export function childrenOf(node: Node | null, names: string): Node[] {
  if (node === null) return [];
  const wanted = names.split("|");
  const siblings = elementsOf(node.element);
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { name } of siblings) totals.set(name, (totals.get(name) ?? 0) + 1);
  return siblings.flatMap((element): Node[] => {
    const rank = (counts.get(element.name) ?? 0) + 1;
    counts.set(element.name, rank);
    if (!wanted.includes(localName(element.name))) return [];
    const index = (totals.get(element.name) ?? 0) > 1 ? `[${rank}]` : "";
    return [{ element, pointer: `${node.pointer}/${element.name}${index}` }];
  });
}

/** Every node at the end of a path of local names. */
export const nodesAt = (node: Node | null, ...path: readonly string[]): Node[] =>
  path.reduce<Node[]>((found, names) => found.flatMap((one) => childrenOf(one, names)), node === null ? [] : [node]);

export const nodeAt = (node: Node | null, ...path: readonly string[]): Node | null => nodesAt(node, ...path)[0] ?? null;

/** The words of an element, blanks between them made one; null when it has none. */
export function statedText(node: Node | null): Stated<string> | null {
  if (node === null) return null;
  const words = node.element.children.filter((child) => typeof child === "string").join("");
  const value = words.replace(/\s+/gu, " ").trim();
  return value === "" ? null : { value, pointer: node.pointer };
}

export const textAt = (node: Node | null, ...path: readonly string[]): Stated<string> | null =>
  statedText(nodeAt(node, ...path));

export const attributeOf = (node: Node, name: string): string => node.element.attributes[name]?.trim() ?? "";
