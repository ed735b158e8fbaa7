import { Random } from "../synth/random.ts";

export const generators = [
  "pdfkit",
  "jspdf",
  "jspdf by glyphs",
  "pdf-lib",
  "pdf-lib by words",
  "chromium",
  "wkhtmltopdf",
  "weasyprint",
  "writer",
  "calc",
  "latex",
  "groff",
  "reportlab",
  "tcpdf",
  "fop",
  "ghostscript",
] as const;
export type Generator = (typeof generators)[number];

/** How a quote is set, as far as its meaning does not depend on it. */
export interface Look {
  readonly generator: Generator;
  /** Height of type in points. */
  readonly size: number;
  readonly font: string;
  /** How blocks of facts before and after the table are set. */
  readonly head: "grid" | "lines" | "pairs" | "boxes" | "letter";
  readonly notes: "lines" | "paragraphs" | "two columns";
  readonly justified: boolean;
  readonly hyphenated: boolean;
  readonly rules: "none" | "horizontal" | "boxed" | "zebra";
  /** Where short cells stand beside a designation of several lines. */
  readonly vertical: "top" | "middle" | "bottom";
  /** Share of the page's width that the designation is given at most. */
  readonly designationWidth: number;
  /** What a designation says after its first mark stands under it, smaller. */
  readonly detailUnder: boolean;
  readonly totals: "table" | "box" | "left";
  readonly footer: boolean;
  readonly runningHead: boolean;
  /** The table begins low on its page, so that it goes on overleaf. */
  readonly low: boolean;
  readonly shuffled: boolean;
  readonly leading: number;
}

export function lookOf(seed: number, generator?: Generator): Look {
  const random = new Random(seed ^ 0x10c5);
  const drawn = random.pick(generators);
  return {
    generator: generator ?? drawn,
    size: random.pick([7, 8, 9, 9, 10, 10, 11, 12]),
    font: random.pick([
      "Liberation Sans",
      "DejaVu Serif",
      "Lato",
      "Roboto",
      "Open Sans",
      "Liberation Mono",
      "DejaVu Sans",
    ]),
    head: random.pick(["grid", "grid", "lines", "pairs", "boxes", "letter"]),
    notes: random.pick(["lines", "paragraphs", "two columns"]),
    justified: random.chance(0.4),
    hyphenated: random.chance(0.4),
    rules: random.pick(["none", "horizontal", "boxed", "zebra"]),
    vertical: random.pick(["top", "top", "middle", "bottom"]),
    designationWidth: random.pick([0.3, 0.4, 0.6]),
    detailUnder: random.chance(0.25),
    totals: random.pick(["table", "box", "left"]),
    footer: random.chance(0.5),
    runningHead: random.chance(0.2),
    low: random.chance(0.2),
    shuffled: random.chance(0.3),
    leading: random.pick([1.15, 1.3, 1.5]),
  };
}
