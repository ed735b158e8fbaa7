import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { readVersions, withoutSold } from "../../../src/quotes/software/versions.ts";
import { readStatements } from "../../../src/quotes/statements.ts";
import { surroundingsOf } from "../../../src/quotes/surroundings.ts";
import type { Layout } from "../../../src/tables/layout.ts";
import { cells, sketch } from "../sketch.ts";

const versions = (layout: Layout) =>
  readVersions(layout.segments, readStatements(layout), surroundingsOf(layout), []).map(
    ({ product, version, releasedOn }) => [product, version, releasedOn],
  );
const told = (sentence: string) =>
  versions({ tables: [], segments: [], paragraphs: [textAt(sentence, { page: 1, bbox: [0, 0, 9, 9] })] });

it("takes numbers behind one name, each with its day, for versions", () => {
  expect(
    told("Vous avez Ondine 7, lancé en mars 2018, ou Ondine 8, arrivé chez vous en mai 2020 ? La suite est à vous."),
  ).toEqual([
    ["Ondine", "7", "2018-03"],
    ["Ondine", "8", "2020-05"],
  ]);
  expect(
    told(
      "Passage sans frais depuis Ondine 9 (sortie le 14/02/2020), sous Ondine 11 (sortie en mai 2021) ou encore Ondine 10.",
    ),
  ).toEqual([
    ["Ondine", "9", "2020-02-14"],
    ["Ondine", "11", "2021-05"],
    ["Ondine", "10", null],
  ]);
  expect(told("Tranche 1, livrée en mars 2024, et tranche 2, livrée en mai 2024.")).toEqual([]);
});

it("gives cells set to the left to headings centred over their columns, in order", () => {
  const table = [
    "             Version                                    Date de mise sur le marché",
    "v21.1                   02/2021",
    "v22.4                   11/2022",
  ];
  expect(versions(sketch(table.join("\n"))).map(([, version, day]) => [version, day])).toEqual([
    ["21.1", "2021-02"],
    ["22.4", "2022-11"],
  ]);
});

describe("whole numbers behind an article, whose noun is understood", () => {
  it.each([
    [
      "Sans reste à charge, l’une comme l’autre : la 5, commercialisée en janvier 2017, et la 6, diffusée en mars 2020.",
      ["5 2017-01", "6 2020-03"],
    ],
    ["Gratuit pour les deux : la 5 sortie en janvier 2017 et la 6 en mars 2020.", ["5 2017-01", "6 2020-03"]],
    ["La 5 date de mars 2018, la 6 de mai 2020.", ["5 2018-03", "6 2020-05"]],
    [
      "Sans frais depuis la 2021-03 (commercialisée le 22 mars 2021) ou la 2021-09 (commercialisée le 15 octobre 2021).",
      ["2021-03 2021-03-22", "2021-09 2021-10-15"],
    ],
    ["Nous avons sorti la 8 en avril 2018 et la 9 en mai 2020.", ["8 2018-04", "9 2020-05"]],
    [
      "Commercialisée en mars 2018, la 11 y a droit ; diffusée en juin 2021, la 12 aussi.",
      ["11 2018-03", "12 2021-06"],
    ],
    [
      "Celles restées à la 3, diffusée en mai 2016, et celles passées à la 4, diffusée en mai 2020.",
      ["3 2016-05", "4 2020-05"],
    ],
    ["Passage gratuit depuis la 8 (sortie en avril 2018) et depuis la 9.", ["8 2018-04", "9 null"]],
    [
      "La 8 est sortie en avril 2018. La 9 est sortie en mai 2020. Les deux passent sans frais.",
      ["8 2018-04", "9 2020-05"],
    ],
    [
      "Vous avez la 8 ou la 9 ? La première a paru en avril 2018, la seconde en mai 2020, et c'est gratuit.",
      ["8 2018-04", "9 2020-05"],
    ],
    // Nothing comes out on these days, or too far from the number to tell of it.
    ["Mise à jour gratuite ; deux visites : la 1 en janvier 2024, la 2 en mars 2024.", []],
    ["Mise à jour gratuite. La 1 de nos visites est en mars 2023, la 2 en mai 2023, la notice est disponible.", []],
    ["La 2e version est sortie en mars 2019, la 3e en mai 2021.", []],
    ["La version est sortie en avril 2018. La formation a lieu en mai 2024.", []],
  ])("%s", (sentence, expected) =>
    expect(told(sentence).map(([, version, day]) => `${version} ${day}`)).toEqual(expected),
  );
});

describe("a question, and what is answered behind it", () => {
  it.each([
    ["Encore en 5.2 (parue en mars 2019) ? Le passage à la version Ségur se fait sans frais.", ["5.2"]],
    ["Vous exploitez la 5, parue en mars 2019 ? La montée de version vous est offerte.", ["5"]],
    ["Vous partez de la 3.1 (mai 2015) ou de la 3.6 (mai 2018) ? La mise à jour est gratuite.", ["3.1", "3.6"]],
    ["Vous partez de la 2.1 (mai 2005) ou de la 2.6 (mai 2008) ? Le passage reste à votre charge.", []],
    ["Encore en 5.2 (parue en mars 2019) ? La mise à jour reste payante.", []],
    ["Vous avez suivi la 1, parue en mars 2019 ? La formation est gratuite.", []],
  ])("%s", (sentence, expected) => expect(told(sentence).map(([, version]) => version)).toEqual(expected));
});

it("takes the number of the clause that lists versions for none of them", () => {
  expect(
    told("3.4 Mise à jour sans frais depuis Ondine 2.0 (sortie le 11/02/2019) et Ondine 2.8 (le 06/10/2021)."),
  ).toEqual([
    ["Ondine", "2.0", "2019-02-11"],
    ["Ondine", "2.8", "2021-10-06"],
  ]);
  expect(told("Mise à jour sans frais : 3.4 Ondine (sortie le 11/02/2019), 3.5 (sortie le 06/10/2021).")).toHaveLength(
    2,
  );
});

it("two days after one article each are no span of time", () => {
  expect(
    told(
      "Gratuité acquise aux versions 4.1 et 5.0, respectivement commercialisées le 11/01/2020 et le 06/06/2022.",
    ).map(([, ...pair]) => pair),
  ).toEqual([
    ["4.1", "2020-01-11"],
    ["5.0", "2022-06-06"],
  ]);
});

it("pairs runs of versions with runs of as many days", () => {
  expect(
    told(
      "Sans frais pour une 7.1 ou une 7.2, sorties respectivement en mars 2019 et mai 2020, ou une 7.3, diffusée en juin 2022.",
    ).map(([, ...pair]) => pair),
  ).toEqual([
    ["7.1", "2019-03"],
    ["7.2", "2020-05"],
    ["7.3", "2022-06"],
  ]);
  expect(
    told("Versions gratuites : 2.0 (mai 2018), 2.1 et 2.2, parues en mars 2019.").map(([, ...pair]) => pair),
  ).toEqual([
    ["2.0", "2018-05"],
    ["2.1", null],
    ["2.2", "2019-03"],
  ]);
});

describe("versions that are sold", () => {
  it.each([
    "Référencements ANS obtenus : Radiolys 9.0 le 4 novembre 2025, Radiolys Partage 2.2 le 19 janvier 2026.",
    "L’ANS a référencé Radiolys 9.0 le 4 novembre 2025 et Radiolys Partage 2.2 le 19 janvier 2026.",
  ])("are no list: %s", (sentence) => expect(told(sentence)).toEqual([]));
});

it.each([
  "Pour mémoire, Radiolys 7.5 : 3 mai 2021\nPour mémoire, Radiolys 8.0 : 9 octobre 2023",
  "Version;Radiolys;7.5;03/05/2021\nVersion;Radiolys;8.0;09/10/2023",
  "Historique;v7.5 du 03/05/21;v8.0 du 09/10/23",
])("lists versions by their days: %s", (rows) => {
  expect(versions(cells(rows)).map(([, version, day]) => [version, day])).toEqual([
    ["7.5", "2021-05-03"],
    ["8.0", "2023-10-09"],
  ]);
});

it.each([
  "Départs sans frais;7.5 : 05/2021;8.0 : 10/2023;(mois de sortie)",
  "Versions de départ\nRadiolys 7.5;;mise en vente;05/2021\nRadiolys 8.0;;mise en vente;10/2023",
  "D'où partir;Radiolys 7.5;Radiolys 8.0\nMise sur le marché;05/2021;10/2023",
])("lists versions with words around their days: %s", (rows) => {
  expect(versions(cells(rows)).map(([, version, day]) => [version, day])).toEqual([
    ["7.5", "2021-05"],
    ["8.0", "2023-10"],
  ]);
});

it.each([
  ["Version 7.8;cf. notes de parution", [["7.8", null]]],
  ["Version 7.8;", [["7.8", null]]],
  ["7.8;Garantie", []],
  ["Marsoin 7.8;non concerné", []],
])("a row without a day at the end of a list: %s", (row, more) => {
  const rows = `Mise à jour gratuite depuis :\nVersion 7.5;en vente depuis le 03/05/2021\n${row}`;
  expect(versions(cells(rows)).map(([, version, day]) => [version, day])).toEqual([["7.5", "2021-05-03"], ...more]);
});

it("heads a table of versions by what is free since then", () => {
  const rows = "Mise à jour sans frais depuis;Mise sur le marché\nRadiolys 7.5;mai 2021\nRadiolys 8.0;octobre 2023";
  expect(versions(cells(rows))).toEqual([
    ["Radiolys", "7.5", "2021-05"],
    ["Radiolys", "8.0", "2023-10"],
  ]);
});

it("heads a table beside its title", () => {
  const rows = ["Annexe : versions reprises;;Version;Sortie;;", ";;2.2;22/02/2021;;", ";;2.4;17/10/2022;;"].join("\n");
  expect(versions(cells(rows))).toEqual([
    [null, "2.2", "2021-02-22"],
    [null, "2.4", "2022-10-17"],
  ]);
});

describe("rows without headings", () => {
  const rows = "8.0;mars 2019\n8.5;12/06/2020";
  const announced = (sentence: string, table: string) =>
    versions({ ...cells(table), paragraphs: [textAt(sentence, { row: 1, column: 1 })] });
  it("are a list where a sentence announces one", () =>
    expect(announced("Les versions d’où la mise à jour est gratuite sont au pied de la page.", rows)).toEqual([
      [null, "8.0", "2019-03"],
      [null, "8.5", "2020-06-12"],
    ]));
  it.each([
    ["Nos conditions sont au pied de la page.", rows],
    [
      "Les versions d’où la mise à jour est gratuite sont en annexe.",
      "1.2;Date du devis : 09.10.2023\n1.3;Validité : 15.12.2023",
    ],
  ])("are none otherwise: %s", (sentence, table) => expect(announced(sentence, table)).toEqual([]));
});

it("is a row of the prices", () => {
  const versionsOf = (designation: string) =>
    readVersions([], [], surroundingsOf({ segments: [] }), [textAt(designation, { row: 1, column: 1 })]).map(
      ({ version, releasedOn }) => [version, releasedOn],
    );
  expect(
    versionsOf("Mise à jour sans frais à partir de Hub 2.0 (sorti le 4 février 2019) et de Hub 2.8 (mai 2022)"),
  ).toEqual([
    ["2.0", "2019-02-04"],
    ["2.8", "2022-05"],
  ]);
  expect(versionsOf("Mise à jour gratuite vers la version 3.6")).toEqual([]);
});

it("lays a table across the page, a day left out", () => {
  const rows = "Version;3.2;3.6;4.0\nDate de mise sur le marché;11/03/2020;;24/01/2023";
  expect(versions(cells(rows))).toEqual([
    [null, "3.2", "2020-03-11"],
    [null, "3.6", null],
    [null, "4.0", "2023-01-24"],
  ]);
});

it("lines of releases under one another are a list, whatever announces them", () => {
  const rows = "Reprises\n3.0 : diffusée en mai 2019\n3.2 : diffusée en novembre 2020";
  const layout = cells(rows);
  const paragraphs = layout.segments.map(({ text }) => text);
  expect(versions({ ...layout, paragraphs })).toEqual([
    [null, "3.0", "2019-05"],
    [null, "3.2", "2020-11"],
  ]);
  expect(versions({ ...layout, paragraphs: paragraphs.slice(0, 2) })).toEqual([]);
});

describe("versions told in a sentence", () => {
  it.each([
    [
      "Mise à jour garantie sans frais à partir des versions 3.0 (mise sur le marché le 04/05/2020), 3.2 (17/06/2021) et 3.4.",
      [
        [null, "3.0", "2020-05-04"],
        [null, "3.2", "2021-06-17"],
        [null, "3.4", null],
      ],
    ],
    [
      "La mise à jour vers la version 3.1 est garantie sans reste à charge depuis les versions suivantes : 2.4 (mise sur le marché le 29/02/2024), 2.5 (14/11/2024).",
      [
        [null, "2.4", "2024-02-29"],
        [null, "2.5", "2024-11-14"],
      ],
    ],
    [
      "Versions à partir desquelles la mise à jour est sans frais : Orméo Parcours 5.0 (commercialisée le 03/02/2020), 5.4 (09/09/2021).",
      [
        ["Orméo Parcours", "5.0", "2020-02-03"],
        ["Orméo Parcours", "5.4", "2021-09-09"],
      ],
    ],
    [
      "Mise à jour gratuite depuis les versions 10 (sortie en mai 2023), 11 (sortie en juin 2024) et 11.5 (octobre 2025).",
      [
        [null, "10", "2023-05"],
        [null, "11", "2024-06"],
        [null, "11.5", "2025-10"],
      ],
    ],
    [
      "Souci 10 (en vente dès mai 2020) et Souci 11 (en vente dès mars 2022) passent en 12 sans frais.",
      [
        ["Souci", "10", "2020-05"],
        ["Souci", "11", "2022-03"],
      ],
    ],
    [
      "Toute officine qui utilise au moins Belladone 3.8, diffusée en septembre 2018, ou une édition plus récente (4.0 : juin 2020 ; 4.6 : mai 2022) reçoit la 5.0 sans débourser un centime.",
      [
        ["Belladone", "3.8", "2018-09"],
        ["Belladone", "4.0", "2020-06"],
        ["Belladone", "4.6", "2022-05"],
      ],
    ],
    [
      "Mise à jour sans frais à partir de Thériaque Officine 9.0, 9.5 et 10.2.",
      [
        ["Thériaque Officine", "9.0", null],
        ["Thériaque Officine", "9.5", null],
        ["Thériaque Officine", "10.2", null],
      ],
    ],
    [
      "Depuis Mauve 2.0 (mise sur le marché : 04/02/2019) et 2.5 (07/12/2020).",
      [
        ["Mauve", "2.0", "2019-02-04"],
        ["Mauve", "2.5", "2020-12-07"],
      ],
    ],
    [
      "Versions ouvrant droit à la mise à jour gratuite : Pimprenelle 9.0 (mise sur le marché en mars 2019), Pimprenelle 9.5 (janvier 2021) et Pimprenelle 10.",
      [
        ["Pimprenelle", "9.0", "2019-03"],
        ["Pimprenelle", "9.5", "2021-01"],
        ["Pimprenelle", "10", null],
      ],
    ],
    [
      "Vous êtes en 9.5 : mise à jour gratuite depuis la 9.0, sortie en mars 2019, la 9.5, diffusée en janvier 2021, ou la 10.",
      [
        [null, "9.0", "2019-03"],
        [null, "9.5", "2021-01"],
        [null, "10", null],
      ],
    ],
  ])("%s", (sentence, expected) => expect(told(sentence)).toEqual(expected));

  it.each([
    "Solutions proposées : Astrévia Soins 2025.1 (référencée le 14/01/2025) et Astrévia Flux 2025.1 (référencée le 28/01/2025).",
    "La mise à jour ne coûte rien aux établissements déjà équipés de Mélodie.",
    "Les versions antérieures à 2022.2 ont été déclarées obsolètes lors du référencement.",
    "Logiciel : Pharvalys Officine, version 21.0, référencée par l’ANS le 03/10/2022.",
    "Commande du 04/01/2022, installation le 12/09/2022.",
  ])("none in: %s", (sentence) => expect(told(sentence)).toEqual([]));
});

it("is told apart from what the quote sells", () => {
  const text = textAt("9.1", { page: 1, bbox: [0, 0, 9, 9] });
  const listed = (version: string, releasedOn: string | null) => ({ product: null, version, releasedOn, text });
  const products = [{ name: "Zinnelis", version: "9.1", text }];
  const versions = [listed("9.1", null), listed("8.4", null), listed("8.0", "2021-06")];
  expect(withoutSold(versions, products)).toEqual([listed("8.4", null), listed("8.0", "2021-06")]);
});

describe("versions in a table", () => {
  it("reads columns of versions and releases, and releases left out", () => {
    const table = [
      "Version de Pharvalys Officine      Mise sur le marché",
      "18.2                               12/03/2019",
      "20.0                               –",
      "20.3                               05/2022",
    ].join("\n");
    expect(versions(sketch(table))).toEqual([
      ["Pharvalys Officine", "18.2", "2019-03-12"],
      ["Pharvalys Officine", "20.0", null],
      ["Pharvalys Officine", "20.3", "2022-05"],
    ]);
  });

  it("reads a column of products", () => {
    const table =
      "Logiciel;Version;Date de mise sur le marché\nAstrévia Soins;2022.2;15/09/2022\nAstrévia Flux;2024.1;29/02/2024";
    expect(versions(cells(table))).toEqual([
      ["Astrévia Soins", "2022.2", "2022-09-15"],
      ["Astrévia Flux", "2024.1", "2024-02-29"],
    ]);
  });

  it("reads products and versions of one cell", () => {
    const table = "Édition;Commercialisée le;Prise en charge\nClématite 3.1;05/10/2020;oui\nClématite 3.2;;oui";
    expect(versions(cells(table))).toEqual([
      ["Clématite", "3.1", "2020-10-05"],
      ["Clématite", "3.2", null],
    ]);
  });
});

describe("days under a heading of their own", () => {
  it("are no release where versions end on them", () => {
    const dated = (table: string) => versions(cells(table)).filter(([, , day]) => day !== null);
    const rows = ";31/03/2023\nLichen 7.2;30/09/2023\nLichen 7.5;31/12/2023";
    expect(dated(`Versions mises à jour sans frais\nVersion;Arrêt de la maintenance\nLichen 7.0${rows}`)).toEqual([]);
    expect(dated(`Versions mises à jour sans frais\nVersion;Fin de vie\nLichen 7.0${rows}`)).toEqual([]);
    expect(dated(`Versions mises à jour sans frais\nVersion;Parution\nLichen 7.0${rows}`)).toHaveLength(3);
  });

  it("are read beside the end of each version", () => {
    const table =
      "Version;Mise sur le marché;Fin de support\nLichen 7.0;05/10/2019;31/03/2025\nLichen 7.2;02/03/2021;31/12/2026";
    expect(versions(cells(table))).toEqual([
      ["Lichen", "7.0", "2019-10-05"],
      ["Lichen", "7.2", "2021-03-02"],
    ]);
  });

  it("are read in a list that stands beside another", () => {
    const table =
      "Formation;08/10/2024;Lichen 7.0;diffusée le 05/10/2019\nRecette;31/10/2024;Lichen 7.2;diffusée le 02/03/2021";
    expect(versions(cells(table)).map(([, version, day]) => [version, day])).toEqual([
      ["7.0", "2019-10-05"],
      ["7.2", "2021-03-02"],
    ]);
  });
});

describe("versions that the next sentence counts off", () => {
  it("are dated by its ordinals", () =>
    expect(
      told(
        "Le passage est sans frais depuis la 3.6 et la 4.0. La première est sortie en mai 2021, la seconde en mars 2023.",
      ),
    ).toEqual([
      [null, "3.6", "2021-05"],
      [null, "4.0", "2023-03"],
    ]));
  it("have no day where none is told", () =>
    expect(
      told("Le passage est sans frais depuis la 3.6 et la 4.0. La première est la plus connue.").filter(
        ([, , day]) => day !== null,
      ),
    ).toEqual([]));
});

it.each([
  ["Versions reprises sans reste à charge : 5.0 (02/2020) - 5.2 - 5.3 (01/2022)", ["5.0", "5.2", "5.3"]],
  ["Mise à jour gratuite depuis Ondine 3.1 - 3.2 - 3.4 (sortie en mai 2021)", ["3.1", "3.2", "3.4"]],
  ["Mise à jour gratuite depuis la version 4.1 (mai 2019). Tél. 05.56-44.12", ["4.1"]],
])("%s: dashes between blanks part versions", (sentence, expected) =>
  expect(told(sentence).map(([, version]) => version)).toEqual(expected),
);

it("takes a record of the quote's own facts for no table of versions", () => {
  const record = "issue_date;seller_siret;software;software_version\n2022-03-15;61403440300053;Clinidoss;12.3";
  expect(versions(cells(record))).toEqual([]);
});
