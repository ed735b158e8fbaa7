import type { Box } from "../../text.ts";
import type { Matrix } from "../pdfjs.ts";

/** A colour as `0xrrggbb`; null for a pattern, or whatever else has no single one. */
export type Colour = number | null;

/** The part of the graphics state of a page that decides whether words are seen. */
export interface GraphicsState {
  /** From the space in force to the page as displayed. */
  readonly matrix: Matrix;
  readonly fill: Colour;
  readonly stroke: Colour;
  /** 0 to 1. */
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  /** Painted as it is: no blending with what lies under it, no soft mask. */
  readonly plain: boolean;
  readonly clip: Box | null;
  readonly text: TextState;
}

interface TextState {
  readonly mode: number;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 for letters of their own width. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

const black = 0x000000;

export const initialState = (matrix: Matrix): GraphicsState => ({
  matrix,
  fill: black,
  stroke: black,
  fillAlpha: 1,
  strokeAlpha: 1,
  plain: true,
  clip: null,
  text: { mode: 0, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 },
});

/** `#rrggbb` as pdf.js writes every plain colour. */
export function colourOf(value: unknown): Colour {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : null;
}

/** Six numbers, however they are kept. */
export const matrixOf = (value: unknown): Matrix | null =>
  holdsNumbers<0 | 1 | 2 | 3 | 4 | 5>(value, 6) ? [value[0], value[1], value[2], value[3], value[4], value[5]] : null;

/** Four numbers, however they are kept. */
export const boxIn = (value: unknown): Box | null =>
  holdsNumbers<0 | 1 | 2 | 3>(value, 4) ? [value[0], value[1], value[2], value[3]] : null;

function holdsNumbers<Index extends number>(value: unknown, count: number): value is Record<Index, number> {
  if (value === null || typeof value !== "object") return false;
  for (let index = 0; index < count; index++)
    if (typeof (value as ArrayLike<unknown>)[index] !== "number") return false;
  return true;
}

/** The upright box around a box under a matrix. */
export function boxUnder(matrix: Matrix, [x0, y0, x1, y1]: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  const xA = a * x0 + c * y0 + e;
  const xB = a * x1 + c * y0 + e;
  const xC = a * x0 + c * y1 + e;
  const xD = a * x1 + c * y1 + e;
  const yA = b * x0 + d * y0 + f;
  const yB = b * x1 + d * y0 + f;
  const yC = b * x0 + d * y1 + f;
  const yD = b * x1 + d * y1 + f;
  return [Math.min(xA, xB, xC, xD), Math.min(yA, yB, yC, yD), Math.max(xA, xB, xC, xD), Math.max(yA, yB, yC, yD)];
}

/** Whether upright boxes stay upright boxes under a matrix. */
export const keepsUpright = ([a, b, c, d]: Matrix): boolean => {
  const tolerance = 1e-3 * Math.hypot(a, b, c, d);
  return (Math.abs(b) < tolerance && Math.abs(c) < tolerance) || (Math.abs(a) < tolerance && Math.abs(d) < tolerance);
};

/** What both boxes cover; empty boxes have no width. */
export function commonBox(a: Box | null, b: Box): Box {
  if (a === null) return b;
  const [x0, y0] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  return [x0, y0, Math.max(x0, Math.min(a[2], b[2])), Math.max(y0, Math.min(a[3], b[3]))];
}
