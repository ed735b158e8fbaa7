import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { commitmentIn } from "../../../src/segur/ties/commitments.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** Ties that lines, headings and sentences of a quote tell together. */

type Line = QuoteInput["lines"][number];
const segur = lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 10_000, null);
const client = lineOf("Module Agenda, à la charge du client", 10_000, null);
const ties = (lines: readonly Line[], texts: readonly string[] = [], more: Partial<QuoteInput> = {}) => {
  const given = quoteFromData({ ...HEAD, dates: [], lines: [...lines], summaries: [], texts: [...texts], ...more });
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  const { quote, kind } = given.value;
  return annotate(quote, {}, { kind }).ties.map(({ to, evidence }) => `${to} «${evidence.value}»`);
};

describe("what is sold with the Prestation", () => {
  it("by the numbers of its lines", () => {
    const words = "Lignes 1 et 2 : lot indissociable.";
    expect(ties([segur, client], [words])).toEqual([`purchase «${words}»`]);
    expect(ties([segur, segur], [words])).toEqual([]);
  });
  it("by the heading over what the client pays", () => {
    const under = (heading: string) =>
      ties([segur, { ...lineOf("Module Agenda", 10_000, null), section: heading }], [], {
        sections: [{ heading }],
      } as Partial<QuoteInput>);
    const heading = "À la charge du client – indissociables de la Prestation Ségur";
    expect(under(heading)).toEqual([`purchase «${heading}»`]);
    expect(under("À la charge du client – modules au choix")).toEqual([]);
    expect(under("Lots indissociables de la Prestation Ségur")).toEqual([]);
    expect(under("À la charge du client – lots indissociables")).toEqual([]);
  });
  it("by its name on another line", () => {
    const named = lineOf("Tramontine Agenda, à la charge du client", 10_000, null);
    const words = "La version Ségur est livrée à condition de prendre Tramontine Agenda.";
    expect(ties([segur, named], [words])).toEqual([`purchase «${words}»`]);
    expect(ties([segur, named], ["La pose de Tramontine Agenda suit celle de la version Ségur."])).toEqual([]);
  });
});

describe("what binds on a line or under a heading", () => {
  const bound = ", engagement de 36 mois";
  it("on the line that the State pays, not on the client's", () => {
    const own = `${segur.designation}${bound}`;
    expect(ties([{ ...segur, designation: own }])).toEqual([`commitment «${own}»`]);
    expect(ties([segur, { ...client, designation: `${client.designation}${bound}` }])).toEqual([]);
  });
  it("under the heading of the Prestation, not under another", () => {
    const under = (heading: string) =>
      ties([{ ...segur, section: heading }], [], { sections: [{ heading }] } as Partial<QuoteInput>);
    expect(under("Prestation Ségur, engagement de 36 mois")).toHaveLength(1);
    expect(under("Maintenance, engagement de 36 mois")).toEqual([]);
  });
});

describe("what the signature binds to, beside another line", () => {
  it.each([
    ["En signant ce devis, le laboratoire s'engage à conserver Analis pendant quatre ans.", true],
    ["Par sa signature, le centre reconduit son contrat de maintenance pour trois ans.", true],
    ["Votre signature vaut engagement de fidélité de trois ans.", true],
    ["Accepter cette offre, c'est aussi prolonger votre abonnement jusqu'en juin 2025.", true],
    ["Valider ce devis revient à reconduire votre contrat de maintenance pour trois ans.", true],
    ["Pour valider ce devis, retournez-le signé avec le contrat de maintenance en cours.", false],
    ["Par sa signature, le centre commande les lignes ci-dessus.", false],
    ["En signant ce devis, vous vous engagez pour trois ans sur le module Agenda seulement.", false],
    ["En signant ce devis, le centre accepte nos conditions générales.", false],
    ["Votre signature vaut bon pour accord ; aucun engagement de durée ne vous est demandé.", false],
  ])("%s %s", (value, tied) => expect(ties([segur, client], [value]).length > 0).toBe(tied));
});

describe("what goes back to the sentence before", () => {
  const before = "La Prestation Ségur est prise en charge par l'État.";
  it.each([
    ["Elle est subordonnée à l'achat du module Qualité.", true],
    ["Elles sont subordonnées à l'achat du module Qualité.", true],
    ["À défaut d'achat du module Qualité, la Prestation Ségur n'est pas livrée.", true],
    ["Ellipse : elle est libre de tout achat de module.", false],
    ["Les écrans sont subordonnés à l'achat du module Qualité.", false],
  ])("%s %s", (value, tied) => expect(ties([segur], [before, value]).length > 0).toBe(tied));
  it("a noun of four letters or more, behind « ce », « cet », « cette » or « ces »", () => {
    const code = "La Prestation Ségur est ouverte par un code et un bon.";
    const tied = (value: string) => ties([segur, client], [code, value]).length > 0;
    expect(tied("Ce code est subordonné à l'achat du module Qualité.")).toBe(true);
    expect(tied("Ce  code est subordonné à l'achat du module Qualité.")).toBe(true);
    expect(tied("Ces codes sont subordonnés à l'achat du module Qualité.")).toBe(false);
    expect(tied("Ce bon est subordonné à l'achat du module Qualité.")).toBe(false);
    expect(tied("Le code est subordonné à l'achat du module Qualité.")).toBe(false);
    expect(tied("Cet écran est subordonné à l'achat du module Qualité.")).toBe(false);
  });
});

it.each([
  ["S'oblige, en retour de l'aide, à ne pas changer d'éditeur", "commitment", true],
  ["S'oblige, en retour de l'aide, à ne pas changer d'éditeur", "client-term", false],
  ["S'oblige, en retour de l'aide, à ne pas changer de nom", "client-term", false],
])("« %s » as a %s: %s", (value, concept, expected) => {
  const reading = readText(textAt(value, { row: 1, column: 1 }));
  expect(commitmentIn(reading, concept, new Set())).toBe(expected);
});
