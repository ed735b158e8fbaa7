import { expect, it } from "vitest";
import { readCsvQuote } from "../../quotes/read-csv-quote.ts";

/** A row of totals whose amount is put off stands alone: no designation and no heading goes on with it. */
it.each(["à définir", "voir ASP", "en attente", "XXX", "NC"])("words in the place of a total: %s", async (words) => {
  const { lines, sections, problems } = await readCsvQuote(
    [
      "Désignation;Qté;PU HT;Total HT",
      "PRESTATION SÉGUR",
      "Pose;1;400,00;400,00",
      "Formation;2;150,00;300,00",
      `Montant pris en charge par l'État au titre du Ségur (HT);;;${words}`,
      "MATÉRIEL À LA CHARGE DU CABINET",
      "Scanner de documents;1;390,00;390,00",
      "",
      ";;Total HT;1 090,00",
      "",
    ].join("\n"),
  );
  expect(lines.map(({ designation }) => designation.value)).toEqual(["Pose", "Formation", "Scanner de documents"]);
  expect(sections.map(({ heading }) => heading.value)).toEqual(["PRESTATION SÉGUR", "MATÉRIEL À LA CHARGE DU CABINET"]);
  expect(problems.filter(({ text }) => /\p{L}{3}$/u.test(text?.value ?? "") && words.length > 3)).toEqual([]);
});

it.each([
  "Montant de la Prestation Ségur pris en charge par l'État : sera porté ici dès que l'ASP nous l'aura fait connaître",
  "L'État prend à son compte, au titre du Ségur, la totalité de cette Prestation, soit 700,00 HT (840,00 TTC)",
])("a record of its own between lines: %s", async (row) => {
  const { lines, sections } = await readCsvQuote(
    [
      "N°;Désignation;Qté;PU HT;Total HT",
      ";PRESTATION SÉGUR;;;",
      "1;Pose;1;400,00;400,00",
      "2;Formation;2;150,00;300,00",
      `;${row};;;`,
      ";Votre commande de matériel (sans lien avec le Ségur);;;",
      "3;Scanner de documents;1;390,00;390,00",
      "",
      ";;;Total HT;1 090,00",
      "",
    ].join("\n"),
  );
  expect(lines.map(({ designation }) => designation.value)).toEqual(["Pose", "Formation", "Scanner de documents"]);
  expect(sections.map(({ heading }) => heading.value)).toEqual([
    "PRESTATION SÉGUR",
    "Votre commande de matériel (sans lien avec le Ségur)",
  ]);
});
