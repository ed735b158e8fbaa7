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
])("%s → %s", (designation, payer) => {
  expect(payerAside(textAt(designation, { row: 1, column: 1 }))?.value).toBe(payer);
});
