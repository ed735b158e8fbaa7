const articles = [
  "Les présentes conditions s'appliquent à toutes les commandes. Toute clause contraire est réputée non écrite, sauf accord du prestataire.",
  "En cas de retard de paiement, des pénalités égales à trois fois le taux d'intérêt légal sont dues, ainsi qu'une indemnité forfaitaire de 40,00 € pour frais de recouvrement.",
  "La responsabilité du prestataire est limitée au montant de la commande et ne peut dépasser 150 000,00 € par sinistre.",
  "Le client veille à la sauvegarde de ses données. Les équipements sont installés dans des locaux conformes aux préconisations du prestataire.",
  "Les données à caractère personnel sont traitées selon le règlement (UE) 2016/679. Le client reste responsable du traitement.",
  "Tout litige relève du tribunal de commerce du siège du prestataire, après une tentative de règlement amiable.",
  "Les frais de port sont offerts à partir de 500,00 € de commande de matériel. Le matériel reste la propriété du vendeur jusqu'au paiement complet.",
  "Le prestataire est assuré pour sa responsabilité civile professionnelle à hauteur de 1 500 000,00 € par an.",
];

/** Paragraphs of general terms, in another order on each page. */
export const smallPrint = (page: number): string[] =>
  Array.from(
    { length: 26 },
    (_, index) => `${page * 26 + index + 1}. ${articles[(index * 3 + page) % articles.length]}`,
  );
