import type { Block } from "../text-grid.ts";
import { elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import { bodyBlocks } from "./blocks.ts";

/** Parts that hold the notes of a document, and what calls one of them in its text. */
export const NOTE_PARTS = [
  { part: "word/footnotes.xml", call: "w:footnoteReference", own: "w:footnoteRef" },
  { part: "word/endnotes.xml", call: "w:endnoteReference", own: "w:endnoteRef" },
] as const;

type NotePart = (typeof NOTE_PARTS)[number];

/** The lines that part notes from the text are kept beside them, as notes without a word. */
const isNote = ({ attributes }: XmlElement): boolean => (attributes["w:type"] ?? "normal") === "normal";

/** The notes of a part as paragraphs that open with their mark: "(1) Les correctifs sont facturés dès la 3e année". */
export const noteBlocks = (root: XmlElement, { own }: NotePart): Block[] =>
  notesIn(root).flatMap((note, index) => {
    const mark = markOf(index);
    const blocks = bodyBlocks(withMarks(note, own, () => mark));
    const [first] = blocks;
    return first?.kind === "paragraph" && !first.text.includes(mark)
      ? [{ ...first, text: `${mark} ${first.text.trim()}` }, ...blocks.slice(1)]
      : blocks;
  });

/** A text in which each call of a note is the mark that the note opens with, set apart from the word before. */
export function withCalls(text: XmlElement, notes: XmlElement, { call }: NotePart): XmlElement {
  const marks = new Map(notesIn(notes).map(({ attributes }, index) => [attributes["w:id"], markOf(index)]));
  return withMarks(text, call, ({ attributes }) => ` ${marks.get(attributes["w:id"]) ?? ""}`);
}

const notesIn = (root: XmlElement): XmlElement[] =>
  elementsOf(root).flatMap((child) =>
    /^w:(?:foot|end)note$/.test(child.name) ? (isNote(child) ? [child] : []) : notesIn(child),
  );

const markOf = (index: number): string => `(${index + 1})`;

function withMarks(element: XmlElement, name: string, mark: (call: XmlElement) => string): XmlElement {
  if (element.name === name) return { name: "w:t", attributes: {}, children: [mark(element)] };
  return {
    ...element,
    children: element.children.map((child) => (typeof child === "string" ? child : withMarks(child, name, mark))),
  };
}
