import type { Cell, GridDocument } from "../../documents/document.ts";
import { looksLikeAmount } from "../../tables/amount-shape.ts";
import { type GridRow, partOfCell, withRows } from "./grid-rows.ts";

/** Marks of comments in files that programs write: "# total HT = 1 160". */
const MARK = /^(#|\/\/|--|%%)\s*(?=[^\s#/%-])/u;
/** Fewer rows may begin so by chance. */
const FEWEST = 3;

/**
 * A file whose comments say all but its lines: they become rows of their own above the table, without the marks. The
 * document itself where it has none.
 */
export function withoutCommentMarks(document: GridDocument): GridDocument {
  const mark = MARK.exec(document.rows[0]?.[0]?.text ?? "")?.[1];
  if (mark === undefined) return document;
  const isComment = ([first]: GridRow): boolean => first !== undefined && MARK.exec(first.text)?.[1] === mark;
  const comments = document.rows.filter(isComment);
  // "# TOTAUX" is the title of what follows: comments that say something tell numbers and days.
  const telling = comments.filter((row) => row.some(({ text }) => /\d/.test(text)));
  if (telling.length < FEWEST || comments.length === document.rows.length) return document;
  return withRows(document, [...comments.map(spoken), [], ...document.rows.filter((row) => !isComment(row))]);
}

/** The words of a comment; "total HT = 1 160" is a label and its amount. */
function spoken([first, ...rest]: GridRow): GridRow {
  if (first === undefined) return [];
  const text = first.text.replace(MARK, "");
  const at = text.lastIndexOf("=");
  const value = text.slice(at + 1).trim();
  const parts: Cell[] =
    at > 0 && (looksLikeAmount(value) || /^[\d./-]+$/u.test(value))
      ? [partOfCell(first, text.slice(0, at).trim(), 1), partOfCell(first, value, 2)]
      : [partOfCell(first, text, 1)];
  return [...parts, ...rest];
}
