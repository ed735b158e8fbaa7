import { lintBytes } from "../src/engine/lint.ts";
import { coreSeconds, exponentOf, heading, row } from "./figures.ts";
import { longCsv, longJson, longPdf } from "./long-quotes.ts";

const PAGES = [1, 2, 5, 10, 20, 50, 100, 200];
const LINES = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const LIMITS = { pages: 200, cells: 1_000_000 };

/** (e) What a quote costs against its pages and its lines. */
export async function growth(): Promise<void> {
  await grows("PDF, pages of 25 lines", "pages", PAGES, longPdf);
  await grows("CSV, lines", "lines", LINES, longCsv);
  await grows("JSON, lines", "lines", LINES, longJson);
}

/** Documents of each size, where they are quick there are more. */
const FEWEST = 3;
/** A document that takes longer tells enough; the larger ones would take minutes. */
const LONGEST_MS = 15_000;

type Document = (size: number, edition: number) => Uint8Array | Promise<Uint8Array>;

async function grows(title: string, unit: string, sizes: readonly number[], documentOf: Document): Promise<void> {
  heading(`(e) ${title} (aim: exponent ≤ 1.1)`);
  // Lets the engine optimise: the first quotes of a process cost several times what the others do.
  let edition = 0;
  for (let time = 0; time < 15; time++) await cost(await documentOf(sizes[3] ?? 1, edition++));
  const measures: { size: number; cost: number }[] = [];
  for (const size of sizes) {
    const times: number[] = [];
    // The least of a few: noise only ever adds, and the first document of a size pays for what V8 then optimises anew.
    for (let spent = 0; times.length < FEWEST || (spent < 600 && times.length < 12); spent += times.at(-1) ?? 0)
      times.push(await cost(await documentOf(size, edition++)));
    const measure = { size, cost: Math.min(...times) };
    measures.push(measure);
    row(`${size} ${unit}`, `${measure.cost.toFixed(1)} ms`, `${((1000 * measure.cost) / size).toFixed(0)} µs each`);
    if (measure.cost > LONGEST_MS) break;
  }
  if (measures.length < sizes.length) row("larger ones", "not run: too slow");
  row("exponent, all sizes", exponentOf(measures).toFixed(2));
  row("exponent, upper half", exponentOf(measures.slice(-Math.ceil(measures.length / 2))).toFixed(2));
}

/** Milliseconds of processor time to judge one document. */
async function cost(bytes: Uint8Array): Promise<number> {
  const started = coreSeconds();
  const [result] = await lintBytes(bytes, "devis", { limits: LIMITS });
  const elapsed = 1000 * (coreSeconds() - started);
  if (result?.subject == null) throw new Error(`not judged: ${result?.error?.code ?? result?.verdict}`);
  return elapsed;
}
