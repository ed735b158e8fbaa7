import { expect, test } from "vitest";
import { textWithoutPlace } from "../../../src/documents/text.ts";
import { documentTypeOf } from "../../../src/quotes/head/document-type.ts";

test.each([
  ["BON DE COMMANDE", "bon-de-commande"],
  ["Bon de commande AB-22-02, émis le 20/01/2022, valable jusqu'au 28/02/2022 au plus tard", "bon-de-commande"],
  ["Bon de commande n° 388 du 28/03/2022, à retourner signé avant la fin du mois de mai", "bon-de-commande"],
  ["BON DE COMMANDE. Fournisseur : Ondine SAS, SIRET 758 114 425 00047. Client : Cabinet", "bon-de-commande"],
  // A sentence that begins with the words of a title is none.
  ["Bon de commande à retourner signé par le client, le devis restant valable deux mois.", "devis"],
  ["Facture proforma 22-118, établie le 3 mai 2022 pour le laboratoire des Trois Fontaines", "devis"],
  // What is billed is no bill.
  ["Facturé HT", "autre"],
  ["Facturée à l'État", "autre"],
  ["FACTURE", "facture"],
])("%s: %s", (words, kind) => expect(documentTypeOf([textWithoutPlace(words)])).toBe(kind));
