import { type Matrix, multiply, type OperatorList, operator, type Viewport } from "./pdfjs.ts";

export interface Drawn {
  /** Share of the page's surface that its largest picture covers, 0 to 1. */
  readonly pictureShare: number;
  /** Number of path operators. */
  readonly paths: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What a page draws besides text. A picture fills the unit square under the matrix in force. */
export function drawnOn(operators: OperatorList, viewport: Viewport): Drawn {
  const surface = viewport.width * viewport.height;
  const stack: Matrix[] = [];
  let matrix = identity;
  let pictureShare = 0;
  let paths = 0;
  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index];
    switch (code) {
      case operator.save:
        stack.push(matrix);
        break;
      case operator.formBegin:
        stack.push(matrix);
        matrix = multiply(matrix, asMatrix(Array.isArray(args) ? args[0] : null) ?? identity);
        break;
      case operator.restore:
      case operator.formEnd:
        matrix = stack.pop() ?? identity;
        break;
      case operator.transform:
        matrix = multiply(matrix, asMatrix(args) ?? identity);
        break;
      case operator.image:
      case operator.imageMask:
      case operator.inlineImage:
        pictureShare = Math.max(pictureShare, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / surface);
        break;
      case operator.path:
        paths++;
        break;
    }
  });
  return { pictureShare, paths };
}

function asMatrix(value: unknown): Matrix | null {
  if (value === null || typeof value !== "object") return null;
  const numbers = Array.from(value as ArrayLike<unknown>).filter((entry): entry is number => typeof entry === "number");
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return null;
  return [a, b, c, d, e, f];
}
