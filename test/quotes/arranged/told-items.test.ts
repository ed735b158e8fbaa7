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
});
