import { describe, expect, test } from "vitest";
import { payersOfCsv } from "./csv-payers.ts";

const STATE = "Montant de la Prestation Ségur pris en charge par l'État";

describe("columns that name the client and hold no money of his", () => {
  test.each([
    ["Désignation;Client;PU HT;Total HT", "Prestation Ségur LGO;1;1300,00;1300,00", "Formation;2;400,00;800,00"],
    ["Désignation;Qté client;PU HT;Total HT", "Prestation Ségur LGO;1;1300,00;1300,00", "Formation;2;400,00;800,00"],
    [
      "Désignation;Qté;PU HT;Total HT;Réf. client",
      "Prestation Ségur LGO;1;1300,00;1300,00;4500127",
      "Formation;2;400,00;800,00;4500127",
    ],
    [
      "Désignation;Jours éditeur;Jours client;PU HT;Total HT",
      "Prestation Ségur LGO;1;3;1300,00;1300,00",
      "Formation;2;4;400,00;800,00",
    ],
  ])("%s", async (...rows) => {
    const { payers, evidenceOf } = await payersOfCsv([...rows, `${STATE};;;2100,00`]);
    expect(payers).toBe("state state");
    expect(evidenceOf("leftover-charge")).toEqual([]);
  });

  test("a column of what the client pays is none of those", async () => {
    const { payers } = await payersOfCsv([
      "Désignation;Qté;PU HT;Total HT;Client",
      "Prestation Ségur LGO;1;1300,00;1300,00;0,00",
      "Formation;2;400,00;800,00;800,00",
      `${STATE};;;1300,00`,
    ]);
    expect(payers).toBe("state client");
  });
});

test("a total due by the client after the State's share is taken off tells nothing of each line", async () => {
  const { payers } = await payersOfCsv([
    "Désignation;Qté;PU HT;Total HT",
    "Prestation Ségur RIS;1;17000,00;17000,00",
    "Formation;2;900,00;1800,00",
    "Clavier de dictée (hors Ségur);4;160,00;640,00",
    "Prise en charge de l'État au titre du Ségur;1;-18800,00;-18800,00",
    ";Total HT dû par le centre;;640,00",
    ";TVA 20 %;;128,00",
    ";Total TTC dû par le centre;;768,00",
  ]);
  expect(payers).toBe("state state client state");
});

describe("a small table of payers under the totals is headed, and lacks nothing", () => {
  test.each(["Qui paie quoi;Montant HT", "Payeur;Montant HT", "Financeur;HT"])("%s", async (heading) => {
    const { payers, evidenceOf } = await payersOfCsv([
      "Désignation;Qté;PU HT;Total HT",
      "Prestation Ségur DPI;1;26500,00;26500,00",
      "Casques audio;12;80,00;960,00",
      ";Total HT;;27460,00",
      "",
      heading,
      "État (Ségur);26500,00",
      "Centre hospitalier;960,00",
    ]);
    expect(payers).toBe("state client");
    expect(evidenceOf("complete-reading")).toEqual([]);
  });
});

describe("a cross answers what its heading asks", () => {
  test.each([
    ["Hors Ségur", "", "X"],
    ["Hors Ségur (O/N)", "N", "O"],
    ["Financé Ségur (O/N)", "O", "N"],
  ])("%s", async (heading, funded, charged) => {
    const { payers } = await payersOfCsv([
      `Désignation;Qté;PU HT;Total HT;${heading}`,
      `Prestation Ségur DPI;1;25000,00;25000,00;${funded}`,
      `Formation;3;900,00;2700,00;${funded}`,
      `Lecteurs de badges;5;110,00;550,00;${charged}`,
      `${STATE};;;27700,00;`,
    ]);
    expect(payers).toBe("state state client");
  });
});
