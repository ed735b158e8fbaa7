import type { ComparableClient } from "../../segur/clients/client-identity.ts";
import type { Funding } from "./claims.ts";
import { CLIENT_KEYS } from "./client-keys.ts";

/**
 * Finds the fundings that may be of one client and function without comparing each with all. Fundings alike in every
 * respect are kept by a few of them: thousands of copies of one quote show nothing more than two.
 */
export class FundingIndex {
  readonly #buckets = new Map<string, Funding[]>();
  readonly #copies = new Map<string, { readonly first: Funding; count: number }>();

  add(funding: Funding): void {
    const likeness = likenessOf(funding);
    const known = this.#copies.get(likeness) ?? { first: funding, count: 0 };
    this.#copies.set(likeness, known);
    if (++known.count > MOST_COPIES) return;
    const kept = withPartsOf(known.first, funding);
    for (const key of filedUnder(kept)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [kept]);
      else bucket.push(kept);
    }
  }

  /** Fundings that share a function and an identifier, or the name, with this one: each once, as far as they are asked for. */
  *near(funding: Funding): Generator<Funding> {
    const met = new Set<Funding>();
    for (const key of lookedUnder(funding))
      for (const other of this.#buckets.get(key) ?? []) {
        if (met.has(other)) continue;
        met.add(other);
        yield other;
      }
  }
}

/** A copy that takes no more room than its own place: copies of one file say the same of all else. */
const withPartsOf = ({ client, dsr, quote }: Funding, copy: Funding): Funding =>
  quote.sha256 === null ? copy : { ...copy, client, dsr, quote };

/** More than any finding shows. */
const MOST_COPIES = 8;

/** Numbers of a body, and the number of a site that outdoes each. */
const SITE_OF_BODY = { finessLegal: "finess", siren: "siret" } as const;

const keyOf = ({ client, dsr }: Funding, key: keyof ComparableClient, of = ""): string[] =>
  client[key] === "" ? [] : [JSON.stringify([dsr.functionKey, key, of, client[key]])];

const sitesOf = ({ client }: Funding, body: keyof typeof SITE_OF_BODY): "site" | "body" =>
  client[SITE_OF_BODY[body]] === "" ? "body" : "site";

const filedUnder = (funding: Funding): string[] => [
  ...(["finess", "siret", "rpps", "name"] as const).flatMap((key) => keyOf(funding, key)),
  ...(["finessLegal", "siren"] as const).flatMap((key) => keyOf(funding, key, sitesOf(funding, key))),
];

/** Sites of one body share its numbers, and are near each other only where one of them names no site. */
const lookedUnder = (funding: Funding): string[] => [
  ...(["finess", "siret", "rpps", "name"] as const).flatMap((key) => keyOf(funding, key)),
  ...(["finessLegal", "siren"] as const).flatMap((key) => [
    ...keyOf(funding, key, "body"),
    ...(sitesOf(funding, key) === "body" ? keyOf(funding, key, "site") : []),
  ]),
];

const likenessOf = ({ client, dsr, quote }: Funding): string =>
  JSON.stringify([clientLikeness(client), dsr, quote.sha256, quote.number, quote.vendorSiret, quote.vendorName]);

const clientLikeness = (client: ComparableClient): string[] => [
  ...CLIENT_KEYS.map((key) => client[key]),
  client.postCode,
];
