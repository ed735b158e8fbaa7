/** Words by which a quote's parties are recognised, matched on folded text. */

/** What care organisations are called, at the start of their name. */
export const CARE_ORGANISATION =
  /^(?:(?:le |la |l'|les )?(?:centres? hospitaliers?|centre medic|centre de (?:sante|soins|radio|imagerie|biologie|reeducation|dialyse|lutte|readaptation|cardio|consultation)|centre d'imagerie|centres? (?:radiolog|dentaire|cardiolog|ophtalmo|therapeut|psych|clinique|chirurg|anticancer)|csapa|caarud|cmpp?\b|camsp|sessad|cattp|ch[uirs]?\b|gh[tup]?\b|gcs\b|gcsms\b|groupe(?:ment)? (?:hospitalier|de cooperation|de sante|medical)|hopita|hospices|ap-?hp|clinique|polyclinique|institut\b|e\.?h\.?p\.?a\.?d|ssiad|saad|savs|samsah|esat|ime\b|itep|mas\b|fam\b|foyer|maison (?:de retraite|medicale|d'enfants|de sante|d'accueil|de repos|d'arret)|residence|mecs|pouponniere|pharmacie|officine|laboratoire|labo\b|lbm\b|selas\b|selarl\b|biogroup|scm\b|scp\b|cabinet|association|fondation|mutualite|croix-rouge|gie\b|imagerie|radiologie|dr\.?\s|docteur|docteurs|drs\b|pr\.? [a-z]+|msp\b|cpts\b|udaf|adapei|apei|papillons|pep\b|ccas\b|departement|conseil departemental|mairie|commune de|syndicat inter|etablissement (?:public|de sante|francais|medico|hospitalier|thermal|medical)|epsm|eps\b|epsms|usld|had\b|dispensaire|services? (?:de (?:sante|radiologie|soins)|d'(?:aide|accompagnement|accueil|hospitalisation))|plateau technique|unite de|sante au travail|pole |scanner|grande pharmacie|biolabo|bioreseau|cardiologie|dentaire|infirmier|kine))/;

/** The same inside a sentence, where the name starts with a capital ("au bénéfice de Centre de santé Ménilmuche"). */
export const CARE_ORGANISATION_WITHIN = new RegExp(`(?<![a-z'])${CARE_ORGANISATION.source.slice(1)}`, "g");

/** Words before an organisation to whom a quote is made. */
export const MADE_TO =
  /(?:pour|attention d(?:e|u|es)|benefice d(?:e|u|es)|adressee? a|destinee? a|remise? a|client|compte d(?:e|u|es)|etablie? pour|proposee? a|^a)\s?:?\s?(?:le |la |l'|les )?$/;

/** What a label may say of a party before naming its role: "raison sociale du candidat", "nom et adresse de votre client". */
const FACT_OF =
  "(?:(?:nom|raison sociale|denomination(?: sociale)?|identite|identification|coordonnees|designation|nom et adresse|adresse)(?: et (?:adresse|siret|coordonnees))? (?:du |de la |de l'|de |des |d'))?(?:le |la |l'|les |votre |vos |notre |nos |mon |ma |son )?";

const CLIENT_ROLE =
  "(?:client(?:e)?s?|clt|cli|dest|demandeu(?:r|se)|destinataires?|acheteu(?:r|se)(?: public)?|acquereur|beneficiaire|maitre d'ouvrage|donneur d'ordres?|pouvoir adjudicateur|entite adjudicatrice|commanditaire|preneur|organisme|entite|compte|souscripteur|adherent|etablissement|officine|structure|cabinet|laboratoire|association)(?: (?:final|facture|livre|beneficiaire|client|demandeur|acheteur|concerne|destinataire|de sante|public))?";

/** Labels whose value is the client, or whose block is. */
export const CLIENT_LABEL = new RegExp(
  `^(?:(?:a )?qui (?:achete|commande|paie) ?\\?|ach\\.(?=\\s?:)|${FACT_OF}${CLIENT_ROLE}(?: ?/ ?${CLIENT_ROLE})?|(?:adresse|adresse de|lieu de) (?:facturation|livraison|client|installation)|factur(?:e|er) a|livr(?:e|er) a|adresse a|pour le compte de|(?:c'est |fait |etabli |emis |redige |prepare |realise )pour|(?:pour|a|chez) qui ?\\??|bill to|sold to|customer|proposition (?:faite )?a|devis (?:adresse|etabli|destine|remis) (?:a|pour)|pour(?=\\s?(?::|$))|(?:a )?l'attention d(?:e|u|e la|e l')|a l attention de|au benefice de)\\s?(?::|$)`,
);

const VENDOR_ROLE =
  "(?:emett(?:eur|rice)|vend|emet|fourn|ste|soc|edit|from|seller|vendor|editeur(?: du logiciel)?|editeur de logiciels?|fournisseur|prestataire|vendeu(?:r|se)|candidat|soumissionnaire|titulaire|societe|entreprise|boite|maison|industriel|constructeur|marchand|cocontractant|offreur|pollicitant|expediteur|auteur(?: du devis| de l'offre)?)";

/** Labels whose value names the vendor. */
export const VENDOR_LABEL = new RegExp(
  `^(?:qui (?:vend|fournit|propose|emet|etablit) ?\\?|vend\\.(?=\\s?:)|de(?=\\s?(?::|$))|${FACT_OF}${VENDOR_ROLE}(?: ?/ ?${VENDOR_ROLE})?|raison sociale|(?:emis|etabli|redige|propose|remis|realise|soumis|fourni|vendu|edite|chiffre|prepare) par|(?:proposition|offre|devis) (?:de|par)(?=\\s?:)|de la part de|nous(?=\\s?:))(?: (?:informatique|du logiciel|de la solution|retenu|du marche))?\\s?(?::|$)`,
);

/** The role of the vendor right before its name, in capitals of a telegram or a list: "EMETTEUR ORPHISE". */
export const VENDOR_ROLE_AND_NAME = new RegExp(`^(?:${VENDOR_ROLE}|vend\\.?|emet\\.?|fourn\\.?)\\s(?=[a-z\\d])`);

/** The same for the client. */
export const CLIENT_ROLE_AND_NAME = new RegExp(`^${CLIENT_ROLE}\\s(?=[a-z\\d])`);

/** Legal forms of companies. */
export const LEGAL_FORM =
  /(?<![a-z])(?:s\.?a\.?s\.?u?\.?|s\.?a\.?r\.?l\.?(?: unipersonnelle)?|s\.?a\.?|e\.?u\.?r\.?l\.?|s\.?n\.?c\.?|scop|scic|sci|societe (?:par actions simplifiee|anonyme|a responsabilite limitee|cooperative)(?: unipersonnelle)?|entreprise individuelle|auto-?entrepreneur|micro-?entreprise|gmbh|ltd|inc|bv|s\.?r\.?l)(?![a-z])/;

/** A line that states the vendor's legal identity. */
export const LEGAL_LINE =
  /(?:au capital|capital (?:social|de)|- capital|, capital|r\.?c\.?s\.?(?![a-z])|siret|siren|code ape|(?:^| )ape |naf |tva intra|n° tva|\bfr ?\d{2} ?\d{3} ?\d{3} ?\d{3})/;

/** Lines of an address block that are no name: street, town, telephone, mail, department, contact. */
export const NOT_A_NAME =
  /^(?:\d|aux termes|entre les|il est|cordialement|bien (?:a vous|cordialement)|sinceres|salutations|au plaisir|du(?: |$)|quand|qui |quoi|quel|son |sa |ses |quote|(?:doc|document|piece) (?:num|date|fin)|issued|recevable|bon jusqu|bonne jusqu|val\b|par le present|maintenance|tel|fax|mail|e-mail|email|courriel|site |www|http|code |n°|no |ref|a l'attention|a l attention|attn|contact|direction|service (?!de sante)|dsi\b|bureau|adresse|b\.?p\.? ?\d|cs ?\d|rue|avenue|av\.|bd\b|boulevard|place|chemin|allee|impasse|route|quai|zone|z\.?[ai]\b|zac|parc|immeuble|espace|technopole|campus|batiment|bat\b|date|devis|proposition|offre|page|siret|siren|finess|rpps|tva|capital|logiciel|solution|application|produit|progiciel|version|objet|valable|validite|numero|installation|documents?|bon (?:pour|de)|conditions|total|montant|madame|monsieur|mme|mlle|m\. |affaire|suivi|votre|vos |nos |notre|designation|echeance|identification|coordonnees|emetteur|destinataire|client(?![a-z])|expire|du |le |fin de|delai|periode|interlocuteur|commercial|telephone|mandat|mode |emis|fait|etabli|annexe|facture|pouvoir adj|cadre de reponse|a completer|espace (?:client|abonne)|comptes?(?: |$)|c'est |ma boite|mentions|salut|bonjour|cher |chere |suite a|comme suite|articles? \d|remise? le|envoye|genere|en reponse|nous |je |j'|on |elle|elles|ci-(?:joint|dessous|apres)|merci|veuillez|priere|oui|non|vendeur|editeur(?! de)|fournisseur|candidat(?![a-z])|prestataire(?![a-z])|acheteur|beneficiaire|raison sociale|nom(?![a-z])|type(?![a-z])|ville(?![a-z])|statut|sans frais|repris)/;

/** A title of the document, which no party is called. */
export const TITLE =
  /^(?:devis|proposition|offre|bon de commande|commande|facture|avoir|chiffrage|estimation|prestation|pack segur|exemples?|annexe|segur|financement)(?![a-z])/;
