import { ok, type Result } from "../document.ts";
import { figureText } from "./confusions.ts";
import type { GreyPicture, Ocr, OcrFailure } from "./engine.ts";
import { confidenceOf, digitsOf, type SettledWord } from "./reconcile.ts";
import { secondReading } from "./second-reading.ts";

/** How much larger the ink is drawn: engines then see it with other breaks and other noise. */
const larger = 1.5;
/** Confidence from which the third reading is heard. */
const sure = 0.8;

/**
 * Figures that two readings differ about, read once more: the reading that the third agrees with stands first, and is
 * held for right where nothing else on the page tells. The sums of the quote still weigh more.
 */
export async function withThirdReading(
  ocr: Ocr,
  picture: GreyPicture,
  words: readonly SettledWord[],
  milliseconds: number,
): Promise<Result<readonly SettledWord[], OcrFailure>> {
  const doubtful = words.filter(({ others = [] }) => others.length > 0);
  if (doubtful.length === 0) return ok(words);
  const third = await secondReading(
    ocr,
    picture,
    doubtful.map(({ box }) => box),
    { milliseconds, scale: larger },
  );
  if (!third.ok) return third;
  const agreed = new Map<SettledWord, SettledWord>();
  for (const [index, word] of doubtful.entries()) {
    const again = third.value[index] ?? [];
    const digits = digitsOf(figureText(again));
    const readings = [word.text, ...(word.others ?? [])];
    const match = readings.find((text) => digitsOf(text) === digits);
    if (match === undefined || confidenceOf(again) < sure) continue;
    agreed.set(word, { ...word, text: match, others: readings.filter((text) => text !== match), agreed: true });
  }
  return ok(words.map((word) => agreed.get(word) ?? word));
}
