/** Words by which a quote's parties are recognised, matched on folded text. */

/** What care organisations are called, at the start of their name. */
export const CARE_ORGANISATION =
  /^(?:(?:le |la |l'|les )?(?:centres? hospitaliers?|centre medic|centre de (?:sante|soins|radio|imagerie|biologie|reeducation|dialyse|lutte|readaptation|cardio|consultation)|centre d'imagerie|centres? (?:radiolog|dentaire|cardiolog|ophtalmo|therapeut|psych|clinique|chirurg|anticancer)|csapa|caarud|cmpp?\b|camsp|sessad|cattp|ch[uirs]?\b|gh[tup]?\b|gcs\b|gcsms\b|groupe(?:ment)? (?:hospitalier|de cooperation|de sante|medical)|hopita|hospices|ap-?hp|clinique|polyclinique|institut\b|e\.?h\.?p\.?a\.?d|ssiad|saad|savs|samsah|esat|ime\b|itep|mas\b|fam\b|foyer|maison (?:de retraite|medicale|d'enfants|de sante|d'accueil|de repos|d'arret)|residence|mecs|pouponniere|pharmacie|officine|laboratoire|labo\b|lbm\b|selas\b|selarl\b|biogroup|scm\b|scp\b|cabinet|association|fondation|mutualite|croix-rouge|gie\b|imagerie|radiologie|dr\.?\s|docteur|docteurs|drs\b|pr\.? [a-z]+|msp\b|cpts\b|udaf|adapei|apei|papillons|pep\b|ccas\b|departement|conseil departemental|mairie|commune de|syndicat inter|etablissement (?:public|de sante|francais|medico|hospitalier|thermal|medical)|epsm|eps\b|epsms|usld|had\b|dispensaire|services? (?:de (?:sante|radiologie|soins)|d'(?:aide|accompagnement|accueil|hospitalisation))|plateau technique|unite de|sante au travail|pole |scanner|grande pharmacie|biolabo|bioreseau|cardiologie|dentaire|infirmier|kine))/;

/** The same inside a sentence, where the name starts with a capital ("au bénéfice de Centre de santé Ménilmuche"). */
export const CARE_ORGANISATION_WITHIN = new RegExp(`(?<![a-z'])${CARE_ORGANISATION.source.slice(1)}`, "g");

/** Words before an organisation to whom a quote is made. */
export const MADE_TO =
  /(?:pour|attention d(?:e|u|es)|benefice d(?:e|u|es)|adressee? a|destinee? a|remise? a|client|compte d(?:e|u|es)|etablie? pour|proposee? a|^a)\s?:?\s?(?:le |la |l'|les )?$/;

/** Labels whose value is the client, or whose block is. */
export const CLIENT_LABEL =
  /^(?:qui (?:achete|commande|paie) ?\?|ach\.(?=\s?:)|(?:le |votre |vos |nom (?:du |de l'|de la )?)?(?:client(?:e)?|destinataires?|acheteur|acquereur|beneficiaire|maitre d'ouvrage|donneur d'ordre|etablissement|officine|structure|cabinet|laboratoire|association)(?: (?:final|facture|livre|beneficiaire|client|demandeur|concerne|de sante))?(?: ?\/ ?(?:etablissement|officine|client|structure|beneficiaire))?|(?:adresse|adresse de|lieu de) (?:facturation|livraison|client|installation)|factur(?:e|er) a|livr(?:e|er) a|adresse a|coordonnees (?:du )?client|identite (?:du )?client|pour le compte de|proposition (?:faite )?a|devis (?:adresse|etabli) (?:a|pour)|pour(?=\s?(?::|$))|(?:a )?l'attention d(?:e|u|e la|e l')|a l attention de|au benefice de)\s?(?::|$)/;

/** Labels whose value names the vendor. */
export const VENDOR_LABEL =
  /^(?:qui (?:vend|fournit|propose) ?\?|vend\.(?=\s?:)|emetteur|de(?=\s?(?::|$))|notre societe|editeur(?: du logiciel)?|editeur de logiciels?|fournisseur|prestataire|vendeur|titulaire|societe|raison sociale|emis par|etabli par|proposition de|de la part de|soumissionnaire)(?: (?:informatique|du logiciel|de la solution|retenu|du marche))?\s?(?::|$)/;

/** Legal forms of companies. */
export const LEGAL_FORM =
  /(?<![a-z])(?:s\.?a\.?s\.?u?\.?|s\.?a\.?r\.?l\.?(?: unipersonnelle)?|s\.?a\.?|e\.?u\.?r\.?l\.?|s\.?n\.?c\.?|scop|scic|sci|societe (?:par actions simplifiee|anonyme|a responsabilite limitee|cooperative)(?: unipersonnelle)?|entreprise individuelle|auto-?entrepreneur|micro-?entreprise|gmbh|ltd|inc|bv|s\.?r\.?l)(?![a-z])/;

/** A line that states the vendor's legal identity. */
export const LEGAL_LINE =
  /(?:au capital|capital (?:social|de)|- capital|, capital|r\.?c\.?s\.?(?![a-z])|siret|siren|code ape|(?:^| )ape |naf |tva intra|n° tva|\bfr ?\d{2} ?\d{3} ?\d{3} ?\d{3})/;

/** Lines of an address block that are no name: street, town, telephone, mail, department, contact. */
export const NOT_A_NAME =
  /^(?:\d|recevable|bon jusqu|bonne jusqu|val\b|par le present|maintenance|tel|fax|mail|e-mail|email|courriel|site |www|http|code |n°|no |ref|a l'attention|a l attention|attn|contact|direction|service (?!de sante)|dsi\b|bureau|adresse|b\.?p\.? ?\d|cs ?\d|rue|avenue|av\.|bd\b|boulevard|place|chemin|allee|impasse|route|quai|zone|z\.?[ai]\b|zac|parc|immeuble|espace|technopole|campus|batiment|bat\b|date|devis|proposition|offre|page|siret|siren|finess|rpps|tva|capital|logiciel|solution|application|produit|progiciel|version|objet|valable|validite|numero|installation|documents?|bon (?:pour|de)|conditions|total|montant|madame|monsieur|mme|mlle|m\. |affaire|suivi|votre|vos |nos |notre|designation|echeance|identification|coordonnees|emetteur|destinataire|client(?![a-z])|expire|du |le |fin de|delai|periode|interlocuteur|commercial|telephone|mandat|mode |emis|fait|etabli|annexe|facture)/;

/** A title of the document, which no party is called. */
export const TITLE =
  /^(?:devis|proposition|offre|bon de commande|commande|facture|avoir|chiffrage|estimation|prestation|pack segur|exemples?|annexe|segur|financement)(?![a-z])/;
