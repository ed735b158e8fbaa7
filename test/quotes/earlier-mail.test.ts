import { expect, it } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { withoutEarlierMail } from "../../src/quotes/earlier-mail.ts";

const QUOTE = ["Devis 12", "Licence;1;900,00;900,00", "Total HT;;;900,00", "TVA 20 %;;;180,00", "Total TTC;;;1 080,00"];
const WRITTEN = "Le lun. 4 juil. 2022 à 9:05, Ondine <a@b.example> a écrit :";
const HEAD = ["De : Dr Marchal", "Envoyé : lundi 4 juillet 2022 09:05", "À : Ondine", "Objet : Ségur"];
const QUESTION = "Faut-il renouveler le contrat ?";

async function kept(...lines: string[]): Promise<string[]> {
  const read = await readDocument(new TextEncoder().encode(lines.join("\n")));
  if (!read.ok) throw new Error(read.error.code);
  const document = withoutEarlierMail(read.value);
  return document.kind === "grid" ? document.rows.map((row) => row.map(({ text }) => text).join(";")) : [];
}

it.each([
  ["as most programs open it", [WRITTEN]],
  ["as others head it", HEAD],
  ["as older ones part it", ["-----Message d'origine-----"]],
])("leaves out what was written before the quote, %s", async (_form, opening) => {
  const rows = await kept(...QUOTE, ...opening, QUESTION, "SIRET 886 696 459 00025");
  expect(rows).toHaveLength(QUOTE.length + 1);
  expect(rows.at(-1)).toBe("SIRET 886 696 459 00025");
});

it.each([
  ["the quote itself was written before", ["Bon pour accord", WRITTEN, ...QUOTE]],
  ["amounts stand there too", [...QUOTE, WRITTEN, "Pose;1;80,00;80,00"]],
  ["nobody wrote anything", [...QUOTE, QUESTION, "Objet : Ségur"]],
])("keeps all where %s", async (_case, lines) => expect(await kept(...lines)).toHaveLength(lines.length));
