import { describe, expect, it } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { sentencesOf } from "../../src/french/sentences.ts";
import { readStatements } from "../../src/quotes/statements.ts";
import type { Layout } from "../../src/tables/layout.ts";

const at = { page: 1, bbox: [0, 0, 10, 10] } as const;
const sentences = (text: string) => sentencesOf(textAt(text, at)).map(({ value }) => value);
/** Paragraphs one under the other. */
const stacked = (paragraphs: readonly string[]) =>
  paragraphs.map((value, index) => textAt(value, { page: 1, bbox: [0, index * 15, 300, index * 15 + 10] }));
const statements = (...paragraphs: string[]) => readStatements({ tables: [], paragraphs: stacked(paragraphs) });

describe("sentences", () => {
  it.each([
    [["Aucun reste à charge sur la partie A.", "La partie B peut être refusée."]],
    [["Articles L. 441-10 et D. 441-5 du code de commerce, cf. art. 4 et p. 12.", "Suite."]],
    [["La part de M. Dupont et du Dr Martin est de 1 200,00 € HT.", "Elle est payable à 30 jours."]],
    [["Le prix est de 1.200,50 € H.T. par an, hors env. 3 % de frais.", "Fin"]],
    [["Est-ce gratuit ?", "Oui !", "Sans réserve."]],
    [["Labaris 6.4 ..... avril 2018"]],
    [["La suite...", "Voir l'annexe....."]],
    [["1. Prix.", "Les prix sont fermes."]],
    [["Article 3. Toute somme impayée porte intérêt.", "Une indemnité de 40,00 € est due."]],
    [["La version 7.4 est référencée (certificat n° 2022-12).", "Le devis n° 12 suit."]],
    [["Voir https://exemple.fr/cgv.html pour le détail"]],
  ])("%j", (expected) => expect(sentences(expected.join(" "))).toEqual(expected));

  it.each([
    ["Maintenance Ségur : 6 ans, incluse\nRèglement de la part clinique à 30 jours", 2],
    ["La mise à jour est livrée par\nOndine sans frais", 1],
    ["La mise à jour\nSégur est livrée", 1],
    ["La mise à jour est livrée\nsans frais", 1],
  ])("says so many things in a cell: %j", (cell, count) => expect(sentences(cell)).toHaveLength(count));

  it("loses no word", () => {
    const text = "Un. Deux ; trois… « Quatre. » Cinq, art. 6. Sept";
    expect(sentences(text).join(" ")).toBe(text);
  });
});

describe("statements", () => {
  it("stand under the heading of their block", () => {
    const read = statements(
      "Conditions",
      "Aucun reste à charge. La partie B est libre.",
      "Planning",
      "Lancement sous quatre semaines.",
    );
    expect(
      read.map(({ text, heading }) => [heading?.value ?? null, text.value]).filter(([heading]) => heading !== null),
    ).toEqual([
      ["Conditions", "Aucun reste à charge."],
      ["Conditions", "La partie B est libre."],
      ["Planning", "Lancement sous quatre semaines."],
    ]);
    expect(
      new Set(read.filter(({ heading }) => heading?.value === "Conditions").map(({ paragraph }) => paragraph)).size,
    ).toBe(1);
  });

  it.each([
    ["Passé ce délai, la maintenance est facturée au client :", "960,00 € HT par an.", 1],
    ["Prix de l'abonnement :", "960,00 € HT par an.", 2],
    ["Passé ce délai, la maintenance est facturée au client :", "960,00 €", 2],
  ])("take the price under an open sentence: %s %s", (open, price, count) =>
    expect(statements(open, price)).toHaveLength(count),
  );

  it("stand under the heading of their own column", () => {
    const place = (value: string, x: number, y: number) => textAt(value, { page: 1, bbox: [x, y, x + 200, y + 10] });
    const paragraphs = [
      place("Modalités", 0, 0),
      place("Total HT", 300, 0),
      place("Total TTC", 300, 14),
      place("Prix fermes.", 0, 14),
      place("Le matériel est facultatif pour tous.", 0, 28),
    ];
    const read = readStatements({ tables: [], paragraphs: paragraphs.toSpliced(3, 1) });
    expect(read.map(({ text, heading }) => [text.value, heading?.value ?? null])).toEqual([
      ["Modalités", null],
      ["Total HT", null],
      ["Total TTC", null],
      ["Le matériel est facultatif pour tous.", "Modalités"],
    ]);
  });

  it.each([
    ["2 480,00", null],
    ["2480,00 € HT", null],
    ["1 200 €", null],
    ["de la version 2.0", "À la charge du client"],
  ])("do not stand under a label whose line says %s", (beside, heading) => {
    const paragraphs = [
      textAt("À la charge du client", { row: 3, column: 1 }),
      textAt(beside, { row: 3, column: 2 }),
      textAt("La mise à jour de la version Ségur est gratuite.", { row: 4, column: 1 }),
    ];
    expect(readStatements({ tables: [], paragraphs }).at(-1)?.heading?.value ?? null).toBe(heading);
  });

  it("do not stand under the heading of a table above them", () => {
    const heading = textAt("À la charge de l’officine", { page: 1, bbox: [0, 0, 120, 10] });
    const note = textAt("Maintenance corrective incluse pendant 6 ans.", { page: 1, bbox: [0, 140, 300, 150] });
    expect(readStatements({ tables: [], paragraphs: [heading, note] }).map((statement) => statement.heading)).toEqual([
      null,
      null,
    ]);
  });

  it("are small print under general terms, and not before or under an annexe", () => {
    const read = statements(
      "La Prestation est sans reste à charge.",
      "Conditions générales de vente (verso)",
      "Article 1. Le devis signé vaut commande.",
      "Article 3. Une indemnité de 40,00 € est due.",
      "Annexe 1 – Versions concernées",
      "La mise à jour est gratuite depuis la version 2.0.",
    );
    expect(read.filter(({ smallPrint }) => smallPrint).map(({ text }) => text.value)).toEqual([
      "Conditions générales de vente (verso)",
      "Article 1. Le devis signé vaut commande.",
      "Article 3. Une indemnité de 40,00 € est due.",
    ]);
  });

  it("are small print in a legal footer", () =>
    expect(
      statements("Ploumédic SARL au capital de 8 000 € – RCS Brest – page 1/1").map(({ smallPrint }) => smallPrint),
    ).toEqual([true]));

  it("are terms where they speak of the offer, though the company's capital stands beside them", () =>
    expect(
      statements("Ploumédic, SARL au capital de 8 000 €, vous propose ce devis. RCS Brest.").map(
        ({ smallPrint }) => smallPrint,
      ),
    ).toEqual([false, true]));

  it("include the notes of tables, not their summaries", () => {
    const row = (kind: "note" | "summary", value: string) => ({
      kind,
      cells: [],
      label: null,
      text: textAt(value, at),
    });
    const layout: Pick<Layout, "tables" | "paragraphs"> = {
      paragraphs: [],
      tables: [
        {
          columns: [],
          title: null,
          rows: [row("note", "Ces postes sont indépendants."), row("summary", "Total HT 12,00")],
        },
      ],
    };
    expect(readStatements(layout).map(({ text }) => text.value)).toEqual(["Ces postes sont indépendants."]);
  });
});
