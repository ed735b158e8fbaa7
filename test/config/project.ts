import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newFolder } from "../cli/run-cli.ts";

/** A folder with files in it, by their path from the folder. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface QuoteParts {
  readonly number?: string;
  readonly vendor?: string;
  readonly lines?: readonly string[];
}

const PACK = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État;1;15 300,00;20;15 300,00";
export const MAINTENANCE = "Maintenance annuelle du Pack Ségur, à la charge du client;1;3 650,00;20;3 650,00";

/** A quote in CSV: a funded Prestation, and by default maintenance charged to the client, which is an error. */
export const quoteCsv = ({
  number = "D-1",
  vendor = "ALPHA SANTE SAS",
  lines = [MAINTENANCE],
}: QuoteParts = {}): string =>
  [
    `${vendor} – SIRET 552 100 554 00013`,
    `Devis n° ${number} du 04/01/2022, valable jusqu'au 04/03/2022`,
    "Client : LABORATOIRE DES LILAS – FINESS 750000523",
    "Désignation;Qté;PU HT;TVA %;Total HT",
    PACK,
    ...lines,
  ].join("\n");
