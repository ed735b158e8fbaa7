import { quoteOf } from "../test/batch/quote-of.ts";

/** A quote of a line or two, each of another client than its neighbours: its head, a funded line, what the client pays. */
export const shortCsv = (number: number): string =>
  // Every fourth client has two quotes, so that judging them together has something to do.
  quoteOf(number, String(number % 4 === 0 ? Math.floor(number / 8) : number));
