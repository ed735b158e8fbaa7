import type { Party } from "../../quotes/model.ts";
import { clientNameKey } from "../../segur/clients/client-names.ts";
import type { CaseFacts } from "./context.ts";
import { type FactSources, overlay } from "./resolve-facts.ts";

/** Facts by vendor: its SIRET, its SIREN, or its name compared as those of clients are. */
export type VendorFacts = Readonly<Record<string, CaseFacts>>;

/** The sources with what the configuration says of the vendor of a quote: nearer than what it says of all quotes. */
export function withVendorFacts(sources: FactSources, vendors: VendorFacts, vendor: Party): FactSources {
  const named = Object.entries(vendors)
    .map(([name, facts]) => ({ rank: rankOf(name, vendor), facts }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => a.rank - b.rank);
  if (named.length === 0) return sources;
  const { quotes, ...general } = sources.config ?? {};
  const config = named.reduce<CaseFacts>((farther, { facts }) => overlay(farther, facts), general);
  return { ...sources, config: { ...config, ...(quotes === undefined ? {} : { quotes }) } };
}

/** How closely a key names a vendor: SIRET before SIREN before name; 0 when it does not. */
function rankOf(key: string, { name, siret }: Party): number {
  const digits = key.replace(/\s/g, "");
  const printed = siret?.value.digits;
  if (/^\d{14}$/.test(digits)) return printed === digits ? 3 : 0;
  if (/^\d{9}$/.test(digits)) return printed?.startsWith(digits) === true ? 2 : 0;
  const words = clientNameKey(key);
  return words !== "" && words === clientNameKey(name?.value ?? null) ? 1 : 0;
}
