import { describe, expect, it } from "vitest";
import { readText } from "../../../src/documents/csv/read-csv.ts";
import { readQuote } from "../../../src/quotes/read-quote.ts";

const quoteOf = (text: string) => {
  const read = readText(`Bonjour,\nVoici notre devis D-88 du 20 septembre 2022.\n${text}\nBien à vous,\nGaspard\n`);
  const quote = read.ok ? readQuote(read.value) : null;
  return (
    quote && {
      lines: quote.lines.map(
        ({ designation, quantity, unitPriceCents, totalCents }) =>
          [designation.value, quantity, unitPriceCents, totalCents] as const,
      ),
      totals: [quote.totals.net, quote.totals.vat, quote.totals.gross].map((read_) => read_?.value ?? null),
      problems: quote.problems.length,
    }
  );
};

describe("lines that the items of a letter tell", () => {
  it("counts in figures and in words, takes off, and keeps what is said behind an amount apart", () => {
    const told = quoteOf(
      `Côté État, il y a deux choses :
- La mise à jour, licence et pose : 780 € HT ;
- neuf journées d'intégration, à 920,00 € HT l'une, soit 8 280,00 € HT.
Côté cabinet :
- le second écran : 2 x 164 € = 328 € HT, parce que c'est du matériel ;
- l'agenda en ligne, un an : 216 € HT, c'est un service à part ;
- une réduction sur l'agenda, de -16,00 € HT.
Le tout additionné : 9 588 € HT, TVA à 20 % 1 917,60 €, 11 505,60 € TTC.`,
    );
    expect(told?.lines.map(([, ...figures]) => figures)).toEqual([
      [null, null, 78_000],
      [9, 92_000, 828_000],
      [2, 16_400, 32_800],
      [null, null, 21_600],
      [null, null, -1_600],
    ]);
    expect(told?.totals).toEqual([958_800, 191_760, 1_150_560]);
    expect(told?.problems).toBe(0);
  });

  it("counts once what a row below says that the State pays of the rows above it", () => {
    const told = (payer: string) =>
      quoteOf(`La mise à jour, droits et pose        660,00 €
Deux boîtes aux lettres MSSanté        90,00 €
${payer}        750,00 €
Une douchette sans fil, à votre charge        180,00 €
Total HT        930,00 €
TVA 20 %        186,00 €
Total TTC        1 116,00 €`)?.lines.map(([, , , cents]) => cents);
    expect(told("Payé directement par l'État")).toEqual([66_000, 9_000, 18_000]);
    expect(told("Ce que l'État règle pour vous")).toEqual([66_000, 9_000, 18_000]);
    expect(told("Aide Ségur versée par l'État")).toEqual([66_000, 9_000, 18_000]);
  });

  it.each([
    // A count that its price does not bear out, and items that come to no total, are read by nobody.
    ["- neuf journées d'intégration, à 920,00 € HT l'une, soit 8 000,00 € HT ;\n- un écran : 100 € HT.", "8 380 €"],
    ["- un écran : 100 € HT ;\n- une souris : 20 € HT.", "150 €"],
  ])("reads nothing out of %s", (items, net) =>
    expect(quoteOf(`${items}\nTotal : ${net} HT, TVA à 20 % 30 €, 180 € TTC.`)?.lines ?? []).toEqual([]),
  );

  const TOTALS = "\nTotal HT 1 600,00 €, TVA 20 % 320,00 €, total TTC 1 920,00 €.";
  const FIGURES = [
    [null, null, 90_000],
    [2, 15_000, 30_000],
    [3, 12_000, 36_000],
    [null, null, 4_000],
  ];
  const NAMES = ["licence", "pose", "formation", "notice"];
  it.each([
    [
      "numbers",
      "1) Licence, 900,00 € HT\n2) Pose, 2 x 150,00 €, 300,00 € HT\n3) Formation, 3 x 120,00 €, 360,00 € HT\n4) Notice, 40,00 € HT",
    ],
    [
      "a dash before the amount",
      "a) Licence – 900,00 €\nb) Pose – 2 x 150,00 € – 300,00 €\nc) Formation – 3 x 120,00 € – 360,00 €\nd) Notice – 40,00 €",
    ],
    [
      "signs without blanks",
      "- Licence, 900€ HT\n- Pose, 2x150€, 300€ HT\n- Formation, 3x120€, 360€ HT\n- Notice, 40€ HT",
    ],
    [
      "one sentence",
      "Il vous faut : une licence à 900,00 € HT, la pose (2 jours à 150,00 €, soit 300,00 € HT), la formation (3 séances à 120,00 €, soit 360,00 € HT) et une notice (40,00 € HT).",
    ],
    [
      "semicolons",
      "Licence, 900,00 € HT ; pose, 2 x 150,00 € = 300,00 € HT ; formation, 3 x 120,00 € = 360,00 € HT ; notice, 40,00 € HT.",
    ],
    [
      "amounts first",
      "900,00 € HT pour la licence\n300,00 € HT pour la pose (2 x 150,00 €)\n360,00 € HT pour la formation (3 x 120,00 €)\n40,00 € HT pour la notice",
    ],
    [
      "amounts first in one sentence",
      "Je compte 900,00 € HT pour la licence, 300,00 € HT pour la pose (deux jours à 150,00 €), 360,00 € HT pour la formation (trois séances à 120,00 €) et 40,00 € HT pour la notice.",
    ],
    [
      "counts in words",
      "La licence coûte 900,00 € HT.\nLa pose, deux jours à 150,00 €, donc 300,00 € HT.\nLa formation, 120,00 € la séance, trois séances : 360,00 € HT.\nLa notice est à 40,00 € HT.",
    ],
    [
      "names over amounts",
      "Licence\n900,00 € HT\n\nPose\n2 x 150,00 € = 300,00 € HT\n\nFormation\n3 x 120,00 € = 360,00 € HT\n\nNotice\n40,00 € HT",
    ],
    [
      "amounts with tax besides",
      "- Licence : 900,00 € HT (1 080,00 € TTC)\n- Pose : 2 x 150,00 € = 300,00 € HT (360,00 € TTC)\n- Formation : 3 x 120,00 € = 360,00 € HT (432,00 € TTC)\n- Notice : 40,00 € HT (48,00 € TTC)",
    ],
  ])("reads %s", (_, items) => {
    const told = quoteOf(`${items}\n${TOTALS}`);
    expect(told?.lines.map(([, ...figures]) => figures)).toEqual(FIGURES);
    for (const [at, [name]] of told?.lines.entries() ?? []) expect(name.toLowerCase()).toContain(NAMES[at]);
    expect(told?.totals).toEqual([160_000, 32_000, 192_000]);
    expect(told?.problems).toBe(0);
  });

  it("joins an item that is wrapped", () => {
    const told = quoteOf(
      `1) Licence de la version référencée par l'Agence du numérique en santé, avec
   ses droits d'usage, 1 x 900,00 €, 900,00 € HT
2) Pose, 2 x 350,00 €, 700,00 € HT${TOTALS}`,
    );
    expect(told?.lines.map(([name]) => name)).toEqual([
      "1) Licence de la version référencée par l'Agence du numérique en santé, avec ses droits d'usage",
      "2) Pose",
    ]);
  });

  it("reads items over totals that go together, though they come to another sum", () => {
    const told = quoteOf(
      `1) Licence, 1 x 900,00 €, 900,00 € HT\n2) Pose, 2 x 150,00 €, 300,00 € HT\n3) Formation, 3 x 120,00 €, 350,00 € HT\n${TOTALS}`,
    );
    expect(told?.lines.map(([, ...figures]) => figures)).toEqual([
      [1, 90_000, 90_000],
      [2, 15_000, 30_000],
      [3, 12_000, 35_000],
    ]);
    expect(told?.totals).toEqual([160_000, 32_000, 192_000]);
  });

  it.each([
    "Votre confrère a payé 800,00 € pour la licence, 200,00 € pour la pose et 300,00 € pour la formation. Et vous ?",
    "Il vous reste à régler :\n- facture F-11 : 120,00 €\n- facture F-12 : 80,00 €",
  ])("reads nothing out of what is no quote: %s", (text) => expect(quoteOf(text)).toBeNull());
});
