import { describe, expect, it } from "vitest";
import { amountIn, countOf, dayIn, typeset, yearsIn } from "../../src/language/typography.ts";

/** Shows no-break spaces as `~`. */
const visible = (text: string) => text.replaceAll("\u00a0", "~");

describe("typeset", () => {
  it.each([
    [
      "Reste à charge : 3 650,00 € ; « inclus » !",
      "Reste à charge~: 3~650,00~€ ; «~inclus~» !".replaceAll(" ;", "~;").replaceAll(" !", "~!"),
    ],
    ["de 20 % sur 1 200 000 euros", "de 20~% sur 1~200~000 euros"],
    ["le 4 mai 2022 à 12:30", "le 4 mai 2022 à 12:30"],
    ["https://esante.gouv.fr ?", "https://esante.gouv.fr~?"],
  ])("of French: %s", (text, expected) => {
    expect(visible(typeset("fr", text))).toBe(expected);
  });

  it("leaves English as it is", () => {
    expect(typeset("en", "a : b")).toBe("a : b");
  });
});

describe("amountIn", () => {
  it.each([
    [1530000, "15~300,00~€", "€15,300.00"],
    [5, "0,05~€", "€0.05"],
    [0, "0,00~€", "€0.00"],
    [-123456789, "-1~234~567,89~€", "-€1,234,567.89"],
    [99999, "999,99~€", "€999.99"],
  ])("%i cents", (cents, french, english) => {
    expect(visible(amountIn("fr", cents))).toBe(french);
    expect(amountIn("en", cents)).toBe(english);
  });
});

describe("countOf and dayIn", () => {
  it("take the singular below 2 in French, at 1 in English", () => {
    const counts = [0, 1, 2].map((n) => [countOf("fr", n, "erreur", "erreurs"), countOf("en", n, "error", "errors")]);
    expect(counts.map((pair) => pair.map(visible))).toEqual([
      ["0~erreur", "0~errors"],
      ["1~erreur", "1~error"],
      ["2~erreurs", "2~errors"],
    ]);
  });

  it.each([
    [1, "1~an", "1~year"],
    [3, "3~ans", "3~years"],
    [1.5, "18~mois", "18~months"],
    [1 / 12, "1~mois", "1~month"],
  ])("say %d years", (years, french, english) => {
    expect([yearsIn("fr", years), yearsIn("en", years)].map(visible)).toEqual([french, english]);
  });

  it("print days as the language does", () => {
    expect([dayIn("fr", "2022-01-04"), dayIn("en", "2022-01-04")]).toEqual(["04/01/2022", "2022-01-04"]);
  });
});
