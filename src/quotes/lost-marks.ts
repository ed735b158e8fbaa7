import type { PagedDocument, Word } from "../documents/document.ts";

/** A word of a picture that may have lost its decimal mark, with what it would then have been. */
export interface LostMark {
  readonly word: Word;
  readonly readings: readonly string[];
}

/**
 * Figures of pictures without a decimal mark: a comma of three pixels is what character recognition loses first, in
 * both of its readings ("85%" for "8,5 %", "588000 €" for "5 880,00 €"). Only sums can tell; until then they stand.
 */
export const lostMarks = ({ pages }: PagedDocument): LostMark[] =>
  pages.flatMap(({ words }) =>
    words.flatMap((word) => {
      if (word.confidence === undefined || word.others !== undefined) return [];
      const readings = withMark(word.text);
      return readings.length === 0 ? [] : [{ word, readings }];
    }),
  );

function withMark(text: string): string[] {
  const rate = /^(\d{1,2}?)(\d{1,2})(\s?%)$/u.exec(text);
  if (rate !== null) {
    const [, , , sign = ""] = rate;
    const digits = text.replace(/\D/gu, "");
    return [1, 2].flatMap((whole) =>
      digits.length > whole ? [`${digits.slice(0, whole)},${digits.slice(whole)}${sign}`] : [],
    );
  }
  const amount = /^(\d[\d\s]*\d)(\s?€)?$/u.exec(text);
  const [, digits = "", sign = ""] = amount ?? [];
  const cents = digits.replace(/\s(?=\d{1,2}$)/u, "");
  return /\d{3}$/u.test(cents) ? [`${cents.slice(0, -2).trimEnd()},${cents.slice(-2)}${sign}`] : [];
}
