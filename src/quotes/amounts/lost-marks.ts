import type { PagedDocument, Word } from "../../documents/document.ts";

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
  const digits = text.replace(/\D/gu, "");
  if (/^\d{2,4}\s?%$/u.test(text))
    return [1, 2].flatMap((whole) =>
      digits.length > whole ? [`${digits.slice(0, whole)},${digits.slice(whole)}\u00a0%`] : [],
    );
  // Fewer digits without a sign are a quantity: a wrong product must not be mended into a right one.
  const isAmount = /^\d[\d\s]*\d\s?€$/u.test(text) || /^\d(?:\s?\d){3,}$/u.test(text);
  return isAmount && digits.length > 2 ? [`${digits.slice(0, -2)},${digits.slice(-2)}`] : [];
}
