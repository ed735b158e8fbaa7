import { describe, expect, test } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { claimsStatePayment } from "../../src/segur/state-claims.ts";

const claims = (value: string) => claimsStatePayment(textAt(value, { row: 1, column: 1 }));

describe("a sentence of a complementary quote claims the State's money", () => {
  test.each([
    "Le Ségur finance également ces prérequis.",
    "Nous solliciterons auprès de l'ASP le paiement de la présente prestation.",
    "Ces travaux relèvent de l'enveloppe Ségur et ne vous seront pas facturés.",
    "L'établissement ne paie rien : l'État règle le tout.",
    "Comme la Prestation Ségur, ces travaux sont financés par l'État.",
    "Ces prérequis seront remboursés au titre du SONS après la vérification d'aptitude.",
    "Le montant est porté par la puissance publique.",
  ])("%s", (sentence) => {
    expect(claims(sentence)).toBe(true);
  });
});

describe("it does not when it speaks of something else, asks, supposes or is refused", () => {
  test.each([
    "La mise à jour Ségur prise en charge par l'État est décrite dans notre devis 2022-3720.",
    "Contrairement à la Prestation Ségur, financée par l'État, ces travaux vous sont facturés.",
    "À la différence du logiciel, que l'État finance, ce matériel reste à la charge de l'hôpital.",
    "Ces travaux, préalables à la Prestation Ségur que l'État finance, vous sont facturés.",
    "L'État prend-il en charge ces travaux ?",
    "Vous pensiez que l'État paierait ces travaux.",
    "Toute demande de financement auprès de l'ASP pour ces travaux serait refusée.",
    "Ces travaux ne peuvent être imputés sur l'enveloppe SONS.",
    "Ces travaux sortent du financement de l'État.",
    "Le financement de l'État s'arrête à la mise à jour du logiciel.",
    "Refonte des états de facturation réglée par l'hôpital.",
    "État des lieux financé par le cabinet, application hébergée en mode ASP.",
  ])("%s", (sentence) => {
    expect(claims(sentence)).toBe(false);
  });
});
