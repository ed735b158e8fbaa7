import type { Subject } from "../src/engine/subject.ts";
import { comparableClient, comparableGiven, matchClients } from "../src/segur/clients/client-identity.ts";
import { fundedDsr, fundedFor, givenDsr, overlapOf } from "../src/segur/dsr/funded-dsr.ts";
import { headingsOf } from "../src/segur/line-meaning.ts";
import { establishmentsOf } from "./given-lists.ts";
import { segurLines } from "./lines.ts";

/** The ceiling of a client in a list of eligible establishments, HT cents; null cents where the list has none for it. */
export interface ListedCeiling {
  readonly cents: number | null;
  /** False where the client was matched by its name, or by the body that it belongs to. */
  readonly sure: boolean;
}

/** Looks a quote's client up for one DSR (code or function); null where no list was given. */
export function listedCeiling(subject: Subject, code: string): ListedCeiling | null {
  const entries = establishmentsOf(subject);
  if (entries === null) return null;
  const { quote, meaning } = subject;
  const dsr = meaning.dsrs.find((one) => (one.code ?? one.functionKey) === code);
  if (dsr === undefined) return { cents: null, sure: false };
  const texts = segurLines(subject).flatMap(({ line }) => [line.designation, ...headingsOf(quote, line)]);
  const claimed = fundedDsr(dsr, texts);
  const client = comparableClient(meaning.client);
  const own = entries.flatMap((entry) => {
    const listed = givenDsr(entry.dsr, entry.waves);
    if (overlapOf(claimed, listed) !== "same" || claimed.waves.length !== listed.waves.length) return [];
    const match = matchClients(client, comparableGiven(entry), fundedFor(dsr.functionKey));
    return match === null ? [] : [{ cents: entry.ceilingCents, sure: match.sure && match.by !== "name" }];
  });
  const best = own.find(({ sure }) => sure) ?? own[0];
  // Two amounts for one client decide nothing.
  const isContradicted = own.some(({ cents, sure }) => sure === best?.sure && cents !== best.cents);
  return best === undefined || isContradicted ? { cents: null, sure: false } : best;
}
