import { type Edge, ok, type Result, type Word } from "../document.ts";
import type { Straightened } from "../straightened.ts";
import type { GreyPicture, Ocr, OcrFailure, SeenWord } from "./engine.ts";
import { leanOf, uprightBox } from "./lean.ts";
import { turned } from "./picture.ts";
import { placedWords } from "./place-words.ts";
import { type Prepared, prepared } from "./prepare.ts";
import { settledWords } from "./settled-words.ts";
import { inkOf, isSideways } from "./skew.ts";

/** What a picture of a page was read as. */
export interface ReadPicture {
  /** Words of the page set upright and straight, in points. */
  readonly words: readonly Word[];
  /** The drawn lines of that page, in points. */
  readonly edges: readonly Edge[];
  /** Size of the page set upright, in points. */
  readonly width: number;
  readonly height: number;
  readonly straightened: Straightened;
  /** Mean confidence of its letters, 0 to 1; 0 without words. */
  readonly confidence: number;
}

/** Confidence under which a page is tried the other way up. */
const sureEnough = 0.7;

/** Reads the picture of page `number`, taken at `dpi`, whichever way up it lies. */
export async function readPicture(
  ocr: Ocr,
  picture: GreyPicture,
  { dpi, number, milliseconds }: { readonly dpi: number; readonly number: number; readonly milliseconds: number },
): Promise<Result<ReadPicture, OcrFailure>> {
  const [first = 0, ...others] = isSideways(inkOf(picture)) ? [1, 3, 0, 2] : [0, 2, 1, 3];
  const upright = await attemptAt(ocr, picture, { dpi, turns: first, milliseconds });
  if (!upright.ok) return upright;
  let best = upright.value;
  for (const turns of others) {
    // Text that lies or stands on its head is read as something; a picture that yields nothing shows none.
    if (worth(best) >= sureEnough || best.seen.length === 0) break;
    const attempt = await attemptAt(ocr, picture, { dpi, turns, milliseconds });
    if (!attempt.ok) return attempt;
    if (worth(attempt.value) > worth(best)) best = attempt.value;
  }
  const { seen, ready, turns, confidence } = best;
  const settled = await settledWords(ocr, ready.picture, seen, milliseconds);
  if (!settled.ok) return settled;
  const [across, down] = [ready.picture.width, ready.picture.height];
  const [width, height] = [across / ready.perPoint, down / ready.perPoint];
  const { skew, fan } = ready;
  const lean = leanOf(settled.value, across, down);
  const straightened: Straightened = {
    turns,
    skew,
    ...(fan === 0 ? {} : { fan }),
    ...(lean === null ? {} : { lean }),
    width,
    height,
  };
  const set =
    lean === null
      ? settled.value
      : settled.value.map((word) => ({ ...word, box: uprightBox(word.box, lean, across, down) }));
  // Uprights that lean are found in pieces at best.
  const { edges } = lean === null ? ready : prepared(turned(picture, turns), dpi, ready, lean);
  const words = placedWords(set, ready.perPoint, number);
  const isAsLaid = turns === 0 && skew === 0 && fan === 0 && lean === null;
  return ok({
    words: isAsLaid ? words : words.map((word) => ({ ...word, straightened })),
    edges: edges.map((edge) => inPoints(edge, ready.perPoint)),
    width,
    height,
    straightened,
    confidence,
  });
}

const inPoints = ({ level, at, from, to }: Edge, perPoint: number): Edge => ({
  level,
  at: at / perPoint,
  from: from / perPoint,
  to: to / perPoint,
});

interface Attempt {
  readonly seen: readonly SeenWord[];
  readonly ready: Prepared;
  readonly turns: number;
  readonly confidence: number;
}

/** Few words read with confidence say little, for a page upside down yields some; words that stand on end say that it lies. */
function worth({ seen, confidence }: Attempt): number {
  const long = seen.filter(({ text }) => /^[\p{L}\d]{4}/u.test(text));
  const standing = long.filter(({ box: [x0, y0, x1, y1] }) => y1 - y0 > x1 - x0).length;
  return confidence * Math.min(1, long.length / 3) * (1 - standing / Math.max(1, long.length));
}

async function attemptAt(
  ocr: Ocr,
  picture: GreyPicture,
  { dpi, turns, milliseconds }: { readonly dpi: number; readonly turns: number; readonly milliseconds: number },
): Promise<Result<Attempt, OcrFailure>> {
  const ready = prepared(turned(picture, turns), dpi);
  const seen = await ocr.recognise(ready.picture, { shape: "page", milliseconds });
  if (!seen.ok) return seen;
  return ok({ seen: seen.value, ready, turns, confidence: meanConfidence(seen.value) });
}

/** By letters, so that specks read as single characters weigh little. */
function meanConfidence(words: readonly SeenWord[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of words) {
    letters += text.length;
    sum += text.length * confidence;
  }
  return letters === 0 ? 0 : sum / letters;
}
