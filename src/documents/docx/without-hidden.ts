import { hasSigns, type TellableColour, unseenBy } from "../eyesight.ts";
import type { HiddenWords } from "../hidden-problems.ts";
import type { XmlElement } from "../xml/parse-xml.ts";
import { runText } from "./blocks.ts";
import type { WordStyles } from "./looks.ts";

export interface VisiblePart {
  readonly root: XmlElement;
  /** Words that the part holds and does not show, left out of it. */
  readonly hidden: readonly HiddenWords[];
}

/** A part of a document of Word without the runs that nobody sees on the ground that the part has. */
export function withoutHidden(part: XmlElement, styles: WordStyles, page: TellableColour): VisiblePart {
  const hidden: HiddenWords[] = [];
  let last: XmlElement | null = null;
  const hide = (words: string, by: HiddenWords["by"], paragraph: XmlElement | null): void => {
    const before = hidden.at(-1);
    // Word cuts a sentence into runs wherever it was edited.
    if (before?.by === by && paragraph !== null && paragraph === last)
      hidden[hidden.length - 1] = { by, words: before.words + words };
    else if (hasSigns(words)) hidden.push({ by, words });
    else return;
    last = paragraph;
  };
  const visible = (element: XmlElement, around: TellableColour, paragraph: XmlElement | null): XmlElement => ({
    ...element,
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      // What older programs show instead is not read.
      if (typeof child === "string" || child.name === "mc:Fallback") return [child];
      if (child.name === "w:p") return [visible(child, styles.groundOf(child) ?? around, child)];
      // Boxes have a ground of their own, by their shape.
      if (child.name === "w:txbxContent") return [visible(child, "unsure", null)];
      if (child.name !== "w:r") return [visible(child, styles.groundOf(child) ?? around, paragraph)];
      const words = runText(child);
      const look = styles.ofRun(child, paragraph);
      const by = unseenBy({ ...look, ground: look.ground ?? around });
      if (by === null || (by !== "invisible" && !hasSigns(words))) return [visible(child, around, paragraph)];
      hide(words, by, paragraph);
      return [];
    }),
  });
  return { root: visible(part, page, null), hidden: hidden.map(({ by, words }) => ({ by, words: words.trim() })) };
}
