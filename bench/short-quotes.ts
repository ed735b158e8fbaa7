/** A quote of a line or two, each of another client than its neighbours: its head, a funded line, what the client pays. */
export const shortCsv = (number: number): string =>
  [
    `Devis n° D-2022-${1000 + number} du 03/05/2022`,
    "Éditeur : Orlanis SAS",
    // Every fourth client has two quotes, so that judging them together has something to do.
    `Client : Clinique des Tilleuls ${number % 4 === 0 ? Math.floor(number / 8) : number}`,
    "Logiciel : Béryl Soins 9.0",
    "Désignation;Qté;PU HT;Total HT;Payeur",
    `Prestation Ségur HOP-DPI-Va1;1;${20 + (number % 5)} 000,00;${20 + (number % 5)} 000,00;État`,
    ...(number % 3 === 0 ? ["Maintenance annuelle Ségur;1;900,00;900,00;Client"] : []),
    "",
  ].join("\n");
