import type { HiddenBy, ReadingProblem } from "../document.ts";
import { isAlike, TINY, WHITE } from "../eyesight.ts";
import { type Box, joinTexts, placeOf, textAt } from "../text.ts";
import type { Painted, PaintedSurface, PaintedText } from "./painted/painted.ts";
import type { Colour } from "./painted/state.ts";
import type { Viewport } from "./pdfjs.ts";
import type { Run } from "./runs.ts";
import { wordsOf } from "./words.ts";

/** Letters with their place on the page. */
interface Placed {
  readonly text: string;
  readonly box: Box;
}

interface Parted<P extends Placed> {
  readonly seen: readonly P[];
  readonly hidden: readonly { readonly piece: P; readonly by: HiddenBy }[];
}

export interface HiddenParting {
  /** Letters outside the page: pdf.js gives them among the drawings, and not as text. */
  readonly outside: readonly Run[];
  part<P extends Placed>(pieces: readonly P[]): Parted<P>;
}

/** A painted text as a run: where its letters stand exactly does not matter to who is told of it. */
const asRun = ({ text, box, size }: PaintedText): Run => ({ text: text.trim(), box, baseline: box[3], size, font: "" });

/** Opacity under which nothing is seen. */
const leastAlpha = 0.05;
/** Points that a surface must measure to be a ground: rules and borders are thinner. */
const groundSize = 3;

/**
 * Parts the letters of a page that people see from those that nobody does. The text that a scanner's software lays behind
 * the picture of the page is no hidden text: it is what lets the page be searched.
 */
export function partHidden(painted: Painted, page: Viewport): HiddenParting {
  const reasons = new Map<PaintedText, HiddenBy>();
  const eye = new Eye(painted.surfaces, page);
  for (const text of painted.texts) {
    const by = eye.hides(text);
    if (by !== null) reasons.set(text, by);
  }
  const outside = painted.texts.filter((text) => reasons.get(text) === "outside-page").map(asRun);
  const isNoneHidden = reasons.size === 0 || isLayerOfScan(painted, reasons, page);
  return {
    outside,
    part: (pieces) => {
      if (isNoneHidden) return { seen: pieces, hidden: [] };
      const seen: (typeof pieces)[number][] = [];
      const hidden: { readonly piece: (typeof pieces)[number]; readonly by: HiddenBy }[] = [];
      for (const piece of pieces) {
        const by = hiddenBy(piece, painted.texts, reasons);
        if (by === null) seen.push(piece);
        else hidden.push({ piece, by });
      }
      return { seen, hidden };
    },
  };
}

/** Makers of PDF software sign their free versions out of sight ("Powered by TCPDF (www.tcpdf.org)"): nothing is meant by it. */
const makersMark = /^(?:powered|generated|created|produced|made) (?:by|with) \S+ \(?(?:https?:\/\/)?www\.\S+$/i;

/** What is hidden on a page, as problems of it: one a reason, with the words in the order of the page. */
export function hiddenProblems(
  hiddenPieces: Parted<Run>["hidden"],
  outside: HiddenParting["outside"],
  page: number,
): ReadingProblem[] {
  const hidden = [
    ...hiddenPieces.filter(({ by }) => by !== "outside-page"),
    ...outside.map((piece) => ({ piece, by: "outside-page" as const })),
  ];
  const reasons = [...new Set(hidden.map(({ by }) => by))];
  return reasons.flatMap((by) => {
    const words = wordsOf(
      hidden.filter((one) => one.by === by).map(({ piece }) => piece),
      page,
    );
    if (makersMark.test(words.map(({ text }) => text).join(" "))) return [];
    return {
      code: "hidden-text",
      page,
      hiddenBy: by,
      text: joinTexts(words.map((word) => textAt(word.text, placeOf(word)))),
    };
  });
}

/** Letters are hidden where every painting of them is. */
function hiddenBy(
  { text, box }: Placed,
  texts: readonly PaintedText[],
  reasons: ReadonlyMap<PaintedText, HiddenBy>,
): HiddenBy | null {
  const there = texts.filter((painted) => contains(painted.box, centreOf(box)));
  const same = there.filter((painted) => painted.text.includes(text));
  const found = (same.length > 0 ? same : there).map((painted) => reasons.get(painted) ?? null);
  return found.length > 0 && !found.includes(null) ? (found[0] ?? null) : null;
}

/** Share of the page that its picture covers, and share of its letters that are invisible, on a page that was scanned. */
const scanned = { picture: 0.5, letters: 0.9 };

function isLayerOfScan(
  { texts, surfaces }: Painted,
  reasons: ReadonlyMap<PaintedText, HiddenBy>,
  { width, height }: Viewport,
): boolean {
  const picture = surfaces
    .filter(({ kind }) => kind === "picture")
    .some(({ box }) => areaOf(box) > scanned.picture * width * height);
  const lengthOf = (some: readonly PaintedText[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const invisible = texts.filter((text) => reasons.get(text) === "invisible");
  return picture && lengthOf(invisible) >= scanned.letters * lengthOf(texts);
}

/** What a reader of the page can see. */
class Eye {
  readonly #page: Box;
  readonly #grounds: readonly PaintedSurface[];
  readonly #opaque: readonly PaintedSurface[];
  readonly #alike = new Map<number, boolean>();

  constructor(surfaces: readonly PaintedSurface[], { width, height }: Viewport) {
    this.#page = [0, 0, width, height];
    this.#grounds = surfaces.filter(({ box }) => box[2] - box[0] > groundSize && box[3] - box[1] > groundSize);
    this.#opaque = this.#grounds.filter(({ opaque }) => opaque);
  }

  hides(text: PaintedText): HiddenBy | null {
    if (text.off) return "layer-off";
    if (text.colours.length === 0 || text.alpha < leastAlpha) return "invisible";
    if (text.size < TINY) return "tiny";
    if (shareWithin(text.box, this.#page) < 0.1) return "outside-page";
    if (text.clip !== null && shareWithin(text.box, text.clip) < 0.1) return "covered";
    if (this.#isCovered(text)) return "covered";
    return text.colours.every((colour) => this.#isGround(colour, text)) ? "ground-colour" : null;
  }

  /** By a surface painted after it: they stand in the order of the painting. */
  #isCovered({ at, box }: PaintedText): boolean {
    for (let index = this.#opaque.length - 1; index >= 0; index--) {
      const ground = this.#opaque[index];
      if (ground === undefined || ground.at < at) return false;
      if (covers(ground.box, box)) return true;
    }
    return false;
  }

  #isGround(colour: Colour, text: PaintedText): boolean {
    if (colour === null || !this.#isAnyGround(colour)) return false;
    const centre = centreOf(text.box);
    const ground = this.#grounds.findLast(({ at, box }) => at < text.at && contains(box, centre));
    if (ground === undefined) return isAlike(colour, WHITE);
    return ground.opaque && ground.colour !== null && isAlike(colour, ground.colour);
  }

  /** Whether a colour is that of some ground of the page: for most it is not, and no place need be looked at. */
  #isAnyGround(colour: number): boolean {
    const known = this.#alike.get(colour);
    if (known !== undefined) return known;
    const colours = [WHITE, ...this.#grounds.flatMap((ground) => ground.colour ?? [])];
    const found = colours.some((other) => isAlike(colour, other));
    this.#alike.set(colour, found);
    return found;
  }
}

const centreOf = ([x0, y0, x1, y1]: Box): readonly [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];

const contains = (box: Box, [x, y]: readonly [number, number]): boolean =>
  box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3];

const areaOf = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1]);

/** Share of a box that lies within another. */
function shareWithin(box: Box, other: Box): number {
  const width = Math.max(0, Math.min(box[2], other[2]) - Math.max(box[0], other[0]));
  const height = Math.max(0, Math.min(box[3], other[3]) - Math.max(box[1], other[1]));
  return areaOf(box) === 0 ? 1 : (width * height) / areaOf(box);
}

const covers = (cover: Box, box: Box): boolean => shareWithin(box, cover) > 0.9;
