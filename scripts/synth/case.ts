import { soundQuote } from "./content.ts";
import { type CsvStyle, csvStyleOf, produceCsv } from "./csv.ts";
import { defects } from "./defects.ts";
import { drawQuote } from "./draw-quote.ts";
import { wordsOf } from "./drawing.ts";
import { type ProducerName, producePdf, producerNames } from "./producers.ts";
import { allLines, type SynthQuote } from "./quote.ts";
import { Random } from "./random.ts";
import { type LayoutStyle, styleOf } from "./style.ts";

/** A generated document and its truth. */
export interface SynthCase {
  /** File name with its type. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly quote: SynthQuote;
  /** In the format of labelled quotes, with words and boxes for pages. */
  readonly labels: Readonly<Record<string, unknown>>;
}

/** Share of the cases that are files of separated values. */
const CSV_SHARE = 0.2;

/** The case of a seed, with one defect planted where a rule is named. */
export async function synthCase(seed: number, defect: string | null): Promise<SynthCase> {
  const random = new Random(seed ^ 0xca5e);
  const sound = soundQuote(seed);
  const planted = defect === null ? null : defects[defect]?.(sound);
  if (planted === undefined) throw new RangeError(`no defect is known for ${defect}`);
  const quote = planted?.quote ?? sound;
  const layout = styleOf(seed);
  const name = `synth-${String(seed).padStart(5, "0")}${defect === null ? "" : `-${defect}`}`;
  const made = random.chance(CSV_SHARE)
    ? csvCase(quote, layout, csvStyleOf(seed))
    : await pdfCase(quote, layout, random.pick(producerNames));
  const file = `${name}.${made.type}`;
  const labels = {
    file,
    generator: made.generator,
    context: quote.context,
    verdict: planted === null ? "compliant" : planted.severity === "error" ? "non-compliant" : "needs-review",
    expect:
      planted === null
        ? []
        : [
            {
              rule: defect,
              severity: planted.severity,
              ...(planted.evidence === "" ? {} : { evidence: planted.evidence }),
            },
          ],
    tolerate: planted?.tolerate ?? [],
    lines: allLines(quote).map(({ designation, quantity, unitPriceCents, totalCents }) => ({
      designation,
      quantity,
      unitPriceCents,
      totalCents,
    })),
    totals: quote.totals,
    why: defect === null ? `Sound quote of seed ${seed}.` : `Quote of seed ${seed} with one defect for ${defect}.`,
    ...made.truth,
  };
  return { file, bytes: made.bytes, quote, labels };
}

interface Made {
  readonly type: "pdf" | "csv";
  readonly bytes: Uint8Array;
  readonly generator: string;
  readonly truth: Readonly<Record<string, unknown>>;
}

async function pdfCase(quote: SynthQuote, layout: LayoutStyle, producer: ProducerName): Promise<Made> {
  const drawing = drawQuote(quote, layout);
  return {
    type: "pdf",
    bytes: await producePdf(drawing, producer),
    generator: `${producer}, ${layout.columns.join(" ")}, ${layout.rulings}, ${layout.order}`,
    truth: {
      words: wordsOf(drawing).map(({ text, page, bbox }) => ({
        text,
        page,
        bbox: bbox.map((edge) => Math.round(edge * 100) / 100),
      })),
    },
  };
}

const csvCase = (quote: SynthQuote, layout: LayoutStyle, style: CsvStyle): Made => ({
  type: "csv",
  bytes: produceCsv(quote, layout, style),
  generator: `csv ${JSON.stringify(style.delimiter)}, ${style.encoding}, ${layout.columns.join(" ")}`,
  truth: {},
});
