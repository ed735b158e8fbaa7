import { describe, expect, it } from "vitest";
import { joinTexts, textAt } from "../../../src/documents/text.ts";
import { readTimeline } from "../../../src/quotes/dates/timeline.ts";
import type { DocumentType } from "../../../src/quotes/model.ts";
import { readStatements } from "../../../src/quotes/statements.ts";
import { surroundingsOf } from "../../../src/quotes/surroundings.ts";
import type { Layout } from "../../../src/tables/layout.ts";
import { cells, sketch } from "../sketch.ts";

const timeline = (layout: Layout, type: DocumentType = "devis") =>
  readTimeline(
    { layout, documentType: type, versions: [], statements: readStatements(layout) },
    surroundingsOf(layout),
  ).map(({ role, date, text }) => [role, date, text.value]);

const said = (sentence: string, type: DocumentType = "devis") => {
  const layout: Layout = {
    tables: [],
    segments: [],
    paragraphs: [textAt(sentence, { page: 1, bbox: [0, 0, 100, 10] })],
  };
  return timeline(layout, type).map(([role, date]) => `${role} ${date}`);
};

const drawn = (drawing: string) => timeline(sketch(drawing)).map(([role, date]) => `${role} ${date}`);

it.each([
  [
    "Émis le         Prix fermes     Produit               Référencement    Livraison\n24/02/2023      deux mois       Valid'Officine 3.1    17/10/2022       12/06/2023",
    ["issue 2023-02-24", "referencing 2022-10-17", "other 2023-06-12", "validity 2023-04-24"],
  ],
  [
    "Établi le       Logiciel          Référencé le     Pose\n24/02/2023      Pose Facile 2.1   17/10/2022       12/06/2023",
    ["issue 2023-02-24", "referencing 2022-10-17", "installation 2023-06-12"],
  ],
  [
    "Établi le       Prix tenus             Logiciel          Référencé le\n24/02/2023      quarante-cinq jours    Caducée 21.1      17/10/2022",
    ["issue 2023-02-24", "referencing 2022-10-17", "validity 2023-04-10"],
  ],
  [
    "Date du devis     Client                   Échéance de l'offre\n24/02/2023        Centre de formation      30/04/2023",
    ["issue 2023-02-24", "validity 2023-04-30"],
  ],
  [
    "Logiciel   Nodalia Hub    Référencement      non encore référencé\nObjet      Prestation     Recette prévue     21/11/2022",
    ["installation 2022-11-21"],
  ],
  [
    "Client      Clinique 3.4    Adresse           livraison au sous-sol\nProduit     Nodalia Hub     Référencée le     21/11/2022",
    ["referencing 2022-11-21"],
  ],
  ["Étape             Date de réalisation\nInstallation      12/06/2023", ["installation 2023-06-12"]],
  ["Phase     Étape            Échéance\n1         Installation     12/06/2023", ["installation 2023-06-12"]],
  [
    "Date       01/02/2023   Client         CH Vals\nValidité   01/03/2023   Installation   04/05/2023",
    ["issue 2023-02-01", "validity 2023-03-01", "installation 2023-05-04"],
  ],
])("takes the value of another label for no label of a day: %s", (drawing, expected) =>
  expect(drawn(drawing)).toEqual(expected),
);

it.each([
  ["Bon pour acceptation       Pour Sérilab\nTrélouguer, le 12 janvier 2022        M. Rozec", "order"],
  ["Bon pour commande, le client       Sérilab\nle 12/01/2022", "order"],
  ["Lu et approuvé       Sérilab\nVannes, 12 janvier 2022", "order"],
  ["Pour le laboratoire       Pour Sérilab\nTrélouguer, le 12 janvier 2022        Guer, le 5 janvier 2022", "order"],
  ["Pharmacie du Port       Sérilab\nVannes, le 12 janvier 2022", "issue"],
  ["Accord de la pharmacie       Pour Sérilab\nVannes, le 12 janvier 2022", "order"],
  ["Accepté à Trélouguer, le 12 janvier 2022", "order"],
  ["Bon pour une reprise de l'ancien poste\nle 12 janvier 2022", "issue"],
  ["Bon pour commande avant le 12 janvier 2022", "other"],
])("reads the day of the signature: %s", (drawing, role) =>
  expect(drawn(`Devis du 5 janvier 2022\n${drawing}`)).toEqual(["issue 2022-01-05", `${role} 2022-01-12`]),
);

it.each([
  ["Ces tarifs courent sur un trimestre.", "2023-05-24"],
  ["Vous avez une quinzaine de jours pour vous décider.", "2023-03-11"],
  ["Nos prix tiennent une bonne quinzaine de jours.", "2023-03-11"],
  ["Offre valable un mois et demi.", "2023-04-08"],
  ["Vous avez deux semaines et demie pour répondre.", "2023-03-13"],
  ["Offre valable une trentaine de jours.", "2023-03-26"],
  ["Validité : un semestre.", "2023-08-24"],
  ["Accepté sous 60 jours, sinon caduc.", "2023-04-25"],
  ["À signer sous un mois, faute de quoi il tombe.", "2023-03-24"],
  ["Commande sous six semaines, à défaut l'offre est annulée.", "2023-04-07"],
  ["Pour un accord avant le 12/05/2023.", "2023-05-12"],
  ["Signature de la direction au plus tard le 12/05/2023.", "2023-05-12"],
])("%s", (sentence, until) => expect(said(`Devis du 24/02/2023. ${sentence}`)).toContain(`validity ${until}`));

it.each([
  "Fait le 24/02/2023 - tient trois mois",
  "Émis le 24/02/2023 · bon trois mois",
  "Établi le 24 février 2023, tenu trois mois",
])("an offer is held for a time told right behind its day: %s", (line) =>
  expect(said(line)).toEqual(["issue 2023-02-24", "validity 2023-05-24"]),
);

it.each([
  "Confirmez la date sous huit jours, sinon le rendez-vous est annulé.",
  "Factures payées sous 30 jours, sinon pénalités.",
  "Accord de l'ASP attendu au plus tard pour juin.",
])("tells no end of the offer: %s", (sentence) =>
  expect(said(`Devis du 24/02/2023. ${sentence}`)).toEqual(["issue 2023-02-24"]),
);

it.each([
  ["Réception      au plus tard le 31 mars 2023", "installation"],
  ["Mise en service      d'ici le 31 mars 2023", "installation"],
  ["VA      avant le 31 mars 2023", "installation"],
  ["Décision      avant le 31 mars 2023", "validity"],
  ["Offre      jusqu'au 31 mars 2023", "validity"],
  ["Date limite de réception de votre accord      31 mars 2023", "validity"],
  ["Date limite de retour du devis signé      31 mars 2023", "validity"],
  ["Limite pour votre signature      31 mars 2023", "validity"],
  ["Réception de votre accord      31 mars 2023", "order"],
])("a term is that of the label beside it: %s", (drawing, role) =>
  expect(drawn(drawing)).toEqual([`${role} 2023-03-31`]),
);

it("counts what passes from one to the next as no length of time", () =>
  expect(said("Devis du 24/02/2023. Nos prix peuvent bouger d'un trimestre à l'autre.")).toEqual(["issue 2023-02-24"]));

it("counts no quarter of a year as a length of time", () =>
  expect(said("Devis du 24/02/2023. Prix en vigueur pour le 2 trimestre 2023.")).not.toContain("validity 2023-08-24"));

it("leaves no day to be the end of validity where a length of time tells it", () => {
  const dates = timeline(
    cells("Devis fait le 14/11/2022, valable 30 jours\nSi vous partez avant fin 2026 tout est repris"),
  );
  expect(dates.map(([role, date]) => `${role} ${date}`)).toEqual([
    "issue 2022-11-14",
    "other 2026-10-01",
    "validity 2022-12-14",
  ]);
});

it("dates the quote by a day alone under the name of a house, and not by one under a label of its own", () => {
  const roles = (head: string) =>
    timeline(cells(`${head}\nTotal HT;;;100,00`)).map(([role, date]) => `${role} ${date}`);
  expect(roles("Officia Conseil;SIRET 741 730 006 00011;Offre 22/604\nle 13/05/2022;;")).toContain("issue 2022-05-13");
  expect(roles("Votre demande;SIRET 741 730 006 00011;Offre 22/604\nle 13/05/2022;;")).not.toContain(
    "issue 2022-05-13",
  );
});

it("dates the quote by a day alone behind the number of the company, and not by one that a word claims", () => {
  const roles = (head: string) =>
    timeline(cells(`${head}\nTotal HT;;;100,00`)).map(([role, date]) => `${role} ${date}`);
  expect(roles("Officia Conseil : Offre 22/604\nSIRET 741 730 006 00011, 13/05/2022")).toContain("issue 2022-05-13");
  expect(roles("Officia Conseil : Offre 22/604\nSIRET 741 730 006 00011, recette 13/05/2022")).not.toContain(
    "issue 2022-05-13",
  );
});

it("ends no offer by the term of another contract, though a day stands between", () => {
  const contract = "Votre contrat, renouvelé le 28/02/2020, reste en vigueur jusqu'à son terme du 31/12/2024.";
  expect(said(contract)).not.toContain("validity 2024-12-31");
  expect(said("L'offre, revue le 28/11/2022, reste en vigueur jusqu'au 31/12/2022.")).toContain("validity 2022-12-31");
});

it.each(["30 jours fin de mois", "45 jours nets", "60 jours date de facture", "30 jours FDM"])(
  "%s is when the bill is paid",
  (term) =>
    expect(timeline(cells(`Devis fait le 14/11/2022\nConditions : ${term}.`)).map(([role]) => role)).toEqual(["issue"]),
);

it.each([
  "Offre valable 30 jours fin de mois",
  "Vous disposez de 30 jours pour signer cette offre",
  "Val. 30 j",
  "Validité (jours);30",
])("%s is how long the offer holds", (term) =>
  expect(timeline(cells(`Devis fait le 14/11/2022\n${term}`)).map(([role, date]) => `${role} ${date}`)).toEqual([
    "issue 2022-11-14",
    "validity 2022-12-14",
  ]),
);

it.each([
  [
    "Papier du 07/02/2022;Caduc;Dr Bertrand;RPPS;Accord du docteur recueilli le 15/02/2022",
    ["issue 2022-02-07", "order 2022-02-15"],
  ],
  [
    "Feuille du 22/02/2022;Caduc;Dr Bertrand;RPPS;Accord du docteur recueilli le 15/02/2022",
    ["other 2022-02-22", "order 2022-02-15"],
  ],
  [
    "Réunion du 07/02/2022;Caduc;Dr Bertrand;RPPS;Accord du docteur recueilli le 15/02/2022",
    ["other 2022-02-07", "order 2022-02-15"],
  ],
])("what was ordered had been offered before: %s", (head, expected) =>
  expect(timeline(cells(head.replaceAll(";", "\n"))).map(([role, date]) => `${role} ${date}`)).toEqual(expected),
);

it("takes a day to sign by for no signature", () =>
  expect(
    timeline(cells("Préparé le 14/11/2022;Bon pour accord avant le 14/12/2022")).map(
      ([role, date]) => `${role} ${date}`,
    ),
  ).toEqual(["issue 2022-11-14", "validity 2022-12-14"]));

it.each([
  ["La formation à l'ancien logiciel avait eu lieu le 12 mars 2015.", "other 2015-03-12"],
  ["Le serveur précédent, posé le 12 mars 2015, reste sur place.", "other 2015-03-12"],
  ["La commande signée le 12 mars 2015 chez un autre éditeur reste à part.", "other 2015-03-12"],
  ["L'ancien logiciel sera remplacé, installation le 12 mars 2025.", "installation 2025-03-12"],
  ["Commande signée le 12 mars 2022.", "order 2022-03-12"],
  ["Notre technicien n'interviendra pas avant le 12 mars 2025.", "installation 2025-03-12"],
  ["Inst. fin févr. 25.", "installation 2025-02-21"],
  ["Date bloquée : 12 mars 2025 pour la montée de version.", "installation 2025-03-12"],
  ["L'aptitude sera constatée le 12 mars 2025.", "installation 2025-03-12"],
  ["Audit interne le 12 mars 2025, sans installation.", "other 2025-03-12"],
  ["Mis au net le 12 mars 2022, ce projet tient sur deux pages.", "issue 2022-03-12"],
  ["Couché sur le papier le 12 mars 2022, ce devis tient sur deux pages.", "issue 2022-03-12"],
  ["Signé le 12 mars 2022, ce devis vaut commande.", "order 2022-03-12"],
  ["Le pharmacien a topé le 12 mars 2022.", "order 2022-03-12"],
  ["La clinique a dit oui le 12 mars 2022.", "order 2022-03-12"],
])("%s", (sentence, expected) => expect(said(sentence)).toEqual([expected]));

it("quotes the words before a bracket that opens a line", () => {
  const layout = sketch("Formation le 4 mai 2024, mise en ordre de marche\n(MOM) le 15 janvier 2025");
  const paragraphs = [joinTexts(layout.segments.map(({ text }) => text))];
  const dates = timeline({ ...layout, paragraphs });
  expect(dates[1]).toEqual(["installation", "2025-01-15", "mise en ordre de marche (MOM) le 15 janvier 2025"]);
});

it("reads a label set on two lines over its date", () => {
  const box = "Date du         Installation\ndevis :         prévue :\n12/09/2022      21/11/2022";
  expect(timeline(sketch(box)).map(([role, date]) => [role, date])).toEqual([
    ["issue", "2022-09-12"],
    ["installation", "2022-11-21"],
  ]);
});
it.each([
  [
    "Envoyé : mardi 1 février 2022 16:40\nDevis CB-22-15 émis le 20 janvier 2022",
    ["other 2022-02-01", "issue 2022-01-20"],
  ],
  ["Envoyé : mardi 1 février 2022 16:40\nDevis CB-22-15", ["issue 2022-02-01"]],
  ["Devis CB-22-15 envoyé le 20 janvier 2022", ["issue 2022-01-20"]],
])("takes the day of a message for that of no quote with its own: %s", (text, expected) =>
  expect(timeline(cells(text)).map(([role, date]) => `${role} ${date}`)).toEqual(expected),
);

describe("roles of dates in sentences", () => {
  it.each([
    [
      "Logiciel : Hélios-DPI version 7.4, solution référencée Ségur le 21/04/2022 (certificat ANS n° 2022-DPI-0412).",
      ["referencing 2022-04-21"],
    ],
    [
      "Validité : 30/06/2022. Logiciels : Quarteo Soins 8.1 et Quarteo Flux 8.1, référencement du 02/05/2022. Mise en ordre de marche : 28/11/2022.",
      ["validity 2022-06-30", "referencing 2022-05-02", "installation 2022-11-28"],
    ],
    ["DEVIS N° Q-7718 DU 07/06/2022", ["issue 2022-06-07"]],
    ["Utilisable jusqu’au 20/09/2022", ["validity 2022-09-20"]],
    ["Le dossier a abouti le 10 juin 2022, trois mois avant la présente commande.", ["other 2022-06-10"]],
    ["Le 10/06/2022, antérieurement à toute signature.", ["other 2022-06-10"]],
    ["Le 10/06/2022, signature du client", ["order 2022-06-10"]],
    ["Suite à la visite de Paul, Ondine vous adresse son devis n° ON-33 du 21/11/2022.", ["issue 2022-11-21"]],
    ["Ce devis annule et remplace le devis n° ON-31 du 21/11/2022.", ["other 2022-11-21"]],
    [
      "La présente offre annule celle du 3 mai 2023, valable jusqu'au 30 juin 2023.",
      ["other 2023-05-03", "other 2023-06-30"],
    ],
    ["Notre chiffrage du 12/06/2023 a expiré le 12/08/2023.", ["other 2023-06-12", "other 2023-08-12"]],
    [
      "Ce document remplace celui du 12/06/2023 et reste valable jusqu'au 20/11/2023.",
      ["other 2023-06-12", "validity 2023-11-20"],
    ],
    ["Bon pour commande, fait à Clairac le 4 mars 2024, la directrice : signé", ["order 2024-03-04"]],
    [
      "Nous installons le 12/01/2023 et viendrons vous former le 20/01/2023.",
      ["installation 2023-01-12", "training 2023-01-20"],
    ],
    [
      "Devis NI-23-229 du 06/11/2023, à accepter au plus tard le 28/02/2024",
      ["issue 2023-11-06", "validity 2024-02-28"],
    ],
    ["À nous renvoyer signé au plus tard le 28/02/2024.", ["validity 2024-02-28"]],
    ["DEVIS OO-2211-19 / 21/11/2022 / valable jusqu’au 16/12/2022", ["issue 2022-11-21", "validity 2022-12-16"]],
    ["Devis no 22-0907 le 2 mai 2022", ["issue 2022-05-02"]],
    [
      "Proposition commerciale n° P22-118 du 3 juin 2022, valable jusqu’au 30 juin 2022",
      ["issue 2022-06-03", "validity 2022-06-30"],
    ],
    [
      "La version 9.2, laquelle a fait l’objet, le 28 avril 2022, d’un référencement prononcé par l’ANS.",
      ["referencing 2022-04-28"],
    ],
    ["Votre devis porte le n° MD-1203 (du 22/09/2022).", ["issue 2022-09-22"]],
    ["La proposition reçoit le numéro MD-1203 du 22/09/2022.", ["issue 2022-09-22"]],
    ["La version sera opérationnelle dans l'EHPAD le 6 janvier 2025.", ["installation 2025-01-06"]],
    ["Votre nouvelle version sera en place le 22 décembre 2023.", ["installation 2023-12-22"]],
    ["Je passe au cabinet le lundi 2 octobre 2023 pour tout mettre en route.", ["installation 2023-10-02"]],
    ["Installation dans les locaux de la maison médicale avant le 1er octobre 2022.", ["installation 2022-10-01"]],
    ["L’intervention est prévue la semaine du 5 septembre 2022.", ["installation 2022-09-05"]],
    ["Le présent devis répond à votre consultation du 10 février 2025.", ["other 2025-02-10"]],
    ["Il annule et remplace le devis du 12/03/2022.", ["other 2022-03-12"]],
    ["Dossier de preuves complet déposé à l’ANS en vue du référencement le 02/02/2022.", ["dossier 2022-02-02"]],
    ["L’ANS a reçu l’ensemble de nos preuves le 04/05/2022.", ["dossier 2022-05-04"]],
    ["Référencement attendu pour le 15 juin 2022.", ["other 2022-06-15"]],
    [
      "Commande signée le 04/01/2022 ; formation du 12 au 14 septembre 2022.",
      ["order 2022-01-04", "training 2022-09-12"],
    ],
    ["La solution a été référencée par l’ANS en date du 12 mai 2022.", ["referencing 2022-05-12"]],
    ["Licence valable jusqu’au 31/12/2025.", ["other 2025-12-31"]],
    ["Le 21/04/2022, l’ANS a prononcé le référencement de la solution.", ["referencing 2022-04-21"]],
    ["Cette offre expire le 15 juillet 2022.", ["validity 2022-07-15"]],
    ["INSTALATION PREVUE LE 12/09/2022", ["installation 2022-09-12"]],
    ["Nous maintenons cette offre jusqu’au 30 juin 2022.", ["validity 2022-06-30"]],
    ["Contrat de maintenance signé le 12/03/2019.", ["other 2019-03-12"]],
    ["Les prix sont fermes jusqu’au 30/09/2022.", ["validity 2022-09-30"]],
    ["Offre valable du 12/05/2022 au 30/06/2022", ["validity 2022-06-30"]],
    [
      "La présente proposition est valable 90 jours à compter de sa date d’émission, soit jusqu’au 15 mars 2024",
      ["validity 2024-03-15"],
    ],
    ["Validité de notre offre : trois mois à compter du 12/05/2022", ["issue 2022-05-12", "validity 2022-08-12"]],
    ["Le logiciel devrait être référencé le 15/06/2022.", ["other 2022-06-15"]],
    ["Devis n° 2022-118 - 12/05/2022", ["issue 2022-05-12"]],
    ["Formation des référents : 29 février 2024", ["training 2024-02-29"]],
    ["Dossier usager référencé par l’ANS le 26 juin 2023", ["referencing 2023-06-26"]],
    ["Devis 22-05-11 du 09/05/2022", ["issue 2022-05-09"]],
    ["Devis du 25/04/2022, ouvert jusqu’au 08/07/2022", ["issue 2022-04-25", "validity 2022-07-08"]],
    [
      "Le présent devis, référencé RIS-2022-620 et établi le 2 mai 2022, expire le 30 juin 2022.",
      ["issue 2022-05-02", "validity 2022-06-30"],
    ],
    ["Devis 2022-118 (12/05/2022)", ["issue 2022-05-12"]],
    ["Certificat de référencement : 2022-SGL-014 - 21/04/2022", ["referencing 2022-04-21"]],
    ["Formation du 12/09/2022 au 14/09/2022", ["training 2022-09-12"]],
    [
      "Nous avons reçu de l’éditeur la confirmation du référencement de Galénia 4.7 par l’ANS, en date du 03/10/2022.",
      ["referencing 2022-10-03"],
    ],
    ["Votre commande n° 2022-114 du 04/01/2022", ["order 2022-01-04"]],
    ["Logiciel en cours de référencement (dossier déposé le 30/04/2022)", ["dossier 2022-04-30"]],
    ["Date limite de commande (SONS) : 15/07/2022", ["other 2022-07-15"]],
    ["Offre comprenant licence et maintenance, valable jusqu’au 30/06/2022", ["validity 2022-06-30"]],
    ["La maintenance est assurée jusqu’au 31/12/2028.", ["other 2028-12-31"]],
    ["Quartz RIS 5 (référencement reçu le 30 mai 2022)", ["referencing 2022-05-30"]],
    ["Référencement validé par l’ANS le 30 mai 2022.", ["referencing 2022-05-30"]],
    ["Commande validée le 4 juin 2022.", ["order 2022-06-04"]],
    ["Recette prononcée le 4 juin 2022.", ["installation 2022-06-04"]],
    ["Corrections, de la recette jusqu'au 31 décembre 2030.", ["other 2030-12-31"]],
    ["Corrections dues dès la recette et jusqu'au 31 décembre 2030.", ["other 2030-12-31"]],
    ["La correction va avec la pose jusqu'au 31 décembre 2024.", ["other 2024-12-31"]],
    ["Défauts repris, dans l'installation, jusqu'à fin décembre 2024.", ["other 2024-12-21"]],
    ["Installation avec la reprise jusqu'au 14/06/2024.", ["installation 2024-06-14"]],
    ["Nous ne venons qu'une fois le module commandé. Créneau : 20/03/2023.", ["other 2023-03-20"]],
    ["Nous venons dès que le devis est signé. Installation : 20/03/2023.", ["installation 2023-03-20"]],
    ["Une fois le module commandé le 20/03/2023, nous venons.", ["order 2023-03-20"]],
    ["De la bascule au 12 décembre 2028, tout défaut est repris.", ["other 2028-12-12"]],
    ["Déploiement jusqu'au 14/06/2024.", ["installation 2024-06-14"]],
    ["Accord signé de votre main le 1er février 2022.", ["order 2022-02-01"]],
    ["Accord signé par vos soins le 1er février 2022.", ["order 2022-02-01"]],
    ["Devis signé de notre main le 1er février 2022.", ["issue 2022-02-01"]],
    ["Le contrat a été accepté le 4 juin 2019.", ["other 2019-06-04"]],
    ["Référencement demandé le 4 juin 2022.", ["other 2022-06-04"]],
    ["Mise en service demandée pour le 4 juin 2022.", ["installation 2022-06-04"]],
    ["Ce devis annule et remplace celui du 02/05/2022.", ["other 2022-05-02"]],
    ["SGL référencé ; attestation du 14/06/2022", ["referencing 2022-06-14"]],
    ["Notre facture sera émise le 20/12/2022.", ["other 2022-12-20"]],
    ["Décret n° 2021-1050 du 7 août 2021.", ["other 2021-08-07"]],
    ["Nous accusons réception du devis ci-dessous, signé par vous le 1er février 2022.", ["order 2022-02-01"]],
    ["J’accuse bonne réception de votre commande, validée le 3 mai 2022.", ["order 2022-05-03"]],
    ["À réception de votre bon de commande signé le 3 mai 2022, nous lançons le projet.", ["order 2022-05-03"]],
    ["Réception du serveur prononcée le 4 juin 2022.", ["installation 2022-06-04"]],
    [
      "Ce prix tient jusqu’au 31 mai 2022 et l’installation aurait lieu le 5 septembre 2022.",
      ["validity 2022-05-31", "other 2022-09-05"],
    ],
    [
      "L’offre reste valable jusqu’au 31 mai 2022, tandis que la pose serait faite, sans quoi rien n’arriverait, le 5 juin 2022.",
      ["validity 2022-05-31", "other 2022-06-05"],
    ],
    ["Si vous aviez signé, le prix aurait tenu jusqu’au 31 mai 2022.", ["other 2022-05-31"]],
  ])("%s", (sentence, expected) => expect(said(sentence)).toEqual(expected));
});

describe("planned days without a year, or told from another day", () => {
  it.each([
    ["Installation mi-octobre.", "installation 2022-10-11"],
    ["Mise en service prévue fin septembre", "installation 2022-09-21"],
    ["Formation semaine 36", "training 2022-09-05"],
    ["Installation prévue en février", "installation 2023-02-01"],
    ["Déploiement au 3e trimestre", "installation 2022-07-01"],
    ["Installation le 12 septembre prochain", "installation 2022-09-12"],
    ["Commande signée le 13/06/2022. Installation sous 3 mois après commande.", "installation 2022-09-13"],
    ["Délai d'installation : 6 semaines à compter de l'émission du devis", "installation 2022-06-23"],
  ])("%s", (sentence, expected) => expect(said(`Devis n° 12-A du 12/05/2022. ${sentence}`)).toContain(expected));

  it.each(["Installation en mai 22 postes", "Installation sous 3 mois", "Version de mars", "Le prix baisse en mai."])(
    "sees none in %s",
    (sentence) => expect(said(`Devis n° 12-A du 12/05/2022. ${sentence}`)).toEqual(["issue 2022-05-12"]),
  );

  it("keeps a day told from an order that is not dated, without a day", () =>
    expect(said("Installation sous 3 mois après commande.")).toEqual(["installation null"]));
});

describe("validity given as a duration", () => {
  it.each([
    ["Devis CI-204-22 du 23 mai 2022. Offre valable 45 jours.", "2022-07-07"],
    ["Devis n° 12-A du 2 mai 2022. Offre valable un mois.", "2022-06-02"],
    ["Devis n° 12-A du 15 décembre 2023. Durée de validité : 90 jours", "2024-03-14"],
    ["Devis n° 12-A du 24/03/2022. Validité 2 mois", "2022-05-24"],
    ["Devis n° 12-A du 24/03/2022. Ce devis reste valable pendant trente (30) jours.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Au-delà de 30 jours, nos tarifs devront être actualisés.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Après trente jours, cette offre sera caduque.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Vous disposez de trente jours pour nous le retourner signé.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Nous nous engageons sur ces montants pendant un mois.", "2022-04-24"],
    ["Devis n° 12-A du 24/03/2022. Commande possible à ces conditions jusqu'à fin mai.", "2022-05-31"],
    ["Devis n° 12-A du 24/03/2022. La présente est valable jusqu'à la fin du mois.", "2022-03-31"],
    ["Devis n° 12-A du 24/03/2022. Offre maintenue jusqu'au 15 du mois prochain.", "2022-04-15"],
    ["Devis n° 12-A du 24/03/2022. Ce document engage notre maison pour trente jours.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Ce chiffrage a cours pendant 30 jours.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Cette offre conserve sa valeur durant un trimestre.", "2022-06-24"],
    ["Devis n° 12-A du 24/03/2022. Nos prix s'entendent pour une commande dans les trente jours.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Vous avez un mois pour nous dire oui.", "2022-04-24"],
    ["Devis n° 12-A du 24/03/2022. Nous vous laissons un mois de réflexion.", "2022-04-24"],
    ["Devis n° 12-A du 24/03/2022. L'offre restera ouverte tout le mois de mai 2022.", "2022-05-31"],
    ["Devis n° 12-A du 24/03/2022. Il expirera dans 30 jours.", "2022-04-23"],
    ["Devis n° 12-A du 24/03/2022. Signez-la dans les deux mois.", "2022-05-24"],
    ["Devis n° 12-A du 24/03/2022. Merci de nous répondre sous quinze jours.", "2022-04-08"],
    ["Devis n° 12-A du 24/03/2022. Il n'engage que s'il est signé par vous dans un délai de trois mois.", "2022-06-24"],
    ["Devis n° 12-A du 24/03/2022. Ça vaut pour quinze jours.", "2022-04-08"],
    ["Devis n° 12-A du 24/03/2022. Ces prix ne changeront pas d'ici un mois.", "2022-04-24"],
    ["Devis n° 12-A du 24/03/2022. Les présentes sont proposées pour une durée de trois mois.", "2022-06-24"],
    ["Devis n° 12-A du 24/03/2022. Ces prix valent pour toute commande passée avant le 20/05/2022.", "2022-05-20"],
  ])("%s", (sentence, until) => expect(said(sentence)).toContain(`validity ${until}`));

  it.each([
    "Devis n° 12-A du 24/03/2022. Garantie valable 12 mois.",
    "Devis n° 12-A du 24/03/2022. Paiement à 45 jours.",
    "Devis n° 12-A du 24/03/2022. Licence valable 36 mois.",
    "Devis n° 12-A du 24/03/2022. Passé 30 jours, tout ticket non confirmé est clos.",
    "Devis n° 12-A du 24/03/2022. Vous disposez de 30 jours pour prononcer la recette.",
    "Devis n° 12-A du 24/03/2022. Tarif mensuel pendant 36 mois.",
    "Devis n° 12-A du 24/03/2022. Paiement à trente jours fin du mois.",
    "Devis n° 12-A du 24/03/2022. Confirmez la recette sous quinze jours.",
    "Devis n° 12-A du 24/03/2022. Facture établie à la fin du mois.",
    "Devis n° 12-A du 24/03/2022. Les archives engagent leur dépositaire pour un an.",
  ])("%s", (sentence) => expect(said(sentence)).toEqual(["issue 2022-03-24"]));

  it("goes on over the end of a printed line", () => {
    const layout = sketch(
      "Devis fait le 14/11/2022 pour votre cabinet, comme convenu. Nos prix tiennent\nsoixante jours, pas plus.",
    );
    const paragraphs = [joinTexts(layout.segments.map(({ text }) => text))];
    expect(timeline({ ...layout, paragraphs }).map(([role, date]) => `${role} ${date}`)).toContain(
      "validity 2023-01-13",
    );
  });

  it("is stated, without a day, when the issue date is unknown", () =>
    expect(said("Offre valable 45 jours.")).toEqual(["validity null"]));
});

describe("labels around a date", () => {
  it("takes the label to the left", () => {
    expect(
      timeline(
        sketch(
          [
            "Date du devis         03/01/2022",
            "Fin de validité       31/01/2022",
            "Commande signée le    04/01/2022",
          ].join("\n"),
        ),
      ),
    ).toEqual([
      ["issue", "2022-01-03", "Date du devis 03/01/2022"],
      ["validity", "2022-01-31", "Fin de validité 31/01/2022"],
      ["order", "2022-01-04", "Commande signée le 04/01/2022"],
    ]);
  });

  it("takes the label above, also past a neighbour that is no label", () => {
    const box = ["NUMÉRO      DATE        FIN DE VALIDITÉ", "DC-22-118   09.05.22    08.07.22"].join("\n");
    expect(timeline(sketch(box)).map(([role, date]) => [role, date])).toEqual([
      ["issue", "2022-05-09"],
      ["validity", "2022-07-08"],
    ]);
  });

  it("reads cells of a grid", () => {
    expect(
      timeline(cells("Commande signée;20/03/23;;Logiciel;Officéryn version 9.1, référencé le 12/12/22\nDate;17/03/23")),
    ).toEqual([
      ["order", "2023-03-20", "Commande signée 20/03/23"],
      ["referencing", "2022-12-12", "Officéryn version 9.1, référencé le 12/12/22"],
      ["issue", "2023-03-17", "Date 17/03/23"],
    ]);
  });

  it("keeps a date that does not exist with its label", () =>
    expect(timeline(sketch("Date du devis : 31/02/2023"))).toEqual([["issue", null, "Date du devis : 31/02/2023"]]));

  it("takes a date in the signature for the order", () => {
    const layout = sketch(
      [
        "Date : 03/01/2022",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "Bon pour accord       Pour l’éditeur",
        "Date : 04/01/2022",
      ].join("\n"),
    );
    expect(timeline(layout).map(([role, date]) => [role, date])).toEqual([
      ["issue", "2022-01-03"],
      ["order", "2022-01-04"],
    ]);
  });

  it.each([
    // A clause tells of a signature, and is no place for one.
    "1. La commande prend effet à la signature du présent devis.\n2. Le contrat court jusqu’à son terme.\n31 décembre 2027",
    // A day within a sentence is not written by the client.
    "Bon pour accord\nSi l’officine quitte l’éditeur pour un autre avant le 31 décembre 2027, la somme acquittée par l’État est réclamée.",
  ])("takes no day under the clause %s for the order", (clause) => {
    expect(timeline(sketch(`Devis du 03/01/2022\n\n\n\n${clause}`)).map(([role]) => role)).not.toContain("order");
  });

  it("takes no sentence over a day for its label", () =>
    expect(
      timeline(
        sketch(
          "Devis du 03/01/2022\n\n\n\nArt. 3 – L’accord du cabinet porte sur la totalité.\n30 juin 2029 : fin de vie",
        ),
      ).map(([role]) => role),
    ).not.toContain("order"));

  it("dates an order form by its order", () =>
    expect(
      timeline(sketch("Bon de commande du 04/01/2022"), "bon-de-commande").map(([role, date]) => [role, date]),
    ).toContainEqual(["order", "2022-01-04"]));
});

it.each([
  ["Votre devis signé nous est parvenu, il porte la date du 6 décembre 2022", "order 2022-12-06"],
  ["La 3.6 est entre les mains de nos clients depuis le 6 février 2021", "other 2021-02-06"],
  ["Offre close le 30/11/2022", "validity 2022-11-30"],
])("%s: %s", (sentence, dated) => expect(said(sentence)).toEqual([dated]));

it.each([
  ["Devis du 14/11/2022 ; Valid. 16/12/2022", "validity 2022-12-16"],
  ["Devis du 14/11/2022\nExp. le 16/12/2022", "validity 2022-12-16"],
  ["Devis du 14/11/2022\nDémar. : 16/01/2023", "installation 2023-01-16"],
  ["Devis du 14/11/2022\nMise en prod. 16/01/2023", "installation 2023-01-16"],
])("a label cut short by its dot: %s", (words, told) =>
  expect(timeline(cells(words.replaceAll("; ", "\n"))).map(([role, date]) => `${role} ${date}`)).toContain(told),
);

it.each([
  [
    "Mise en service par établissement : Les Tilleuls le 12/02/2024, La Roseraie le 15/04/2024, Beaulieu le 17/06/2024",
    ["installation 2024-02-12", "installation 2024-04-15", "installation 2024-06-17"],
  ],
  ["Mise en service le 12/02/2024, fin de garantie le 12/02/2026", ["installation 2024-02-12", "other 2026-02-12"]],
  ["Le bilan aura lieu deux ans après l'installation, en mai 2026", ["other 2026-05-01"]],
  ["L'ancien poste sera retiré le 30/06/2026, six mois après la mise en service", ["other 2026-06-30"]],
  ["Les procès-verbaux de VA sont conservés jusqu'au 31/12/2033", ["other 2033-12-31"]],
  ["Offre caduque depuis le 12/02/2024", ["validity 2024-02-12"]],
  ["Signature possible jusqu'au 12/02/2024", ["validity 2024-02-12"]],
])("%s", (sentence, told) => expect(said(sentence)).toEqual(told));

it.each([
  ["Bon de commande BC/22/118, Établi le 11/04/2022, Validité : 10/06/2022", "issue 2022-04-11"],
  ["Pluvier, Devis PL.204, Date 09/12/2022, Valable 2 mois", "issue 2022-12-09"],
  ["Réf. 22-77, Installation : 14/09/2022, Émise le 02/05/2022", "issue 2022-05-02"],
  // In running text the words before the comma are of the same day.
  ["Votre commande, signée le 11/04/2022, nous est parvenue", "order 2022-04-11"],
])("%s: each entry of a list has a day of its own", (line, expected) => expect(said(line)).toContain(expected));

it("goes on with a line whose words call for more: what it begins with is no label", () => {
  const letter = sketch(
    "Nous vous proposons la version 9.2 du dossier patient Aubépine qui a\nfait l'objet, le 28/04/2022, d'un référencement de l'ANS.",
  );
  const [first, second] = letter.segments;
  if (first === undefined || second === undefined) throw new Error("two lines");
  const paragraphs = [joinTexts([first.text, second.text])];
  expect(timeline({ ...letter, paragraphs }).map(([role, date]) => `${role} ${date}`)).toEqual([
    "referencing 2022-04-28",
  ]);
});

it.each(["Facture pro forma / devis 22-118", "Proforma - devis 22-118", "Bon de commande ou devis n° 22-118"])(
  "%s beside a day is the paper of that day",
  (title) =>
    expect(timeline(cells(`${title};12/05/2022`)).map(([role, date]) => `${role} ${date}`)).toContain(
      "issue 2022-05-12",
    ),
);

it("ends an offer on the day that it is to be answered by, and not on the day of the paper before it", () => {
  expect(said("La clinique a jusqu'au 15/11/2023 pour accepter l'offre")).toEqual(["validity 2023-11-15"]);
  expect(said("Devis BV-7 du 24/05/2022 - il cesse d'être valable le 11/07/2022")).toEqual([
    "issue 2022-05-24",
    "validity 2022-07-11",
  ]);
  expect(said("Bon pour accord le 15/11/2023")).toEqual(["order 2023-11-15"]);
});

it.each([
  ["Suivi du dossier : commande signée le 20/03/2023.", ["order 2023-03-20"]],
  ["Pièces du contrat : bon de commande retourné signé le 14/02/2023.", ["order 2023-02-14"]],
  ["Votre dossier : bon pour accord signé le 03/02/2023.", ["order 2023-02-03"]],
  ["Contrat de maintenance : signé le 14/03/2016.", ["other 2016-03-14"]],
  ["Facture de l'acompte : acceptée le 14/03/2016.", ["other 2016-03-14"]],
])("%s: what stands behind a colon is what was signed", (sentence, expected) =>
  expect(said(sentence)).toEqual(expected),
);

it.each([
  ["Merci de votre courriel du 1er mars 2022 : il vaut commande.", ["order 2022-03-01"]],
  ["Votre accord par courrier du 03/05/2022, qui tient lieu de bon de commande, nous suffit.", ["order 2022-05-03"]],
  ["Votre message du 04/02/2022 fait office de commande.", ["order 2022-02-04"]],
  ["Votre mail du 04/02/2022 ne vaut pas commande.", ["other 2022-02-04"]],
  ["Suite à votre mail du 04/02/2022, votre signature vaudra commande.", ["other 2022-02-04"]],
])("%s: a paper of the client that is the order", (sentence, expected) => expect(said(sentence)).toEqual(expected));

it.each([
  ["Votre contrat de maintenance;signé le 14.03.2016", ["other 2016-03-14"]],
  ["Convention de subvention;conclue le 03/05/2019", ["other 2019-05-03"]],
  ["Avenant;accepté le 03/05/2019", ["other 2019-05-03"]],
  ["Bon de commande;signé le 03/05/2022", ["order 2022-05-03"]],
  ["Établissement;signé le 03/05/2022", ["order 2022-05-03"]],
])("%s: the cell before tells what was signed", (row, expected) =>
  expect(timeline(cells(`${row}\nTotal HT;;;100,00`)).map(([role, date]) => `${role} ${date}`)).toEqual(expected),
);

describe("papers that were signed, and have ended, before the quote was made", () => {
  const issued = "Devis 22-118 du 14 avril 2022. ";
  it.each([
    ["Nous sommes liés par l'engagement conclu le 12 mars 2015 et arrivé à son terme le 11 mars 2019.", []],
    ["La première commande, signée le 5 mai 2013, est soldée depuis le 4 mai 2017.", []],
    ["Notre relation remonte à la commande reçue le 3 juin 2014.", []],
    ["Le marché notifié le 4 janvier 2017 n'a pas de suite ici.", []],
    ["Un bail a été signé le 1er mars 2018.", []],
    ["Le marché sera notifié le 4 mai 2022.", ["order 2022-05-04"]],
    ["Commande signée le 10 mars 2022, votre licence étant échue le 1er mars 2022.", ["order 2022-03-10"]],
    ["Bon de commande signé le 2 mars 2022.", ["order 2022-03-02"]],
  ])("%s", (sentence, orders) =>
    expect(said(issued + sentence).filter((dated) => dated.startsWith("order"))).toEqual(orders),
  );
});

describe("somebody comes on a day", () => {
  it.each([
    ["Notre passage du 12/10/2023 n'a d'autre objet que de recueillir vos remarques", "other 2023-10-12"],
    ["Lors de notre venue du 12/10/2023, rien ne sera installé", "other 2023-10-12"],
    ["Notre intervention du 12/10/2023 se borne à un tour des postes", "other 2023-10-12"],
    ["Un passage de courtoisie est prévu le 12/10/2023", "other 2023-10-12"],
    ["Intervention du 12/10/2023 : bilan d'usage, sans rien poser", "other 2023-10-12"],
    ["Notre passage du 12/10/2023 a pour objet la pose de la version", "installation 2023-10-12"],
    ["L'intervention du 12/10/2023 n'a d'autre objet que l'installation", "installation 2023-10-12"],
    [
      "Nous passerons le 12/10/2023 afin d'installer la version et de recueillir vos remarques",
      "installation 2023-10-12",
    ],
    ["Notre technicien passera le 12/10/2023", "installation 2023-10-12"],
  ])("%s: %s", (sentence, dated) => expect(said(sentence)).toEqual([dated]));
});

it.each([
  ["L'entretien correctif va jusqu'au 27 février 2029.", ["other 2029-02-27"]],
  ["La gratuité des correctifs va, sans exception, jusqu'au 27/02/2029.", ["other 2029-02-27"]],
  ["Le suivi des anomalies va s'achever le 27/02/2029.", ["other 2029-02-27"]],
  ["Notre support, lui, va être étendu le 27/02/2029.", ["other 2029-02-27"]],
  ["L'offre va jusqu'au 27/02/2023.", ["validity 2023-02-27"]],
  ["La va est prévue le 27/02/2023.", ["installation 2023-02-27"]],
  ["VA jusqu'au 27/02/2023.", ["installation 2023-02-27"]],
  ["L'équipe va installer la version le 27/02/2023.", ["installation 2023-02-27"]],
])("takes the verb « va » for no acceptance: %s", (sentence, expected) => expect(said(sentence)).toEqual(expected));

it.each([
  ["MAS du Causse (ouverte le 01.09.1987)", ["other 1987-09-01"]],
  ["Clinique du Pré, fondée en septembre 1987", ["other 1987-09-01"]],
  ["Pharmacie du Port, qui a ouvert le 03/05/1994", ["other 1994-05-03"]],
  ["Clinique du Pré, ouverture du service le 03/05/2024", ["installation 2024-05-03"]],
  ["Le nouveau module (ouvert le 03/05/2024)", ["installation 2024-05-03"]],
])("knows since when a house exists from what is set up in it: %s", (sentence, expected) =>
  expect(said(sentence)).toEqual(expected),
);

it.each([
  ["La date limite du 15/07/2022 a été repoussée au 30/11/2022.", ["other 2022-07-15", "other 2022-11-30"]],
  ["L'échéance du 15/07/2022 a été prolongée jusqu'au 30/11/2022.", ["other 2022-07-15", "other 2022-11-30"]],
  ["La date limite de commande du 15/07/2022 est passée au 30/11/2022.", ["other 2022-07-15", "other 2022-11-30"]],
  ["La validité du devis, fixée au 15/07/2022, est portée au 30/11/2022.", ["other 2022-07-15", "validity 2022-11-30"]],
  [
    "Référencé depuis le 15/07/2022 ; je passe au cabinet le 30/11/2022.",
    ["referencing 2022-07-15", "installation 2022-11-30"],
  ],
  ["Date limite : 15/07/2022", ["validity 2022-07-15"]],
])("follows an end that was moved to another day: %s", (sentence, expected) =>
  expect(said(sentence)).toEqual(expected),
);

it.each([
  ["Référencement      reçu en date du 09/06/2022", "referencing 2022-06-09"],
  ["Certificat ANS      obtenu le 09/06/2022", "referencing 2022-06-09"],
  ["Recette      prononcée le 09/06/2022", "installation 2022-06-09"],
  ["Commande      reçue le 09/06/2022", "order 2022-06-09"],
  ["Contrat de maintenance      signé à la date du 09/06/2022", "other 2022-06-09"],
  ["Devis      signé en date du 09/06/2022", "order 2022-06-09"],
])("lets the thing in the cell before say what was done: %s", (drawing, expected) =>
  expect(drawn(drawing)).toEqual([expected]),
);

it.each([
  ["À rendre avant le 9 septembre 2022", "validity 2022-09-09"],
  ["À lever avant le 9 septembre 2022", "validity 2022-09-09"],
  ["À installer avant le 9 septembre 2022", "installation 2022-09-09"],
])("takes a verb behind « à » for no place: %s", (label, expected) =>
  expect(drawn(`Édité le        10 juin 2022\n${label}`)).toEqual(["issue 2022-06-10", expected]),
);
it.each([
  "La promotion sur les lecteurs, elle, est valable jusqu'au 30 juin 2022.",
  "Notre assurance responsabilité civile est valable jusqu'au 30 juin 2022.",
  "Notre autre offre est valable jusqu'au 30 juin 2022.",
  "Je suis en congé jusqu'au 30 juin 2022.",
  "Nous restons à votre disposition jusqu'au 30 juin 2022.",
  "Merci de me renvoyer ton planning avant le 30 juin 2022.",
])("what is valid is another thing: %s", (sentence) =>
  expect(said(`Devis n° 12-A du 24/03/2022. ${sentence}`)).toEqual(["issue 2022-03-24", "other 2022-06-30"]),
);

it("an end in a cell is that of the label before it, and no label of what is under it", () => {
  const head =
    "Date | 25/04/2022\nCertificat de signature | valable jusqu'au 30/11/2023\nDélai d'installation | 30 jours";
  const dates = timeline(cells(head.replaceAll(" | ", ";")));
  expect(dates.map(([role, date]) => `${role} ${date}`)).toEqual(["issue 2022-04-25", "other 2023-11-30"]);
  expect(timeline(cells("Date;25/04/2022\nOffre;valable jusqu'au 30/11/2022"))[1]?.slice(0, 2)).toEqual([
    "validity",
    "2022-11-30",
  ]);
});

it.each([
  ["L'an deux mille vingt-deux et le vingt-cinq mai, il est proposé ce qui suit :", ["issue 2022-05-25"]],
  ["L'an 2022, le 25 mai, il est proposé ce qui suit :", ["issue 2022-05-25"]],
  ["Conditions générales de vente, édition du 1er janvier 2022", ["other 2022-01-01"]],
  ["Tarif public édité le 3 janvier 2022", ["other 2022-01-03"]],
  ["Devis édité le 3 janvier 2022", ["issue 2022-01-03"]],
])("the day of a deed, and that of another paper: %s", (sentence, dates) => expect(said(sentence)).toEqual(dates));

it.each([
  ["nous proposons, le 3 de ce mois, la fourniture de Brévia", ["issue 2022-04-03"]],
  ["ce trois courant, nous proposons la fourniture de Brévia", ["issue 2022-04-03"]],
  ["ce document, rédigé le 3 avril 2022, nous engage", ["other 2022-04-01", "issue 2022-04-03"]],
  ["en réponse à votre demande du 3 courant", ["issue 2022-04-01"]],
  ["réponse attendue avant le 15 de ce mois", ["issue 2022-04-01"]],
])("a letter of Sens, avril 2022: %s", (sentence, dates) =>
  expect(drawn(`Sens, avril 2022\n\n\n\n${sentence}`).slice(0, dates.length)).toEqual(dates),
);

it("dates a letter from its place", () => expect(said("À Rennes, le 5 décembre 2025")).toEqual(["issue 2025-12-05"]));

it.each([
  ["Bon pour commande, le six décembre deux mille vingt-deux (06/12/2022)", ["order 2022-12-06"]],
  ["Devis du 3 mai 2022, soit le 03/05/2022", ["issue 2022-05-03"]],
  ["Offre tombant le vingt-huit février 2024 (28/02/2024), passé quoi le guichet est fermé", ["validity 2024-02-28"]],
  ["Devis du 3 mai 2022 (04/05/2022)", ["issue 2022-05-03", "other 2022-05-04"]],
])("a day told twice is one: %s", (sentence, dates) => expect(said(sentence)).toEqual(dates));

it.each([
  [
    "Offre faite à Nancy le 12 mai 2022 au laboratoire Stanislas (n° FINESS 540417391), tenue trois mois.",
    "validity 2022-08-12",
  ],
  [
    "Proposition remise le 12 mai 2022 au cabinet de la Gare et du Parc, ferme pendant deux mois.",
    "validity 2022-07-12",
  ],
])("an offer is held by the last words of a long sentence: %s", (sentence, held) =>
  expect(said(sentence)).toContain(held),
);

describe("a deed has a doer, an adjective has none", () => {
  it.each([
    ["Galien 7, validé par l'ANS le 03/05/2022.", ["referencing 2022-05-03"]],
    ["Galien 7 a été approuvée par l'Agence du numérique en santé le 03/05/2022.", ["referencing 2022-05-03"]],
    ["Galien 7, homologuée le 03/05/2022 par l'ANS.", ["referencing 2022-05-03"]],
    ["Solution validée le 3 mai 2022 par l'Agence.", ["referencing 2022-05-03"]],
    ["Agrément de l'ANS reçu le 03/05/2022", ["referencing 2022-05-03"]],
    ["VALIDÉ ANS LE 03/05/2022", ["referencing 2022-05-03"]],
    ["Versions 3.2 : inscriptions ANS reçues le 02/05/22.", ["referencing 2022-05-02"]],
    ["Version 7 validée par notre service qualité le 03/03/2022.", ["other 2022-03-03"]],
    ["Version validée par l'agence de Lyon le 03/03/2022.", ["other 2022-03-03"]],
    ["Devis validé par la direction de la pharmacie le 16/05/2022.", ["order 2022-05-16"]],
    ["La recette sera validée par vos équipes le 10/10/2022", ["installation 2022-10-10"]],
    // What holds until a day is done by nobody.
    ["Offre valide jusqu'au 12/07/2022", ["validity 2022-07-12"]],
    ["Offre tombant le 12/07/2022", ["validity 2022-07-12"]],
    ["La recette tombe le 12/07/2022", ["installation 2022-07-12"]],
    ["Valide le 12/07/2022", ["validity 2022-07-12"]],
  ])("%s", (sentence, expected) => expect(said(sentence)).toEqual(expected));
});

describe("a paper that goes by its number and day is another one", () => {
  it.each([
    ["Il remplace le PV-0303-A du 3 mars 2022, expiré le 3 avril 2022.", ["other 2022-03-03", "other 2022-04-03"]],
    ["Il se substitue au n° Q-22-020 du 02/02/2022, échu le 02/03/2022.", ["other 2022-02-02", "other 2022-03-02"]],
    ["Elle remplace la 22018 du 02/02/2022, caduque le 02/03/2022.", ["other 2022-02-02", "other 2022-03-02"]],
    ["Ce lecteur remplace le DX 80 actuel, recette le 12/10/2022.", ["installation 2022-10-12"]],
  ])("%s", (sentence, expected) => expect(said(sentence)).toEqual(expected));
});

it.each([
  ["OFFRE R-2022-0071\nremise le 16/05/22\nbonne jusqu’au 13/07/22", ["issue 2022-05-16", "validity 2022-07-13"]],
  ["DEVIS DV-118-22\nadressé le 16/05/22", ["issue 2022-05-16"]],
  ["DEVIS DV-118-22\nsigné le 16/05/22", ["order 2022-05-16"]],
  ["Devis référence NC/2022/DPI/031\nÉtabli le 16/05/22", ["issue 2022-05-16"]],
  ["Offre référencée 22/118\nÉmise le 16/05/22", ["issue 2022-05-16"]],
  [
    "Travaux supportés par la clinique\nClinique du Confluent (FINESS 470006552). Le 24 mai 2022. Caduc après le 12 juillet 2022.",
    ["issue 2022-05-24", "validity 2022-07-12"],
  ],
])("takes what was done from the paper over it: %s", (drawing, expected) => expect(drawn(drawing)).toEqual(expected));

describe("an end before the paper was made is that of another thing where a later one is told", () => {
  const head = "Devis n° 118 du 12/05/2022, valable jusqu'au 12/07/2022.";
  it.each([
    ["Liste des solutions validées (03/05/2022).", "other 2022-05-03"],
    ["Précédent chiffrage caduc depuis le 1er avril 2022.", "other 2022-04-01"],
    ["Version antérieure de ce devis : Q-22-020 (échéance 02/03/2022).", "other 2022-03-02"],
    // Two ends of this very offer contradict each other.
    ["Nos prix sont valables jusqu'au 02/03/2022.", "validity 2022-03-02"],
    ["Validité : 02/03/2022.", "validity 2022-03-02"],
  ])("%s", (sentence, expected) => expect(said(`${head} ${sentence}`)).toContain(expected));

  it("stays where no later end is told", () =>
    expect(said("Devis n° 118 du 12/05/2022. Document accepté avant le 02/03/2022.")).toContain("validity 2022-03-02"));
});

describe("days of other things", () => {
  it.each([
    ["Certificat de compte valide du 01/03/2023 au 01/03/2026.", "validity"],
    ["Votre licence actuelle, valide du 01/01/2020 au 31/12/2024, n'est pas touchée.", "validity"],
    ["Le dossier de demande d'avance sera déposé le 02/07/2023.", "dossier"],
    ["Le dossier d'avance sera remis à l'ASP le 02/07/2023.", "dossier"],
    ["Dates de vos précédentes formations : 12/05/2019, 14/06/2020.", "training"],
  ])("%s", (sentence, role) => expect(said(`Devis du 24/02/2023. ${sentence}`).join()).not.toContain(role));
  it.each([
    ["Offre valide du 24/02/2023 au 30/04/2023.", "validity 2023-04-30"],
    ["Le dossier de preuves complet sera déposé le 02/07/2023.", "dossier 2023-07-02"],
    ["Les preuves complètes partent à l'ANS le 23/05/2023.", "dossier 2023-05-23"],
    ["L'offre est tenue jusqu'à la Saint-Sylvestre.", "validity 2023-12-31"],
    ["Nous installerons la version à la Saint-Jean.", "installation 2023-06-24"],
    ["Formation prévue le 12/05/2023.", "training 2023-05-12"],
  ])("%s", (sentence, expected) => expect(said(`Devis du 24/02/2023. ${sentence}`)).toContain(expected));
  it("takes the saint of a clinic for no feast", () =>
    expect(said("Devis du 24/02/2023. Installation chez votre client, clinique Saint-Jean.")).toEqual([
      "issue 2023-02-24",
    ]));
});

it.each([
  // An offer that nobody has answered by a day ends on it.
  [
    "Devis du 29/06/2022. Nous le reprenons le 29/10/2022 s'il n'est pas signé.",
    ["issue 2022-06-29", "validity 2022-10-29"],
  ],
  [
    "Devis du 29/06/2022. S'il n'est pas signé le 29/10/2022, nous le reprenons.",
    ["issue 2022-06-29", "validity 2022-10-29"],
  ],
  [
    "Devis du 29/06/2022. Sans réponse au 29/10/2022, le dossier est clos.",
    ["issue 2022-06-29", "validity 2022-10-29"],
  ],
  ["Devis du 29/06/2022, classé le 29/10/2022 faute d'accord.", ["issue 2022-06-29", "validity 2022-10-29"]],
  ["Devis du 29/06/2022. Après le 29/10/2022 ce chiffrage sera refait.", ["issue 2022-06-29", "validity 2022-10-29"]],
  ["Devis du 29/06/2022. Passé le 29/10/2022, nos prix seront revus.", ["issue 2022-06-29", "validity 2022-10-29"]],
  // Signed it was.
  ["Devis du 29/06/2022. Le laboratoire l'a signé le 29/07/2022.", ["issue 2022-06-29", "order 2022-07-29"]],
  ["Devis du 29/06/2022, signé le 29/07/2022 sans réserve.", ["issue 2022-06-29", "order 2022-07-29"]],
  // Who makes the quote signs it as it is made; whose hand it was tells the other paper.
  ["Devis 22-118, signé par notre gérant le 29/06/2022.", ["issue 2022-06-29"]],
  ["Devis du 29/06/2022. Accord signé de votre main le 12/07/2022.", ["issue 2022-06-29", "order 2022-07-12"]],
  ["Offre 2022-DV-0456, signée de notre main le 15/03/2022.", ["issue 2022-03-15"]],
  [
    "Devis du 29/06/2022, suite de notre envoi, éteint depuis le 02/05/2022 faute de réponse.",
    ["issue 2022-06-29", "other 2022-05-02"],
  ],
  // What was done with the paper under its number, on its day.
  ["Devis n° 23/ALI/340, arrêté le 9 octobre 2023", ["issue 2023-10-09"]],
  ["Offre 22-118, mise au propre le 9 octobre 2023", ["issue 2023-10-09"]],
  ["Arrêté du 9 octobre 2023 relatif au financement", ["other 2023-10-09"]],
  // The event that a time begins with is not on the day that ends it.
  ["Correctifs, de la recette jusqu'au 31/12/2030", ["other 2030-12-31"]],
  ["Assistance depuis la mise en service jusqu'au 31/12/2030", ["other 2030-12-31"]],
  ["Recette de la solution, au plus tard le 31/12/2022", ["installation 2022-12-31"]],
])("tells what a day is of by who acts, and whether: %s", (sentence, expected) =>
  expect(said(sentence)).toEqual(expected),
);

it.each([
  ["Devis n° TX/22 (dernier jour d'acceptation : 28 novembre 2022)", ["validity 2022-11-28"]],
  ["Devis TX-22 (date butoir pour signer : 28/11/2022)", ["validity 2022-11-28"]],
  ["Offre TX-22 (dernier délai de confirmation : 28/11/2022)", ["validity 2022-11-28"]],
  ["Accepté le 28/11/2022, dernier jour du mois", ["order 2022-11-28"]],
  ["Dernier délai d'installation : 28/11/2022", ["installation 2022-11-28"]],
])("the last day to answer ends the offer: %s", (sentence, expected) => {
  expect(said(sentence)).toEqual(expected);
});

describe("the time that the client has to decide", () => {
  it.each([
    "Le laboratoire dispose, pour se déterminer, d'un délai de deux mois à compter de ce jour.",
    "Vous avez, pour vous prononcer, deux mois à dater de ce jour.",
    "Afin de prendre sa décision, la direction dispose de deux mois.",
    "Il vous est laissé, pour arrêter votre choix, un délai de deux mois.",
  ])("%s", (sentence) => expect(said(`Devis du 24/02/2023. ${sentence}`)).toContain("validity 2023-04-24"));

  it.each([
    "Le laboratoire dispose, pour signaler une anomalie, d'un délai de deux mois.",
    "Pour régler la facture, vous disposez d'un délai de deux mois.",
    "Le client dispose, pour prononcer la recette, de deux mois.",
    "Pour choisir les dates de formation, vous avez deux mois.",
  ])("is not %s", (sentence) => expect(said(`Devis du 24/02/2023. ${sentence}`)).not.toContain("validity 2023-04-24"));
});
