import { describe, expect, it } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

const quotesOf = async (...rows: string[]) =>
  (await lintBytes(new TextEncoder().encode(rows.join("\n")), "export.csv")).map(({ subject }) => subject?.quote);

const said = async (...rows: string[]) => {
  const [quote, ...others] = await quotesOf(...rows);
  expect(others).toEqual([]);
  return {
    number: quote?.number?.value,
    vendor: [quote?.vendor.name?.value, quote?.vendor.siret?.value.digits],
    client: [quote?.client.name?.value, quote?.client.finess?.value.digits],
    days: Object.fromEntries((quote?.dates ?? []).map(({ role, date }) => [role, date])),
    lines: quote?.lines.map(({ totalCents }) => totalCents),
    totals: [quote?.totals.net?.value, quote?.totals.vat?.value, quote?.totals.gross?.value],
  };
};

describe("exports of programs, a line of the quote in each row", () => {
  it("reads fields with short names, the parties by the numbers beside them, and totals beside the first line alone", async () => {
    expect(
      await said(
        "no_piece;date_piece;date_limite;four_nom;four_siret;tiers_nom;tiers_finess;progiciel;date_recette;no_ligne;texte;quantite;px_unit;net_ht;tva;regle_par;tot_ht;tot_tva;tot_ttc",
        "PC2022-771;12/05/2022;11/07/2022;Ardelia Soins;40113705400029;CH de Lannoy;810209809;Ardelia 7.1;17/11/2022;1;Prestation Ségur HOP-DPI-Va1, licence;1;2000,00;2000,00;20;ETAT;2580,00;516,00;3096,00",
        "PC2022-771;;;;;;;;;2;Prestation Ségur HOP-DPI-Va1, formation;4;70,00;280,00;20;ETAT;;;",
        "PC2022-771;;;;;;;;;3;Lecteur de badges hors périmètre;2;150,00;300,00;20;CLIENT;;;",
      ),
    ).toEqual({
      number: "PC2022-771",
      vendor: ["Ardelia Soins", "40113705400029"],
      client: ["CH de Lannoy", "810209809"],
      days: { issue: "2022-05-12", validity: "2022-07-11", installation: "2022-11-17" },
      lines: [200_000, 28_000, 30_000],
      totals: [258_000, 51_600, 309_600],
    });
  });

  it("reads the tables of a database before the names, and days without marks", async () => {
    expect(
      await said(
        "DO_Piece;DO_Date;DO_DateFin;CT_Intitule;CT_Finess;DO_Societe;DO_Siret;DL_Ligne;DL_Design;DL_Qte;DL_PrixUnitaire;DL_MontantHT",
        "DE00431;20220530;20220713;Hôpital Nord-Sologne;410061279;Kalys Santé;40113705400029;1000;Prestation Ségur DPI, droits;2;100,00;200,00",
        "DE00431;20220530;20220713;Hôpital Nord-Sologne;410061279;Kalys Santé;40113705400029;2000;Prestation Ségur DPI, formation;10;50,00;500,00",
        "DE00431;;;;;;;;Total HT;;;700,00",
      ),
    ).toMatchObject({
      number: "DE00431",
      client: ["Hôpital Nord-Sologne", "410061279"],
      vendor: ["Kalys Santé", "40113705400029"],
      days: { issue: "2022-05-30", validity: "2022-07-13" },
      lines: [20_000, 50_000],
    });
  });

  it("takes rows under the lines for sums and facts of the quote", async () => {
    expect(
      await said(
        "Num;Date;Tiers;FINESS;Article;Qté;PU HT;Montant HT",
        "Q-7741;2022-06-09;Labo Arc;870600236;Droits d'usage;1;700,00;700,00",
        "Q-7741;2022-06-09;Labo Arc;870600236;Formation;2;75,00;150,00",
        "Total HT;850,00",
        "TVA 20 %;170,00",
        "Total TTC;1 020,00",
        "Vendeur;Spectra Bio SAS, SIRET 64976604500037",
        "Démarrage;10/10/2022",
      ),
    ).toMatchObject({
      number: "Q-7741",
      vendor: ["Spectra Bio SAS", "64976604500037"],
      days: { issue: "2022-06-09", installation: "2022-10-10" },
      totals: [85_000, 17_000, 102_000],
    });
  });

  it("takes the day of an order for that of the quote where the program calls the quote an order", async () => {
    const { days } = await said(
      "Référence de la commande;Date de la commande;Client;FINESS;Lignes de la commande/Description;Lignes de la commande/Quantité;Lignes de la commande/Prix unitaire;Lignes de la commande/Sous-total",
      "S00871;2022-05-10 09:12:44;Hôpital Saint-Avre;490220738;Droits d'usage;1,00;700,00;700,00",
      ";;;;Formation;2,00;75,00;150,00",
    );
    expect(days).toEqual({ issue: "2022-05-10" });
  });

  it("parts the quotes of a file by numbers under any heading", async () => {
    const quotes = await quotesOf(
      "REF;EMISSION;ETAB;ID_ETAB;LIBELLE;QTE;PX;MT_HT",
      "A-117;20220512;CLINIQUE A;490220738;LICENCE;1;700,00;700,00",
      "A-117;20220512;CLINIQUE A;490220738;FORMATION;1;50,00;50,00",
      "A-118;20220513;CLINIQUE B;410061279;LICENCE;1;600,00;600,00",
    );
    expect(quotes.map((quote) => [quote?.number?.value, quote?.lines.length])).toEqual([
      ["A-117", 2],
      ["A-118", 1],
    ]);
  });

  it("takes no references of articles for numbers of quotes", async () => {
    const quotes = await quotesOf(
      "Devis KS-1 du 30/05/2022",
      "Hôpital Nord-Sologne;FINESS 410061279",
      "Réf.;Article;Qté;PU HT;HT",
      "K10;Licence;1;700,00;700,00",
      "K10;Formation;2;75,00;150,00",
    );
    expect(quotes.map((quote) => quote?.lines.length)).toEqual([2]);
  });

  it("reads remarks beside each line once, and what stands beside one line with it", async () => {
    const [quote] = await quotesOf(
      "N° devis;Date;Libellé;Qté;PU HT;Total HT;Versions reprises (diffusion);Observation",
      "Q-1;10/03/2025;Droits d'usage;1;700,00;700,00;5.2 (mars 2021) | 5.4 (oct. 2022);au choix de l'équipe soignante du site",
      "Q-1;10/03/2025;Formation;2;75,00;150,00;5.2 (mars 2021) | 5.4 (oct. 2022);",
    );
    expect(quote?.versions.map(({ version, releasedOn }) => [version, releasedOn])).toEqual([
      ["5.2", "2021-03"],
      ["5.4", "2022-10"],
    ]);
    expect(quote?.lines[0]?.text.value).toContain("équipe soignante");
  });
});

describe("options", () => {
  it.each([
    ["a cell of their own", "Option;Lecteur de badges;1;90,00;90,00"],
    [
      "words behind the designation",
      ";Lecteur de badges à poser dans le hall d'accueil de chaque bâtiment (non comptabilisé);1;90,00;90,00",
    ],
  ])("are marked by %s", async (_, row) => {
    const [quote] = await quotesOf(
      "Partie;Désignation;Qté;PU HT;Total HT",
      "A;Droits d'usage;1;700,00;700,00",
      row,
      ";Total HT;;;700,00",
    );
    expect(quote?.lines.map(({ option }) => option)).toEqual([false, true]);
  });

  it("are none where the total counts the line", async () => {
    const [quote] = await quotesOf(
      "Partie;Désignation;Qté;PU HT;Total HT",
      "A;Droits d'usage;1;700,00;700,00",
      "Option;Lecteur de badges;1;90,00;90,00",
      ";Total HT;;;790,00",
    );
    expect(quote?.lines.map(({ option }) => option)).toEqual([false, false]);
  });
});

it("keeps the object of a quote whose words look like headings", async () => {
  const [quote] = await quotesOf(
    "Objet;Version Ségur du logiciel de cabinet",
    "Devis;D-118",
    "Désignation;Qté;PU HT;Total HT",
    "Droits d'usage;1;700,00;700,00",
  );
  expect(quote?.texts.map(({ value }) => value)).toContain("Version Ségur du logiciel de cabinet");
});
