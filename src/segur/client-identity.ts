import type { ClientIdentity } from "./meaning.ts";
import { normalise } from "./tokens.ts";

/** Identifiers of a client as a context or another quote gives them. */
export interface GivenClient {
  readonly finess?: string | undefined;
  readonly siret?: string | undefined;
  readonly rpps?: string | undefined;
  readonly name?: string | undefined;
}

const digits = (value: string | undefined): string | null => value?.replace(/[^0-9A-Z]/gi, "").toUpperCase() ?? null;

/**
 * Whether two clients are one: by FINESS, else SIRET, else RPPS, else by name. An identifier of one kind on both
 * sides decides alone: two sites of one body have two FINESS, and are two clients.
 */
export function isSameClient(client: ClientIdentity, given: GivenClient): boolean {
  const pairs: readonly (readonly [string | null, string | null])[] = [
    [digits(client.finess?.value.digits), digits(given.finess)],
    [digits(client.siret?.value.digits), digits(given.siret)],
    [digits(client.rpps?.value.digits), digits(given.rpps)],
  ];
  for (const [a, b] of pairs) if (a !== null && b !== null) return a === b;
  const [a, b] = [nameKey(client.name), nameKey(given.name ?? null)];
  return a !== "" && a === b;
}

const nameKey = (name: string | null): string =>
  name === null ? "" : (normalise(name).match(/[a-z0-9]+/g) ?? []).join(" ");
