import type { Identifier, Party, Read } from "../model.ts";
import type { Parties } from "./parties.ts";

/** Whether a number tells who the party is. */
export const isIdentified = ({ finess, rpps, siret }: Party): boolean => (finess ?? rpps ?? siret) !== null;

/** Whether its name is told as well. */
export const isKnown = (party: Party): boolean => party.name !== null && isIdentified(party);

/** What the printed lines tell, and what they leave out told by whole sentences; nobody is taken for both parties. */
export function completed(printed: Parties, told: Parties): Parties {
  const vendorName = printed.vendor.name ?? unlike(told.vendor.name, printed.client.name);
  const isOf = (siret: Read<Identifier> | null, other: Party): boolean =>
    siret !== null && siret.value.digits === other.siret?.value.digits;
  const vendorSiret = isOf(told.vendor.siret, printed.client) ? null : told.vendor.siret;
  const clientSiret = isOf(told.client.siret, printed.vendor) ? null : told.client.siret;
  return {
    vendor: { ...printed.vendor, name: vendorName, siret: printed.vendor.siret ?? vendorSiret },
    client: {
      ...printed.client,
      name: printed.client.name ?? unlike(told.client.name, vendorName),
      siret: printed.client.siret ?? clientSiret,
      finess: printed.client.finess ?? told.client.finess,
      rpps: printed.client.rpps ?? told.client.rpps,
    },
  };
}

const unlike = (name: Read<string> | null, other: Read<string> | null): Read<string> | null =>
  name?.value === other?.value ? null : name;
