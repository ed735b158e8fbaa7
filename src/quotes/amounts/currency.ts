const symbols: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:os?)?\b/iu, "EUR"],
  [/\$|\busd\b/iu, "USD"],
  [/£|\bgbp\b/iu, "GBP"],
  [/\bchf\b/iu, "CHF"],
  [/\bdem\b/iu, "DEM"],
];

/** ISO code of the currency printed most often; EUR where none is. */
export const currencyOf = (texts: Iterable<string>): string => printedCurrencies(texts)[0] ?? "EUR";

/** Whether a currency is one that is recognised where it is printed. */
export const isKnownCurrency = (code: string): boolean => symbols.some(([, known]) => known === code);

/** ISO codes of the currencies printed, the most frequent first. */
export function printedCurrencies(texts: Iterable<string>): string[] {
  const votes = new Map<string, number>();
  for (const text of texts) {
    for (const [pattern, code] of symbols) if (pattern.test(text)) votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}
