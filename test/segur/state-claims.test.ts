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

const words = (list: string): string[] => list.split("|");

describe("the paper that a claim is about", () => {
  test.each(words("devis|facture|offre|commande|proposition|bon"))("another %s, by its number", (paper) => {
    expect(claims(`Ce papier double ${paper} 22/230, que l'État règle.`)).toBe(false);
    expect(claims(`Ce papier double ${paper} n° EI 230, que l'État règle.`)).toBe(false);
    expect(claims(`Nous chiffrons ici le matériel de ${paper} bleu, que l'État règle.`)).toBe(true);
  });
  test.each(words("présent|présente|ce|cet|cette"))("%s devis is this one", (own) =>
    expect(claims(`Voici ${own} devis 22230, que l'État règle.`)).toBe(true),
  );
  test.each(words("que|qui est|qui sera|laquelle est|que l'"))("« Prestation Ségur, %s … »", (link) => {
    expect(claims(`Ces travaux préparent la Prestation Ségur, ${link} prise en charge par l'État.`)).toBe(false);
  });
  test.each([
    ["Ces travaux préparent la Prestation Ségur. Ils sont pris en charge par l'État.", true],
    ["La Prestation Ségur n° 4 que l'État finance précède ces travaux.", false],
    ["La Prestation Ségur est prise en charge par l'État.", false],
    ["Ces travaux, comme la Prestation Ségur, sont pris en charge par l'État.", true],
    ["L'État finance la Prestation Ségur.", false],
    ["Le Ségur finance ceci au titre du Ségur.", true],
    ["Demande refusée : l'État prend en charge ces travaux.", false],
    ["Est-ce que l'État prend en charge ces travaux ? »", false],
    ["Si l'ASP prend en charge ces travaux, nous vous le dirons.", true],
    ["Si l'ASP prenait en charge ces travaux, nous vous le dirions.", false],
    ["Ces travaux étaient chers, l'ASP les prend en charge.", true],
  ])("%s: %s", (value, told) => expect(claims(value)).toBe(told));
  test.each(words("Contrairement au|À la différence du|À l'inverse du|À l'opposé du|Au rebours du"))(
    "« %s … »",
    (cue) => {
      expect(claims(`${cue} logiciel, financé par l'État, ceci vous est facturé.`)).toBe(false);
      expect(claims(`${cue} logiciel, que l'État finance, ceci vous est facturé.`)).toBe(false);
      expect(claims(`${cue} logiciel, ceci est financé par l'État.`)).toBe(true);
      expect(claims(`Ceci est financé par l'État, ${cue.toLowerCase()} logiciel.`)).toBe(true);
    },
  );
});
