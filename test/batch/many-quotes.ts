import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../cli/run-cli.ts";

/** Quotes of a run: every fourth client twice, so that several quotes show more than each. */
export function manyQuotes(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const client = index % 4 === 0 ? Math.floor(index / 8) : index;
      return [`quote-${String(index).padStart(3, "0")}.csv`, quoteOf(index, String(100 + client))];
    }),
  );
}

export const quoteOf = (number: number, client: string): string =>
  [
    `Devis n° D-2022-${1000 + number} du 03/05/2022`,
    "Éditeur : Orlanis SAS",
    `Client : Clinique des Tilleuls ${client}`,
    "Logiciel : Béryl Soins 9.0",
    "Désignation;Qté;PU HT;Total HT;Payeur",
    `Prestation Ségur HOP-DPI-Va1;1;${20 + (number % 5)} 000,00;${20 + (number % 5)} 000,00;État`,
    ...(number % 3 === 0 ? ["Maintenance annuelle Ségur;1;900,00;900,00;Client"] : []),
    "",
  ].join("\n");

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
