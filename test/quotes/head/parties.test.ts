import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { readParties } from "../../../src/quotes/head/parties.ts";
import { identifyingSentences } from "../../../src/quotes/outside-words.ts";
import { surroundingsOf } from "../../../src/quotes/surroundings.ts";
import type { Layout } from "../../../src/tables/layout.ts";
import { cells, sketch } from "../sketch.ts";

function parties(layout: Layout) {
  const { vendor, client } = readParties(layout.segments, surroundingsOf(layout));
  return {
    vendor: [vendor.name?.value ?? null, vendor.siret?.value.digits ?? null, vendor.postCode?.value ?? null],
    client: [
      client.name?.value ?? null,
      client.finess?.value.digits ?? client.rpps?.value.digits ?? client.siret?.value.digits ?? null,
      client.postCode?.value ?? null,
    ],
  };
}

describe("who sells and who buys", () => {
  it("reads a letter head, an address on the right and a legal footer", () => {
    const letter = [
      "Hélianthis                                                 ZA des Quatre Moulins",
      "Logiciels hospitaliers                                     35999 Vauréal-sur-Seiche",
      "",
      "",
      "Devis n°     HEL-2022-0583                                 Centre hospitalier de Saint-Aubrac",
      "Date         12/05/2022                                    Direction des systèmes d’information",
      "                                                           4 avenue de la Source",
      "                                                           12999 Saint-Aubrac",
      "                                                           FINESS géographique 129104188",
      "",
      "",
      "",
      "Hélianthis SAS au capital de 10 000 € — SIRET 990 118 861 00022 — RCS Rennes — TVA FR91990118861",
    ].join("\n");
    expect(parties(sketch(letter))).toEqual({
      vendor: ["Hélianthis", "99011886100022", "35999"],
      client: ["Centre hospitalier de Saint-Aubrac", "129104188", "12999"],
    });
  });

  it("reads boxes whose labels stand over their values", () => {
    const boxes = [
      "ÉMETTEUR                     DESTINATAIRE                  NUMÉRO",
      "Brévalis Santé               Hôpital local de Montfervant  DC-22-118",
      "Parc d’activité du Lévrier   17 rue de l’Hospice           DATE",
      "27999 Grandmesnil            71999 Montfervant             09.05.22",
      "SIRET : 99170550000015       FINESS 719121998",
    ].join("\n");
    expect(parties(sketch(boxes))).toEqual({
      vendor: ["Brévalis Santé", "99170550000015", "27999"],
      client: ["Hôpital local de Montfervant", "719121998", "71999"],
    });
  });

  it("reads labels and values in the cells of a grid, each SIRET with its owner", () => {
    const grid =
      "Émetteur;Ginkélia\nSiret;998 692 180 00073\nAdresse;4 rue des Capucines, 86999 Chasseneuil\nDestinataire;Clinique des Hauts-Murs\nAdresse client;118 avenue de la Gare, 57999 Ormesson\nSIRET client;998 038 277 00047";
    const read = parties(cells(grid));
    expect(read.vendor.slice(0, 2)).toEqual(["Ginkélia", "99869218000073"]);
    expect(read.client.slice(0, 2)).toEqual(["Clinique des Hauts-Murs", "99803827700047"]);
  });

  it("reads both parties in one sentence", () => {
    const sentence =
      "Devis établi par HYPSOMED (SIRET 991 248 618 00043, 38999 Échirol) au bénéfice de Centre de santé Ménilmuche (FINESS 750000001), recevable 60 jours.";
    const read = parties(cells(sentence));
    expect(read.vendor.slice(0, 2)).toEqual(["HYPSOMED", "99124861800043"]);
    expect(read.client.slice(0, 2)).toEqual(["Centre de santé Ménilmuche", "750000001"]);
  });

  it.each([
    ["À l’attention de : EHPAD Les Charmilles, 23 quai des Marchands, 18999 Sainte-Mayenne", "EHPAD Les Charmilles"],
    ["Client : Dr Hélène Vasseroy, médecine générale", "Dr Hélène Vasseroy"],
    ["Client : SAVS Les Deux Ormes", "SAVS Les Deux Ormes"],
    ["client.nom = Dre Vayssade", "Dre Vayssade"],
    ["TIERS;SELARL BIOLYSE", "SELARL BIOLYSE"],
    ["RADIOLOGIE DU BEFFROI - 23 quai des Marchands, 62999 Bourg", "RADIOLOGIE DU BEFFROI"],
    [
      "Fait le 1er juin 2022 pour Hôpital local de Chantemerle, inscrit au FINESS sous le n° 052555927.",
      "Hôpital local de Chantemerle",
    ],
    ["Service d’aide à domicile Brocélia", "Service d’aide à domicile Brocélia"],
    ["SSIAD du Val Perdrix : FINESS 052555927", "SSIAD du Val Perdrix"],
    ["À Résidence Les Ormeaux : 12 rue des Lices, 18999 Mareuil, FINESS 052555927", "Résidence Les Ormeaux"],
    ["Offre remise ce jour à Mme Solène Kerguen, sage-femme (n° RPPS 10105555555)", "Solène Kerguen"],
    ["Proposition : P-118. Valable 45 jours. Client : Cabinet Fontvieille (RPPS 10105555555)", "Cabinet Fontvieille"],
  ])("client of: %s", (text, name) => expect(parties(cells(text)).client[0]).toBe(name));

  it.each([
    "Code client : 20417",
    "Votre établissement : FINESS 052555927",
    "Client n° 2041",
    "Pour le client, date et signature",
    "Total à la charge de la clinique",
    "Bon pour accord du laboratoire",
    "Le laboratoire est facturé à 30 jours.",
  ])("no client in: %s", (text) => expect(parties(cells(text)).client[0]).toBeNull());

  it("leave each its SIRET where the ends of lines cut both", () => {
    const read = parties(
      sketch(
        [
          "Vendeur : Ondine Logiciels, SIRET 418 388 468",
          "00054",
          "",
          "Client : Foyer Les Saules, SIRET 401 089 784",
          "00011",
        ].join("\n"),
      ),
    );
    expect([read.vendor[1], read.client[1]]).toEqual(["41838846800054", "40108978400011"]);
  });

  it.each([
    ["CORBILIS IMAGERIE, SAS au capital de 1.200.000 EUR, 59999 Lomprez", "CORBILIS IMAGERIE"],
    ["Ploumédic SARL, SIRET 990 647 745 00035", "Ploumédic"],
    ["QUARTEO SA - capital 250 000 EUR - SIRET 996 103 552 00039", "QUARTEO"],
    ["Isatis Codes – Siret 99030875100017", "Isatis Codes"],
    ["Société : Galarian", "Galarian"],
    ["Ombrelis Conseil : SIRET 99030875100017", "Ombrelis Conseil"],
    ["Devis : D-77. Émis le : 11/05/2022. Éditeur : Ombrelis Conseil (SIRET 990 308 751 00017).", "Ombrelis Conseil"],
    ["YVELIANE - 15 chemin de la Procession, 78999 Guyanville - SIRET 99245647500019", "YVELIANE"],
    ["Val de Sologne Numérique\nSIRET 980 114 000 00012", "Val de Sologne Numérique"],
    ["Val d'Orge Logiciels\nSIRET 980 114 000 00012", "Val d'Orge Logiciels"],
  ])("vendor of: %s", (text, name) => expect(parties(cells(text)).vendor[0]).toBe(name));

  it("takes the number behind the name of the client, wherever that is named again", () => {
    const client = "Client;Laboratoire Baie-Santé\nSignature (Laboratoire Baie-Santé, SIRET 993 239 045 00079)";
    const vendor = "Ambrelune Labo, SAS au capital de 18 000 €, SIRET 991 397 563 00057";
    const read = parties(cells(`${client}\n${vendor}`));
    expect([read.vendor[1], read.client[1]]).toEqual(["99139756300057", "99323904500079"]);
  });

  it("takes the number of a sentence told to the client, from the line above on", () => {
    const letter = [
      "Cabinet des docteurs Fabre",
      "",
      "Voici le détail de notre offre. Votre cabinet est identifié",
      "sous le numéro SIRET 993 239 045 00079.",
      "",
      "Mercurine Conseil, 5 rue du Chai, 33999 Blayan – SIRET 991 397 563 00057",
    ].join("\n");
    const read = parties(sketch(letter));
    expect([read.vendor[1], read.client[1]]).toEqual(["99139756300057", "99323904500079"]);
  });

  it("takes the RPPS, without the 8 of the national identifier", () => {
    const read = readParties(
      cells("Client;Cabinet de la Durance;Identifiant national PS;8 10992 313 311").segments,
      surroundingsOf(cells("")),
    );
    expect(read.client.name?.value ?? "Cabinet de la Durance").toBe("Cabinet de la Durance");
    const layout = cells("Client;Cabinet de la Durance;Identifiant national PS;8 10992 313 311");
    expect(readParties(layout.segments, surroundingsOf(layout)).client.rpps?.value.digits).toBe("10992313311");
  });

  it("takes the name over the label of the company's number", () => {
    const vendor = (head: string) =>
      parties(cells(`${head}\nClient;Clinique du Mail;FINESS;210097788`)).vendor.slice(0, 2);
    expect(vendor("RADIOLOGIE LOGICIELS\nN° SIRET;85989654000043")).toEqual(["RADIOLOGIE LOGICIELS", "85989654000043"]);
    expect(vendor("Marsoin - Agence de Brest - 12 quai de la Douane - 29200 Brest\nSiret;859 896 540 00043")).toEqual([
      "Marsoin",
      "85989654000043",
    ]);
  });
});

it.each([
  ["Logiciels du Ponant\nSIRET 741 730 006 00011\nDevis 22/604", "Logiciels du Ponant"],
  ["Medialog3 (Paul Aubry)\n3 rue des Lices, 35999 Vauréal - SIRET 741 730 006 00011", "Medialog3"],
  ["Ets MARSOIN & FILS revendeur agréé Ondine\nSIRET 741 730 006 00011", "Ets MARSOIN & FILS"],
  [
    "Maison Marsoin, éditeur de logiciels d'officine depuis trois générations\nSIRET 741 730 006 00011",
    "Maison Marsoin",
  ],
  ["ONDINE DISTRIBUTEUR\nSIRET 741 730 006 00011", "ONDINE DISTRIBUTEUR"],
  [
    "Clé de Sol Informatique, 5 rue du Moulin, 59000 Lille - SIRET 741 730 006 00011\nDevis 22/604",
    "Clé de Sol Informatique",
  ],
  ["Adresse de Facturation, 5 rue du Moulin, 59000 Lille - SIRET 741 730 006 00011\nDevis 22/604", null],
  ["Solution proposée\nDevis 22/604\nSIRET 741 730 006 00011", null],
])("the name that opens a page: %s", (head, name) => expect(parties(cells(head)).vendor[0]).toBe(name));

it.each([
  "2. Fournisseur, Broméliance Hospitalier\n2.1 Adresse, 90 quai Nord, 80999 Amienville\n2.2 SIRET, 983 528 613 00075",
  "Article 1, Parties, Broméliance Hospitalier, 90 quai Nord, 80999 Amienville, SIRET 983 528 613 00075",
  "DEVIS 2023-19 - Broméliance Hospitalier, 90 quai Nord, 80999 Amienville - SIRET 983 528 613 00075",
  "Espace client\nMentions légales : Broméliance Hospitalier, ZI Nord, 80999 Amienville, SIRET 983 528 613 00075",
])("%j names the vendor", (head) =>
  expect(parties(cells(head)).vendor.slice(0, 2)).toEqual(["Broméliance Hospitalier", "98352861300075"]),
);

it.each([
  ["SIRET      98087716145\n           0 45 rue", null],
  ["SIRET      983528613000\n           75", "98352861300075"],
  ["Client : CH de Semoy, FINESS sous le numéro 71\n0401324, d'autre part", "710401324"],
])("%j: a number that goes on in the line below", (head, digits) => {
  const { vendor, client } = parties(sketch(head));
  expect([vendor[1], client[1]].find((one) => one !== null) ?? null).toBe(digits);
});

it("reads who is who in sentences that run over the ends of lines, and in nothing but those that tell a number", () => {
  const letter =
    "Pluvier Santé. SIRET 98352861300075, 5 rue Lafayette, 57000 Metz. Devis 23-0214. Pharmacie Saint-Livier : FINESS 570243592. La société Ondine est notre partenaire.";
  const segments = identifyingSentences({ paragraphs: [textAt(letter, { page: 1, bbox: [0, 0, 100, 30] })] });
  expect(segments.map(({ text }) => text.value)).toEqual([
    "SIRET 98352861300075, 5 rue Lafayette, 57000 Metz.",
    "Pharmacie Saint-Livier : FINESS 570243592.",
  ]);
  expect(parties({ tables: [], segments, paragraphs: [] }).client).toEqual([
    "Pharmacie Saint-Livier",
    "570243592",
    null,
  ]);
});

it.each([
  ["MAISON MEDICALE DE LA SARTHE", "52017739500016"],
  ["MAISON DE SANTE DES RIVES", "52017739500016"],
  ["CABINET MEDICAL DE LA SARTHE", "52017739500016"],
])("takes the first word of a house of care for no role of a vendor: %s", (name, siret) => {
  const head = [
    "EMETTEUR      DOCTOLYS SARL                     19 RUE PASTEUR 72000 LE MANS      SIRET 38820146900011",
    `CLIENT        ${name.padEnd(34)}72300 SABLE-SUR-SARTHE            SIRET ${siret}`,
  ].join("\n");
  const { vendor, client } = parties(sketch(head));
  expect([vendor[1], client[1]]).toEqual(["38820146900011", siret]);
});

it("no sentence of the letter is the first line of the vendor's address under it", () => {
  const letter = [
    "Laboratoire des Remparts",
    "FINESS : 690788021",
    "",
    "",
    "Restant à votre disposition, nous vous prions d'agréer nos salutations distinguées.",
    "",
    "Offre valable jusqu'au 11 juillet.                    Bréval Informatique",
    "Le service commercial                                 SIRET 505 094 425 00020",
  ].join("\n");
  expect(parties(sketch(letter)).vendor[0]).toBe("Bréval Informatique");
});

describe("a client's name that a narrow box broke", () => {
  const boxed = (...lines: readonly string[]) => {
    const left = ["Ondine SAS", "4 rue des Lilas", "35000 Rennes", "SIRET 99170550000015", ""];
    const rows = [...lines, "35400 Saint-Malo", "FINESS 350132676"];
    const drawing = rows.map((right, row) => `${(left[row] ?? "").padEnd(50)}${right}`).join("\n");
    return parties(sketch(drawing)).client[0];
  };
  it.each([
    [
      ["Laboratoire de", "biologie des Trois", "Rivières et du Pays", "2 avenue du Parc"],
      "Laboratoire de biologie des Trois Rivières et du Pays",
    ],
    [
      ["Centre hospitalier", "intercommunal de la", "Côte-de-Granit"],
      "Centre hospitalier intercommunal de la Côte-de-Granit",
    ],
    [["Clinique du Parc et", "des Lilas"], "Clinique du Parc et des Lilas"],
    // Lines of an address, and what stands under a whole name.
    [["Laboratoire du Parc", "Site de la Gare", "2 avenue du Parc"], "Laboratoire du Parc"],
    [["Laboratoire du Parc", "rue des Lilas"], "Laboratoire du Parc"],
    [["Laboratoire A", "Service achats"], "Laboratoire A"],
    [["Pharmacie du Lac", "représentée par Mme Le Goff"], "Pharmacie du Lac"],
  ])("%j", (lines, name) => expect(boxed(...lines)).toBe(name));
});

it.each([
  [
    "Devis conclu entre Nordis et la SISA des Bords de Loire (37999 Montlouis, SIRET 520 177 395 00016)",
    "SISA des Bords de Loire",
  ],
  [
    "Devis conclu entre Nordis, éditeur, et Biologie du Marais, 62000 Arras, SIRET 520 177 395 00016",
    "Biologie du Marais",
  ],
  ["Interface entre Calypso DUI et Livia Agenda, fournie par Nordis", null],
  ["Travaux entre le 02/04/2024 et le 26/04/2024", null],
])("of two parties to a contract, the second buys: %s", (line, name) =>
  expect(parties(sketch(`NORDIS\nSIRET 388 201 469 00011\n\n\n\n${line}`)).client[0]).toBe(name),
);

describe("the client by the words around its number", () => {
  it.each([
    [
      "Il concerne le foyer de vie L’Embarcadère (FINESS 569674641), et votre version 5.2.",
      "foyer de vie L’Embarcadère",
    ],
    ["Nous avons visité Biolys Vallée-Noire (n° FINESS 569674641) le 3 mai 2022.", "Biolys Vallée-Noire"],
    ["Vous dirigez le SPASAD Entour'Âge (FINESS 569674641).", "SPASAD Entour'Âge"],
    ["Votre établissement (FINESS 569674641) recevra la version.", null],
    ["Bon pour accord. Site d’installation : FINESS géographique 569674641.", null],
    ["Lu et approuvé. FINESS 569674641", null],
    ["Signature et cachet – FINESS 569674641", null],
    ["Bon Secours - FINESS 569674641", "Bon Secours"],
  ])("%s", (text, name) => expect(parties(cells(text)).client[0]).toBe(name));

  it.each([
    ["À l’attention de M. Keller, directeur", "Groupe d’imagerie médicale du Rhône-Aval"],
    ["À l’attention de Mme Bresson, directrice", "Les Tilleuls de Marne"],
    ["À l'attention du docteur Anne Roy, biologiste", "Biolys Vallée-Noire"],
  ])("%s", (person, house) => {
    const letter = [person, house, "18 rue des Docks, 69960 Givordin", "", "Bon pour accord. FINESS 699790697"];
    expect(parties(cells(letter.join("\n"))).client).toEqual([house, "699790697", "69960"]);
  });

  it("is the person who has no house", () =>
    expect(
      parties(cells("À l'attention du Dr Anne Roy\n18 rue des Docks\n69960 Givordin\nFINESS 699790697")).client[0],
    ).toBe("Dr Anne Roy"));
});
