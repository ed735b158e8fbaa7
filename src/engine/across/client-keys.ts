import type { ComparableClient } from "../../segur/clients/client-identity.ts";

export const CLIENT_KEYS = ["finess", "siret", "rpps", "finessLegal", "siren", "name"] as const;

/** What one client may be known by, as words to file it under. */
export const clientWordsOf = (client: ComparableClient): string[] =>
  CLIENT_KEYS.flatMap((key) => (client[key] === "" ? [] : [`${key} ${client[key]}`]));

/** The same as small integers. Two clients that are one share a key; a chance collision only costs a look. */
export const clientKeysOf = (client: ComparableClient): number[] => clientWordsOf(client).map(hash);

/** FNV-1a on 31 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 1;
}
