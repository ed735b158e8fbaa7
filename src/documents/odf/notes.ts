import { elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import { odfText } from "./text.ts";

/** A text whose notes stand at its end, each opened by the mark that calls it where it was. */
export function withNotesAtEnd(body: XmlElement): XmlElement {
  const notes: XmlElement[] = [];
  const text = withCalls(body, notes);
  return notes.length === 0 ? body : { ...text, children: [...text.children, ...notes] };
}

function withCalls(element: XmlElement, notes: XmlElement[]): XmlElement {
  return {
    ...element,
    children: element.children.map((child) => {
      if (typeof child === "string") return child;
      if (child.name !== "text:note") return withCalls(child, notes);
      const mark = `(${partsOf(child, "text:note-citation").map(odfText).join("").trim() || notes.length + 1})`;
      notes.push(
        ...partsOf(child, "text:note-body")
          .flatMap((body) => elementsOf(body))
          .map((part, index) => opened(part, index, mark)),
      );
      return ` ${mark}`;
    }),
  };
}

/** The first paragraph of a note with its mark. */
const opened = (part: XmlElement, index: number, mark: string): XmlElement =>
  index > 0 ? part : { ...part, children: [`${mark} `, ...part.children] };

const partsOf = (note: XmlElement, name: string): XmlElement[] =>
  elementsOf(note).filter((child) => child.name === name);
