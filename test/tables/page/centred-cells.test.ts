import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { pageOf, type Run } from "../page.ts";

const textsOf = (runs: readonly Run[]): string[] => layOut(pageOf(runs)).segments.map(({ text }) => text.value);
const at = (x: number, y: number, text: string): Run => ({ text, x, y });
/** A line of words at exact places; a letter is 5 points wide. */
const row = (y: number, ...cells: readonly (readonly [number, string])[]): Run[] =>
  cells.map(([x, text]) => at(x, y, text));

describe("cells set in the middle of their row", () => {
  it("are one label of two lines on the line of its value", () => {
    const texts = textsOf([
      ...row(50, [40, "Numéro"], [200, "D-22"]),
      at(40, 70, "Fin de"),
      at(200, 76, "30/06/2022"),
      at(40, 82, "validité"),
      ...row(102, [40, "Ville"], [200, "Rennes"]),
    ]);
    expect(texts).toEqual(["Numéro", "D-22", "Fin de validité", "30/06/2022", "Ville", "Rennes"]);
  });

  it("are one of three lines where each goes on in the next", () => {
    const around = (first: string, second: string, third: string) =>
      textsOf([at(40, 70, first), ...row(82, [40, second], [200, "075 000 012"]), at(40, 94, third)]);
    expect(around("Centre de", "santé de la", "Touche")).toContain("Centre de santé de la Touche");
    expect(around("Cabinet Morel", "Rue du Port", "Rennes")).not.toContain("Cabinet Morel Rue du Port Rennes");
  });

  it("are one label whose colon stands at the end of its lower line", () => {
    const around = (first: string, second: string) =>
      textsOf([
        ...row(50, [40, "Numéro :"], [200, "D-22"]),
        ...row(70, [40, first]),
        at(200, 76, "30/06/2022"),
        at(40, 82, second),
        ...row(102, [40, "Ville :"], [200, "Rennes"]),
      ]);
    expect(around("Offre maintenue", "jusqu’au :")).toContain("Offre maintenue jusqu’au :");
    expect(around("Prix :", "fermes :")).toContain("Prix :");
  });

  it("are none where the lower line begins a fact of its own", () => {
    const texts = textsOf([at(40, 70, "Cabinet Morel"), at(200, 76, "Devis"), at(40, 82, "SIRET 732 829 320 00074")]);
    expect(texts).toContain("Cabinet Morel");
  });
});

describe("cells that nearly touch", () => {
  it("are parted like those right below them", () => {
    const texts = textsOf([
      ...row(50, [40, "Numéro"], [100, "Date du devis"], [168, "Validité"]),
      ...row(64, [40, "DEV"], [100, "22/03/2022"], [168, "Fin juin"], [230, "Rennes"]),
    ]);
    expect(texts).toContain("Validité");
  });

  it("are no mark of a list and its words", () => {
    const texts = textsOf([
      ...row(50, [40, "1."], [55, "Nos prix sont fermes"]),
      ...row(64, [40, "2."], [55, "Ils sont HT"]),
    ]);
    expect(texts).toEqual(["1. Nos prix sont fermes", "2. Ils sont HT"]);
  });
});

describe("cells between drawn walls", () => {
  it("are cells, however little room is left", () => {
    const document = pageOf([...row(50, [40, "Code"], [63, "Taux"], [86, "Base"]), ...row(64, [40, "1"], [63, "20"])]);
    const walls = [38, 61.5, 84.5, 110].map((x) => ({ level: false, at: x, from: 40, to: 70 }));
    const textsOn = (edges: typeof walls) =>
      layOut({ ...document, pages: document.pages.map((page) => ({ ...page, edges })) }).segments.map(
        ({ text }) => text.value,
      );
    expect(textsOn([])).toContain("Code Taux Base");
    expect(textsOn(walls)).toEqual(["Code", "Taux", "Base", "1", "20"]);
  });
});

describe("headings set evenly", () => {
  it("are cells where words stand flush under them", () => {
    const texts = textsOf([
      ...row(50, [40, "client"], [80, "version"], [125, "date"], [155, "lieu"]),
      ...row(64, [40, "Morel"], [80, "5.2"], [125, "mai"], [155, "Brest"]),
    ]);
    expect(texts.slice(0, 4)).toEqual(["client", "version", "date", "lieu"]);
  });
});

describe("lines of facts", () => {
  it("end with their day over a label", () => {
    const { paragraphs } = layOut(pageOf([at(40, 50, "Ondine 7, octobre 2023"), at(40, 62, "signature du médecin :")]));
    expect(paragraphs.map(({ value }) => value)).toEqual(["Ondine 7, octobre 2023", "signature du médecin :"]);
  });

  it("are texts of their own, in small letters too", () => {
    const { paragraphs } = layOut(
      pageOf([at(40, 50, "valable jusqu'au : 15/11/2026"), at(40, 62, "éditeur : Ondine Logiciels, Rennes")]),
    );
    expect(paragraphs.map(({ value }) => value)).toEqual([
      "valable jusqu'au : 15/11/2026",
      "éditeur : Ondine Logiciels, Rennes",
    ]);
  });
});
