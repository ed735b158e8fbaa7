import type { Cell } from "../../documents/document.ts";
import { looksLikeAmount } from "../../tables/page/amount-shape.ts";
import { moved, type Row } from "./grid/rows.ts";

/** Marks of comments in files that programs write: "# total HT = 1 160". */
const MARK = /^(#|\/\/|--|%%)\s*(?=[^\s#/%-])/u;
/** Fewer rows may begin so by chance. */
const FEWEST = 3;

/**
 * A file whose comments say all but its lines ("# total HT = 1 160"): they become rows of their own above the table,
 * without the marks. Null unless the first row is a comment and several of them tell numbers or days.
 */
export function withoutCommentMarks(rows: readonly Row[]): Row[] | null {
  const mark = MARK.exec(rows[0]?.[0]?.text ?? "")?.[1];
  if (mark === undefined) return null;
  const isComment = ([first]: Row): boolean => first !== undefined && MARK.exec(first.text)?.[1] === mark;
  const comments = rows.filter(isComment);
  // "# TOTAUX" is the title of what follows: comments that say something tell numbers and days.
  const telling = comments.filter((row) => row.some(({ text }) => /\d/.test(text)));
  if (telling.length < FEWEST || comments.length === rows.length) return null;
  return [...comments.map(spoken), [], ...rows.filter((row) => !isComment(row))];
}

/** The words of a comment; "total HT = 1 160" is a label and its amount. */
function spoken([first, ...rest]: Row): Row {
  if (first === undefined) return [];
  const text = first.text.replace(MARK, "");
  const at = text.lastIndexOf("=");
  const value = text.slice(at + 1).trim();
  const parts: Cell[] =
    at > 0 && (looksLikeAmount(value) || /^[\d./-]+$/u.test(value))
      ? [moved(first, 1, text.slice(0, at).trim()), moved(first, 2, value)]
      : [moved(first, 1, text)];
  return [...parts, ...rest];
}
