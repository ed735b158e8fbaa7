import { expect, test } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { payerAside } from "../../../src/segur/payers/named-aside.ts";

test.each([
  ["Dépendance technique (laboratoire) : nouvelle carte réseau", "client"],
  ["Prestation Ségur BIO-SGL-Va1 - État : pose et formation", "state"],
  ["Prérequis (officine) : lecteur de carte", "client"],
  ["Poste (client léger) : licence", undefined],
  ["Dossier du cabinet : reprise", undefined],
  ["Prestation (État), câblage (clinique)", undefined],
  ["Prestation Ségur HOP-DPI-Va1 - Etat (SONS)", "state"],
  ["Prestation Ségur HOP-DPI-Va1 : État, au titre du Ségur", "state"],
  ["ASP - reprise des identités", "state"],
  ["Tablettes de chevet - client", "client"],
  ["Tableau de bord : état des lits", undefined],
  ["Module de suivi - État des stocks", undefined],
  ["Prestation Ségur HOP-DPI-Va1 - hors État", undefined],
])("%s → %s", (designation, payer) => {
  expect(payerAside(textAt(designation, { row: 1, column: 1 }))?.value).toBe(payer);
});
