import { type Drawing, type Run, type Shape, widthOf } from "./drawing.ts";

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 42, right: 553 } as const;

export interface TextOptions {
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: "left" | "right" | "centre";
  readonly amount?: string;
}

/** Collects runs and shapes of a drawing; `x` of a text is its left end, right end or middle. */
export class Pen {
  readonly runs: Run[] = [];
  readonly shapes: Shape[] = [];
  page = 1;

  text(text: string, x: number, y: number, { size, bold = false, align = "left", amount }: TextOptions): void {
    if (text === "") return;
    const width = widthOf(text, size, bold);
    const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
    this.runs.push({
      text,
      page: this.page,
      x: left,
      y,
      size,
      bold,
      amount: amount === undefined || amount === "" ? null : amount,
    });
  }

  shape(kind: Shape["kind"], x0: number, y0: number, x1: number, y1: number): void {
    this.shapes.push({ kind, page: this.page, box: [x0, y0, x1, y1] });
  }

  drawing(): Drawing {
    return { width: PAGE.width, height: PAGE.height, pages: this.page, runs: this.runs, shapes: this.shapes };
  }
}

/** Words set in lines of at most `width` points. */
export function wrapped(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
