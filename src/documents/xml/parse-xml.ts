import type { X2jOptions } from "fast-xml-parser";
import { failed, ok, type ReadError, type Result } from "../document.ts";

/** An element of an XML document: names keep their prefix, text between elements stays in place. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const OPTIONS: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
};

/** The markers of a document type: where entities are declared that expand without end. No office file has one. */
const DOCUMENT_TYPE = /<!DOCTYPE|<!ENTITY/i;

/** Parses the XML of a container. The one place that knows the library. */
export async function parseXml(bytes: Uint8Array): Promise<Result<XmlElement, ReadError>> {
  const text = new TextDecoder().decode(bytes);
  return declaresTypes(text) ? failed({ code: "damaged" }) : parseXmlText(text);
}

/** Whether XML declares a document type or entities: it is then not parsed at all. */
export const declaresTypes = (text: string): boolean => DOCUMENT_TYPE.test(text);

/** Parses XML without a document type; `wellFormed` refuses what the parser alone would mend. */
export async function parseXmlText(
  text: string,
  { wellFormed = false }: { readonly wellFormed?: boolean } = {},
): Promise<Result<XmlElement, ReadError>> {
  const { XMLParser, XMLValidator } = await import("fast-xml-parser");
  try {
    const flaw = wellFormed ? XMLValidator.validate(text) : true;
    if (flaw !== true) return failed({ code: "damaged", cause: flaw.err });
    const nodes: unknown = new XMLParser(OPTIONS).parse(text);
    const [root] = childrenOf(nodes).filter((node) => typeof node !== "string");
    return root === undefined ? failed({ code: "damaged" }) : ok(root);
  } catch (cause) {
    return failed({ code: "damaged", cause });
  }
}

/** The library gives a list of objects with one key, the element's name, beside `:@`, its attributes. */
function childrenOf(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown): (XmlElement | string)[] => {
    if (typeof node !== "object" || node === null) return [];
    const entries = Object.entries(node);
    const [name, content] = entries.find(([key]) => key !== ":@") ?? [null, null];
    if (name === null) return [];
    if (name === "#text") return [String(content)];
    const attributes = entries.find(([key]) => key === ":@")?.[1] ?? {};
    return [{ name, attributes: attributes as Record<string, string>, children: childrenOf(content) }];
  });
}

/** The elements directly inside another, of one name or of all. */
export const elementsOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );

/** The first element on a path of names below another. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = element;
  for (const name of path) found = found === null ? null : (elementsOf(found, name)[0] ?? null);
  return found;
}

/** Every element of a name below another, at any depth, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}
