import type { Quote } from "../quotes/model.ts";
import { codesIn, distinct, namedDsrs, waveOf } from "./dsr/dsr-mentions.ts";
import type { LineMeaning } from "./meaning.ts";
import { textReadings } from "./reading/quote-readings.ts";
import { byReading } from "./reading/reading.ts";
import { waveByDate } from "./regulation/wave-by-date.ts";

/** The wave that a quote is about: by its codes and words, else by its date; null when nothing tells. */
export const waveOfQuote = (quote: Quote): 1 | 2 | null => saidWave(quote) ?? waveOfDate(quote);

function saidWave(quote: Quote): 1 | 2 | null {
  const waves = new Set<1 | 2>();
  for (const text of textReadings(quote)) for (const wave of wavesIn(text)) waves.add(wave);
  return soleWave(waves);
}

const wavesIn = byReading((reading): readonly (1 | 2)[] => {
  const coded = codesIn(reading).flatMap(({ code }) =>
    code === null ? [] : code.endsWith("2") ? [2 as const] : [1 as const],
  );
  const said = waveOf(reading);
  return said === null ? coded : [...coded, said];
});

/** A quote silent on its wave is of wave 1 when it is older than wave 2. */
function waveOfDate(quote: Quote): 1 | null {
  const dated = quote.dates.find(({ role, date }) => (role === "order" || role === "issue") && date !== null);
  const named = distinct(textReadings(quote).flatMap((text) => namedDsrs(text, null)));
  const isOld =
    named.length > 0 && named.every(({ functionKey }) => waveByDate(functionKey, dated?.date ?? null) === 1);
  return isOld ? 1 : null;
}

/** The wave of the DSRs that the lines resolved to. */
export const waveOfLines = (lines: readonly LineMeaning[]): 1 | 2 | null =>
  soleWave(new Set(lines.flatMap((line) => line.dsrs.flatMap(({ wave }) => wave ?? []))));

const soleWave = (waves: ReadonlySet<1 | 2>): 1 | 2 | null => (waves.size === 1 ? ([...waves][0] ?? null) : null);
