import { describe, expect, it } from "vitest";
import { readText } from "../../../../src/documents/csv/read-csv.ts";
import { readQuote } from "../../../../src/quotes/read-quote.ts";

const sold = [
  { name: "Droits de la version 3.0", quantity: "1", price: "5 400,00", amount: "5 400,00", isFunded: true },
  { name: "Installation", quantity: "3", price: "780,00", amount: "2 340,00", isFunded: true },
  { name: "Formation de l'équipe", quantity: "2", price: "640,00", amount: "1 280,00", isFunded: true },
  { name: "Imprimante à étiquettes", quantity: "2", price: "345,00", amount: "690,00", isFunded: false },
  { name: "Ordinateur de l'accueil", quantity: "1", price: "790,00", amount: "790,00", isFunded: false },
];
type Sold = (typeof sold)[number];

const lettered = (tell: (line: Sold) => string): string => {
  const told = (isFunded: boolean) =>
    sold
      .filter((line) => line.isFunded === isFunded)
      .map(tell)
      .join("\n");
  return `Bonjour,

Devis QB-15 du 21 mars 2022 (valable trois mois)

Pris en charge par l'État (Ségur biologie, BIO-SGL-Va1)
${told(true)}
Montant de la Prestation Ségur pris en charge par l'État : 9 020,00 €

À votre charge (matériel, hors périmètre Ségur)
${told(false)}

Total HT : 10 500,00 €
TVA à 20 % : 2 100,00 €
Total TTC : 12 600,00 €

Les corrections sont comprises six ans.
`;
};

const ways: readonly (readonly [string, (line: Sold) => string])[] = [
  ["the name first", ({ name, quantity, price, amount }) => `- ${name} (${quantity} x ${price} €) : ${amount} €`],
  [
    "the name between quantity and price",
    ({ name, quantity, price, amount }) => `${quantity} x ${name} à ${price} € = ${amount} €`,
  ],
  [
    "a quantity in brackets, and the sign of prices",
    ({ name, quantity, price, amount }) => `[${quantity}] ${name} @ ${price} = ${amount} EUR`,
  ],
  [
    "a quantity without a sign",
    ({ name, quantity, price, amount }) => `* ${quantity} ${name} de ${price} € chacune = ${amount} €`,
  ],
  [
    "the amount before what it is made of",
    ({ name, quantity, price, amount }) => `- ${name} : ${amount} € (${quantity} unités à ${price} €)`,
  ],
  [
    "each figure behind its label",
    ({ name, quantity, price, amount }) => `${name} — qté ${quantity} — PU ${price} € — total ${amount} €`,
  ],
  [
    "how often, in a list whose items end with semicolons",
    ({ name, quantity, price, amount }) => `- ${quantity} fois ${name} à ${price} € HT, soit ${amount} € HT ;`,
  ],
  ["columns of blanks", ({ name, quantity, price, amount }) => `${quantity}   ${name.padEnd(30)}${price}    ${amount}`],
];

describe("lines told in words or drawn with blanks, in a text", () => {
  it.each(ways)("%s", (_, tell) => {
    const read = readText(lettered(tell));
    const quote = read.ok ? readQuote(read.value) : null;
    expect(quote?.lines.map(({ designation, totalCents }) => [designation.value, totalCents])).toEqual(
      sold.map(({ name, amount }) => [name, Number(amount.replace(/\D/gu, ""))]),
    );
    expect(quote?.problems).toEqual([]);
  });
});

describe("semicolons", () => {
  it("that end items of a list do not cut a table drawn with blanks", () => {
    const read = readText(
      "QUANTITE   DESIGNATION           PU HT       HT\n1          Installation          190,00    190,00\n2          Formation              85,00    170,00\n\n- correctifs compris ;\n- paiement à 30 jours ;\n",
    );
    expect(read.ok && read.value.rows[2]?.map(({ text }) => text)).toEqual(["2", "Formation", "85,00", "170,00"]);
  });
});
