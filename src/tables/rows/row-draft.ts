import { joinTexts, type Text } from "../../documents/text.ts";
import type { Row } from "../layout.ts";
import { looksLikePercent } from "../page/amount-shape.ts";
import { isFigure } from "../page/figures.ts";
import { joinLines } from "../page/join-lines.ts";
import { joinWords, type PlacedWord, textOfWords } from "../page/printed-lines.ts";
import type { LineFacts } from "./line-facts.ts";

/** A row under construction: the printed lines that belong to it, in reading order. */
export interface RowDraft {
  readonly kind: Row["kind"];
  readonly lines: LineFacts[];
}

/** In the face of the label above, or right under an amount that has no label yet. */
export function isSetAlike({ lines }: RowDraft, { label: [word] }: LineFacts): boolean {
  const above = lines.findLast(({ label }) => label.length > 0);
  return above === undefined || above.label[0]?.font === word?.font;
}

/** The finished row: cells joined over its lines. */
export function finishRow(draft: RowDraft, payer: number): Row {
  const width = draft.lines[0]?.cells.length ?? 0;
  const isLine = draft.kind === "item";
  const label = isLine ? null : joinLines(draft.lines.map((line) => textOfWords(labelOf(line, draft.kind, payer))));
  const cells = Array.from({ length: width }, (_, column) => cellText(draft, column, payer));
  return {
    kind: draft.kind,
    cells,
    label,
    // Cell by cell: read line by line, "vague" at the end of one would lead on to the price beside it.
    text: isLine
      ? joinTexts(cells.filter((cell) => cell !== null))
      : joinTexts([label ?? { value: "", pieces: [] }, ...figuresOf(draft, payer)]),
  };
}

function cellText(draft: RowDraft, column: number, payer: number): Text | null {
  const text = joinLines(
    draft.lines.map(({ cells, label }) => {
      const words = cells[column] ?? [];
      return textOfWords(
        draft.kind === "item"
          ? words
          : words.filter(
              (word) => !label.includes(word) || isRate(words) || (column === payer && isFigure(joinWords(words))),
            ),
      );
    }),
  );
  return text.value === "" ? null : text;
}

/** A rate belongs to the label of the total it stands in ("TVA" and "20 %"); who pays has a column of its own. */
const labelOf = ({ cells, label }: LineFacts, kind: Row["kind"], payer: number): PlacedWord[] => {
  const named = cells.some((words, column) => column !== payer && words.some((word) => label.includes(word)));
  return cells.flatMap((words, column) => {
    if (kind === "summary" && column === payer && named) return [];
    return words.filter((word) => label.includes(word) || (kind === "summary" && isRate(words)));
  });
};

const isRate = (words: readonly PlacedWord[]): boolean => looksLikePercent(joinWords(words));

const figuresOf = (draft: RowDraft, payer: number): Text[] =>
  draft.lines.map((line) =>
    textOfWords(line.cells.flat().filter((word) => !labelOf(line, draft.kind, payer).includes(word))),
  );
