import { descendantsOf, elementAt, elementsOf, type XmlElement } from "../xml/parse-xml.ts";

export interface VisibleTree {
  readonly root: XmlElement;
  /** Whether something with words in it was left out. */
  readonly hides: boolean;
}

/** A tree of OpenDocument without what is not displayed: spans and paragraphs of hidden styles, hidden sections. */
export function withoutHidden(root: XmlElement): VisibleTree {
  const styles = new Set(
    descendantsOf(root, "style:style")
      .filter((style) => elementAt(style, "style:text-properties")?.attributes["text:display"] === "none")
      .map(({ attributes }) => attributes["style:name"] ?? ""),
  );
  let hides = false;
  const visible = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === "string") return [child];
      if (!isHidden(child, styles)) return [visible(child)];
      hides ||= hasWords(child);
      return [];
    }),
  });
  return { root: visible(root), hides };
}

const isHidden = ({ name, attributes }: XmlElement, styles: ReadonlySet<string>): boolean =>
  name === "text:hidden-text" ||
  name === "text:hidden-paragraph" ||
  (name === "text:section" && attributes["text:display"] === "none") ||
  (/^text:(?:span|p|h)$/.test(name) && styles.has(attributes["text:style-name"] ?? ""));

const hasWords = (element: XmlElement): boolean =>
  element.children.some((child) => typeof child === "string" && child.trim() !== "") ||
  elementsOf(element).some(hasWords);
