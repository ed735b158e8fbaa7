/** Templates whose sentences are judged wrongly, each with its reason; the test fails when one is mended. */
export const known: Readonly<Record<string, string>> = {
  "tied to a commitment, tied | legal | À défaut de {buying}, {prestation} ne sera pas exécutée.":
    "« une prolongation de l'abonnement » is not read as a commitment after « à défaut de ».",
  "tied to a commitment, tied | denial | Faute de {buying}, {prestation} n'est pas lancée.":
    "« une prolongation de l'abonnement » is not read as a commitment after « faute de ».",
};
