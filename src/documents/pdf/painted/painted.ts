import type { Edge } from "../../document.ts";
import type { Box } from "../../text.ts";
import { type Matrix, multiply, type OperatorList, type Viewport } from "../pdfjs.ts";
import { edgesOf, mostEdges, shortestEdge } from "./edges.ts";
import { fills, operator } from "./operators.ts";
import {
  boxIn,
  boxUnder,
  type Colour,
  commonBox,
  type GraphicsState,
  initialState,
  keepsUpright,
  matrixOf,
} from "./state.ts";
import { numberAt, stateAfter } from "./state-after.ts";
import { TextPen } from "./text-pen.ts";

/** A run of letters as it is painted. Boxes are of the page as displayed, in points; `at` is its turn in the painting. */
export interface PaintedText {
  readonly at: number;
  readonly text: string;
  readonly box: Box;
  /** Height of the type. */
  readonly size: number;
  /** The colours that show: of the letters' surface, of their outline, or both. Empty where nothing is painted. */
  readonly colours: readonly Colour[];
  /** 0 to 1. */
  readonly alpha: number;
  readonly clip: Box | null;
  /** In a layer that is off. */
  readonly off: boolean;
}

/** A surface as it is painted. */
export interface PaintedSurface {
  readonly at: number;
  readonly box: Box;
  readonly kind: "rectangle" | "shape" | "picture";
  readonly colour: Colour;
  /** Hides all that lies under it. */
  readonly opaque: boolean;
}

export interface Painted {
  readonly texts: readonly PaintedText[];
  readonly surfaces: readonly PaintedSurface[];
  /** Number of path operators. */
  readonly paths: number;
  readonly edges: readonly Edge[];
  /** Level strokes too short to be edges: parts of signs that a font lacks. */
  readonly strokes: readonly Edge[];
}

const unitSquare: Box = [0, 0, 1, 1];

/** Goes through the drawing operators of a page; `isOff` tells whether a group of optional content is switched off. */
export function paintedOn(operators: OperatorList, viewport: Viewport, isOff: (group: unknown) => boolean): Painted {
  const texts: PaintedText[] = [];
  const surfaces: PaintedSurface[] = [];
  const pen = new TextPen();
  const stack: GraphicsState[] = [];
  const marked: boolean[] = [];
  let state = initialState(viewport.transform);
  let clips = false;
  const edges: Edge[] = [];
  const strokes: Edge[] = [];
  let paths = 0;
  let ink = inkOf(state);
  let inked = state;
  const push = (inner: Matrix | null): void => {
    stack.push(state);
    if (inner !== null) state = { ...state, matrix: multiply(state.matrix, inner) };
  };
  const pop = (): void => {
    state = stack.pop() ?? initialState(viewport.transform);
  };
  const clipTo = (box: Box | null): void => {
    if (box !== null) state = { ...state, clip: commonBox(state.clip, boxUnder(state.matrix, box)) };
  };

  operators.fnArray.forEach((code, at) => {
    const args = listOf(operators.argsArray[at]);
    state = stateAfter(state, code, args);
    switch (code) {
      case operator.save:
      case operator.groupBegin:
        push(null);
        break;
      case operator.restore:
      case operator.formEnd:
      case operator.groupEnd:
      case operator.annotationEnd:
        pop();
        break;
      case operator.formBegin:
        push(matrixOf(args[0]));
        clipTo(boxIn(args[1]));
        break;
      case operator.annotationBegin:
        stack.push(state);
        state = initialState(multiply(viewport.transform, matrixOf(args[2]) ?? [1, 0, 0, 1, 0, 0]));
        state = { ...state, matrix: multiply(state.matrix, matrixOf(args[3]) ?? [1, 0, 0, 1, 0, 0]) };
        break;
      case operator.clip:
      case operator.evenOddClip:
        clips = true;
        break;
      case operator.path: {
        paths++;
        const isFilled = fills.has(numberAt(args, 0));
        const surface = isFilled || clips ? surfaceOf(args, state, at) : null;
        if (edges.length < mostEdges)
          for (const edge of edgesOf(args, state)) {
            if (edge.to - edge.from >= shortestEdge) edges.push(edge);
            else if (edge.level && strokes.length < mostEdges) strokes.push(edge);
          }
        if (surface !== null && isFilled) surfaces.push(surface);
        // A clip of another shape may show anything within the clip before it.
        if (clips && surface?.kind === "rectangle") state = { ...state, clip: commonBox(state.clip, surface.box) };
        clips = false;
        break;
      }
      case operator.shading:
        surfaces.push({ at, box: state.clip ?? pageBox(viewport), kind: "shape", colour: null, opaque: false });
        break;
      case operator.image:
      case operator.inlineImage:
      case operator.imageMask:
      case operator.repeatedImage:
      case operator.repeatedMask:
      case operator.solidMask:
        surfaces.push({ at, box: boxUnder(state.matrix, unitSquare), kind: "picture", colour: null, opaque: false });
        break;
      case operator.beginMarked:
        marked.push(false);
        break;
      case operator.beginMarkedWith:
        marked.push(args[0] === "OC" && isOff(args[1]));
        break;
      case operator.endMarked:
        marked.pop();
        break;
      case operator.beginText:
        pen.begin();
        break;
      case operator.textMatrix:
        pen.place(matrixOf(args.length === 6 ? args : args[0]));
        break;
      case operator.moveText:
      case operator.leadingMoveText:
        pen.move(numberAt(args, 0), numberAt(args, 1));
        break;
      case operator.nextLine:
        pen.move(0, state.text.leading);
        break;
      case operator.showText: {
        const written = pen.write(args[0], state);
        if (written === null) break;
        // Many documents show each letter by itself, all in one state.
        if (state !== inked) ink = inkOf(state);
        inked = state;
        const { text, box, size } = written;
        const { colours, alpha } = ink;
        texts.push({ at, text, box, size, colours, alpha, clip: state.clip, off: marked.includes(true) });
        break;
      }
    }
  });
  return { texts, surfaces, paths, edges, strokes };
}

/** Share of the page's surface that its largest picture covers, 0 to 1. */
export function pictureShare({ surfaces }: Painted, { width, height }: Viewport): number {
  const areas = surfaces.flatMap(({ kind, box }) => (kind === "picture" ? (box[2] - box[0]) * (box[3] - box[1]) : []));
  return Math.max(0, ...areas) / (width * height);
}

/** What shows of letters in a state: modes of text fill them, outline them, both, or neither. */
function inkOf({
  text: { mode },
  fill,
  stroke,
  fillAlpha,
  strokeAlpha,
}: GraphicsState): Pick<PaintedText, "colours" | "alpha"> {
  const fills = mode === 0 || mode === 2 || mode === 4 || mode === 6;
  const strokes = mode === 1 || mode === 2 || mode === 5 || mode === 6;
  return {
    colours: [...(fills ? [fill] : []), ...(strokes ? [stroke] : [])],
    alpha: Math.max(fills ? fillAlpha : 0, strokes ? strokeAlpha : 0),
  };
}

/** Arguments of an operator, however pdf.js keeps them. */
function listOf(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  return ArrayBuffer.isView(given) ? Array.from(given as unknown as ArrayLike<unknown>) : [];
}

const pageBox = ({ width, height }: Viewport): Box => [0, 0, width, height];

/** What a path encloses: an upright rectangle, or the box around any other shape. */
function surfaceOf(args: readonly unknown[], state: GraphicsState, at: number): PaintedSurface | null {
  const bounds = boxIn(args[2]);
  if (bounds === null) return null;
  const [data] = Array.isArray(args[1]) ? (args[1] as unknown[]) : [];
  const kind = isRectangle(data) && keepsUpright(state.matrix) ? "rectangle" : "shape";
  return {
    at,
    box: commonBox(state.clip, boxUnder(state.matrix, bounds)),
    kind,
    colour: state.fill,
    opaque: kind === "rectangle" && state.fill !== null && state.fillAlpha === 1 && state.plain,
  };
}

/** Moves and lines along the axes, four corners: the numbers of a path are an operation and its coordinates in turn. */
function isRectangle(data: unknown): boolean {
  if (!ArrayBuffer.isView(data) && !Array.isArray(data)) return false;
  const numbers = data as unknown as ArrayLike<number>;
  const points: { readonly x: number; readonly y: number }[] = [];
  for (let index = 0; index < numbers.length && points.length <= 5; ) {
    const operation = numbers[index];
    if (operation === 3) {
      index++;
      continue;
    }
    const x = numbers[index + 1];
    const y = numbers[index + 2];
    if ((operation !== 0 && operation !== 1) || x === undefined || y === undefined) return false;
    if (operation === 0 && index > 0) return false;
    points.push({ x, y });
    index += 3;
  }
  const [first] = points;
  const closed = points.length === 5 && first?.x === points[4]?.x && first?.y === points[4]?.y;
  if (points.length !== 4 && !closed) return false;
  return points.every((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    return point.x === next.x || point.y === next.y;
  });
}
