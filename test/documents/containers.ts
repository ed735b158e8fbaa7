import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { Cell, GridDocument } from "../../src/documents/document.ts";
import { readDocument } from "../../src/documents/read.ts";

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));

/** An archive of files given as text or bytes. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { level: 6 });
};

/** An attachment of a message; `header` is its name as a mail program encodes it. */
export interface SentFile {
  readonly header: string;
  readonly type?: string;
  readonly content: string | Uint8Array;
}

/** A message with attachments, as a mail program writes it. */
export function mailOf(files: readonly SentFile[], body = "Bonjour,\r\nvoici notre devis.\r\n"): Uint8Array {
  const parts = files.map(({ header, type = "application/octet-stream", content }) =>
    [
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; ${header}`,
      "Content-Transfer-Encoding: base64",
      "",
      (
        Buffer.from(content)
          .toString("base64")
          .match(/.{1,76}/g) ?? []
      ).join("\r\n"),
    ].join("\r\n"),
  );
  const text = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", body].join("\r\n");
  return Buffer.from(
    [
      "Received: from relais.example",
      " by serveur.example; Mon, 14 Feb 2022 23:30:02 +0100",
      "From: =?utf-8?Q?Orlanis_Sant=C3=A9?= <devis@orlanis.example>",
      "To: achats@clinique.example",
      "Subject: =?windows-1252?Q?Devis_S=E9gur_=96_9_000_=80?=",
      "Date: Mon, 14 Feb 2022 23:30:00 +0100",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="=_limite"',
      "",
      ...[text, ...parts].flatMap((part) => ["--=_limite", part]),
      "--=_limite--",
      "",
    ].join("\r\n"),
    "utf8",
  );
}

/** A small quote as CSV: the smallest document that is judged. */
export const quoteCsv = (number: string): string =>
  [
    `Devis n°;${number}`,
    "Date;10/01/2022",
    "Désignation;Qté;PU HT;Total HT",
    "Prestation Ségur BIO-SGL-Va1 financée par l'État au titre du Ségur;1;9 000,00;9 000,00",
    "Total HT;;;9 000,00",
    "TVA 20 %;;;1 800,00",
    "Total TTC;;;10 800,00",
    "",
  ].join("\n");

export const termsText = "Conditions générales de vente\nArticle 1. Toute commande vaut acceptation des présentes.\n";

export async function gridOf(bytes: Uint8Array): Promise<GridDocument> {
  const read = await readDocument(bytes);
  if (!read.ok || read.value.kind !== "grid") throw new Error("no grid");
  return read.value;
}

/** Text and place of a cell of a grid by its place: `B12` of a sheet, `t2:3:1` of a table, `§4` of the paragraphs. */
export const named = ({ spot, text }: Cell): readonly [string, string] => {
  const name =
    spot === undefined || "column" in spot
      ? ""
      : "sheet" in spot
        ? spot.cell
        : "table" in spot
          ? `t${spot.table}:${spot.row}:${spot.cell}`
          : "paragraph" in spot
            ? `§${spot.paragraph}`
            : spot.pointer;
  return [name, text.replaceAll("\u00a0", " ")];
};
