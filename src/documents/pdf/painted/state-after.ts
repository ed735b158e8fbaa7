import { multiply } from "../pdfjs.ts";
import { operator } from "./operators.ts";
import { colourOf, type GraphicsState, matrixOf } from "./state.ts";

/** The state after an operator that sets a parameter; the same state after any other operator. */
export function stateAfter(state: GraphicsState, code: number, args: readonly unknown[]): GraphicsState {
  switch (code) {
    case operator.transform: {
      const inner = matrixOf(args);
      return inner === null ? state : { ...state, matrix: multiply(state.matrix, inner) };
    }
    case operator.setState:
      return withParameters(state, args[0]);
    case operator.fillColour:
      return { ...state, fill: colourOf(args[0]) };
    case operator.strokeColour:
      return { ...state, stroke: colourOf(args[0]) };
    case operator.fillPattern:
    case operator.fillTransparent:
      return { ...state, fill: null };
    case operator.strokePattern:
    case operator.strokeTransparent:
      return { ...state, stroke: null };
    case operator.font:
      return withText(state, { size: numberAt(args, 1, state.text.size) });
    case operator.renderingMode:
      return withText(state, { mode: numberAt(args, 0) });
    case operator.charSpacing:
      return withText(state, { charSpacing: numberAt(args, 0) });
    case operator.wordSpacing:
      return withText(state, { wordSpacing: numberAt(args, 0) });
    case operator.horizontalScale:
      return withText(state, { scale: numberAt(args, 0) / 100 });
    case operator.leading:
      return withText(state, { leading: -numberAt(args, 0) });
    case operator.leadingMoveText:
      return withText(state, { leading: numberAt(args, 1) });
    case operator.rise:
      return withText(state, { rise: numberAt(args, 0) });
    default:
      return state;
  }
}

const withText = (state: GraphicsState, change: Partial<GraphicsState["text"]>): GraphicsState => ({
  ...state,
  text: { ...state.text, ...change },
});

/** A number among the arguments of an operator. */
export function numberAt(args: readonly unknown[], index: number, otherwise = 0): number {
  const value = args[index];
  return typeof value === "number" ? value : otherwise;
}

function withParameters(state: GraphicsState, parameters: unknown): GraphicsState {
  if (!Array.isArray(parameters)) return state;
  let next = state;
  for (const entry of parameters as unknown[]) {
    const [name, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (name === "ca" && typeof value === "number") next = { ...next, fillAlpha: value };
    if (name === "CA" && typeof value === "number") next = { ...next, strokeAlpha: value };
    if (name === "BM") next = { ...next, plain: value === "source-over" };
    if (name === "SMask") next = { ...next, plain: value === false || value === null };
  }
  return next;
}
