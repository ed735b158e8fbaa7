import { failed, ok, type ReadError, type Result } from "../document.ts";

/** An element of a page as a browser would build it: names in small letters, ends that were left out filled in. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (HtmlElement | string)[];
}

/** Elements inside one another: browsers stop at 512, and a page of words has some dozens. */
const DEEPEST = 512;

/** Parses a page, be it cut short or badly formed; nothing is fetched and no script is run. The one place that knows the library. */
export async function parseHtml(text: string): Promise<Result<HtmlElement, ReadError>> {
  const { defaultTreeAdapter, parse } = await import("parse5");
  const depths = new WeakMap<object, number>();
  // Depth makes the parser slow and a walk overflow: it is counted as the tree grows.
  const placed = (parent: object, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new RangeError("elements nested too deep");
    depths.set(node, depth);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    appendChild: (parent, node) => {
      placed(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore: (parent, node, next) => {
      placed(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, next);
    },
  };
  try {
    const root = parse(text, { scriptingEnabled: false, treeAdapter });
    return ok({ name: "#document", attributes: {}, children: childrenOf(root) });
  } catch (cause) {
    return failed({ code: "damaged", cause });
  }
}

/** What a node of the library looks like: a text has a value, an element a tag. */
interface LibraryNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly LibraryNode[];
}

const childrenOf = ({ childNodes = [] }: LibraryNode): (HtmlElement | string)[] =>
  childNodes.flatMap((node): (HtmlElement | string)[] => {
    if (node.nodeName === "#text") return [node.value ?? ""];
    if (node.tagName === undefined) return [];
    const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, children: childrenOf(node) }];
  });

/** The elements directly inside another. */
export const elementsIn = ({ children }: HtmlElement): HtmlElement[] =>
  children.filter((child): child is HtmlElement => typeof child !== "string");

/** Every element of a name below another, at any depth, in document order. */
export const elementsNamed = (element: HtmlElement, name: string): HtmlElement[] =>
  elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);

/** The letters of an element and of all below it. */
export const lettersOf = ({ children }: HtmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : lettersOf(child))).join("");
