/** A quote of a line or two: its head, a funded line, for every third what the client pays. */
export const quoteOf = (number: number, client: string): string =>
  [
    `Devis n° D-2022-${1000 + number} du 03/05/2022`,
    "Éditeur : Orlanis SAS",
    `Client : Clinique des Tilleuls ${client}`,
    "Logiciel : Béryl Soins 9.0",
    "Désignation;Qté;PU HT;Total HT;Payeur",
    `Prestation Ségur HOP-DPI-Va1;1;${20 + (number % 5)} 000,00;${20 + (number % 5)} 000,00;État`,
    ...(number % 3 === 0 ? ["Maintenance annuelle Ségur;1;900,00;900,00;Client"] : []),
    "",
  ].join("\n");
