import { alignedLines } from "../csv/aligned-text.ts";
import { isFigureAlone } from "../split-lines.ts";
import type { Block } from "../text-grid.ts";
import { drawnTable } from "./drawn-tables.ts";
import { tableBlocks } from "./html-tables.ts";
import { withListNumbers } from "./list-numbers.ts";
import { elementsIn, type HtmlElement, lettersOf } from "./parse-html.ts";
import { ROW_OF_BOXES } from "./set-boxes.ts";
import { collapsed, isInline, shownByField, tidied } from "./words.ts";

/** Elements that set what is inside them apart from what stands around. */
const PARTS = new Set(
  "header footer section article aside main hr h1 h2 h3 h4 h5 h6 ul ol dl fieldset form".split(" "),
);
const GAP: Block = { kind: "paragraph", text: "" };

/** Paragraphs and tables of an element, in the order in which a page shows them. */
export function htmlBlocks(parent: HtmlElement): Block[] {
  const blocks: Block[] = [];
  let line = "";
  const flush = (): void => {
    const text = tidied(line);
    if (text.trim() !== "") blocks.push({ kind: "paragraph", text });
    line = "";
  };
  const take = (child: HtmlElement | string): void => {
    if (typeof child === "string") line += collapsed(child);
    else if (child.name === "br") line += "\n";
    else if (shownByField(child) !== null) line += ` ${shownByField(child)} `;
    // Makers of pages put blocks into elements of a line.
    else if (isInline(child) && !holdsBlocks(child)) child.children.forEach(take);
    else {
      flush();
      blocks.push(...(PARTS.has(child.name) ? [GAP, ...blocksOf(child)] : blocksOf(child)));
    }
  };
  parent.children.forEach(take);
  flush();
  return blocks;
}

const holdsBlocks = (element: HtmlElement): boolean =>
  elementsIn(element).some((child) => (child.name !== "br" && !isInline(child)) || holdsBlocks(child));

function blocksOf(element: HtmlElement): Block[] {
  switch (element.name) {
    case "table":
      return tableBlocks(element, htmlBlocks);
    case "dl":
      return listOfFacts(element);
    case ROW_OF_BOXES:
      return rowOfBoxes(element);
    case "pre":
      return typedBlocks(lettersOf(element));
    default: {
      const drawn = drawnTable(element, (box) => wordsIn(htmlBlocks(box)));
      if (drawn !== null) return [drawn];
      return htmlBlocks(element.name === "ol" ? withListNumbers(element) : element);
    }
  }
}

/** Boxes of words side by side are the cells of one line, as those beside a figure are; of anything more, what stands in them. */
function rowOfBoxes(row: HtmlElement): Block[] {
  const cells = elementsIn(row).map((box) => htmlBlocks({ ...row, name: "div", children: [box] }));
  const areWords = cells.every(([only, ...others]) => others.length === 0 && only?.kind !== "table");
  const isPriced = cells.some(
    ([only, ...others]) => others.length === 0 && only?.kind === "paragraph" && isFigureAlone(only.text),
  );
  if (!areWords && !(isPriced && cells.flat().every(({ kind }) => kind === "paragraph"))) return cells.flat();
  return [{ kind: "paragraph", text: cells.map((blocks) => wordsIn(blocks).replace(/[\n\t]/g, " ")).join("\t") }];
}

/** Paragraphs as the lines of one. */
const wordsIn = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === "paragraph" && block.text !== "" ? [block.text] : [])).join("\n");

/** Terms and what is said of them: a label and its value on one line. */
function listOfFacts(list: HtmlElement): Block[] {
  const blocks: Block[] = [];
  let label: string | null = null;
  const flush = (): void => {
    if (label !== null) blocks.push({ kind: "paragraph", text: label });
    label = null;
  };
  const take = (child: HtmlElement): void => {
    if (child.name === "div") {
      elementsIn(child).forEach(take);
      return;
    }
    const own = htmlBlocks(child);
    const words = wordsIn(own);
    if (child.name === "dt") {
      flush();
      label = words;
      return;
    }
    blocks.push({ kind: "paragraph", text: label === null ? words : `${label}\t${words}` });
    label = null;
    blocks.push(...own.filter(({ kind }) => kind === "table"));
  };
  elementsIn(list).forEach(take);
  flush();
  return blocks;
}

/** Text as it was typed: its table may be drawn with blanks. */
function typedBlocks(text: string): Block[] {
  const lines = alignedLines(text);
  if (lines === null) return text.split(/\r?\n/).map((line) => ({ kind: "paragraph", text: line }));
  const rows = lines.map(({ cells }) => cells.map((cell) => ({ ...cell, tables: [] })));
  return [{ kind: "table", rows }];
}
