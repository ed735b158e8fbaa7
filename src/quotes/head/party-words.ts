/** Words by which a quote's parties are recognised, matched on folded text. */

/** What care organisations are called, at the start of their name. */
export const CARE_ORGANISATION =
  /^(?:(?:le |la |l'|les )?(?:centres? hospitaliers?|centre medic|centre de (?:sante|soins|radio|imagerie|biologie|reeducation|dialyse|lutte|readaptation|cardio|consultation)|centre d'imagerie|centres? (?:radiolog|dentaire|cardiolog|ophtalmo|therapeut|psych|clinique|chirurg|anticancer)|csapa|caarud|cmpp?\b|camsp|sessad|cattp|ch[uirs]?\b|gh[tup]?\b|gcs\b|gcsms\b|groupe(?:ment)? (?:hospitalier|de radiologie|d'imagerie|de biologie|de cooperation|de sante|medical)|(?:reseau|federation) (?:d'(?:imagerie|officines|hopitaux)|de (?:radio|bio|sante|soins|labo|clinique|pharmacie)[a-z]*|hospitalier|sante)|hopita|hospices|ap-?hp|clinique(?!-)|polyclinique|institut\b|e\.?h\.?p\.?a\.?d|ssiad|saad|savs|samsah|esat|ime\b|itep|mas\b|fam\b|foyer|maison (?:de retraite|medicale|d'enfants|de sante|d'accueil|de repos|d'arret)|residence|mecs|pouponniere|pharmacie(?!-)|officine|laboratoire(?!-)|labo\b(?!-)|lbm\b|(?:selas|selarl|scm|scp)\b(?=[\s.]+(?!au\s|de droit|[a-z]\b)[a-z])|biogroup|cabinet(?!-)|association|fondation|mutualite|croix-rouge|gie\b|imagerie|radiologie|dre?\.?\s|docteur|docteurs|drs\b|pr\.? [a-z]+|msp\b|cpts\b|udaf|adapei|apei|papillons|pep\b|ccas\b|departement|conseil departemental|mairie|commune de|syndicat inter|etablissement (?:public|de sante|francais|medico|hospitalier|thermal|medical)|epsm|eps\b|epsms|usld|had\b|dispensaire|services? (?:de (?:sante|radiologie|soins)|d'(?:aide|accompagnement|accueil|hospitalisation))|plateau technique|unite de|sante au travail|pole |scanner|grande pharmacie|biolabo|bioreseau|cardiologie|dentaire|infirmier|kine))/;

/** The same inside a sentence, where the name starts with a capital ("au bénéfice de Centre de santé Ménilmuche"). */
export const CARE_ORGANISATION_WITHIN = new RegExp(`(?<![a-z'])${CARE_ORGANISATION.source.slice(1)}`, "g");

/** Words before an organisation to whom a quote is made. */
export const MADE_TO =
  /(?:pour|attention d(?:e|u|es)|benefice d(?:e|u|es)|adressee? a|destinee? a|remise? a|client|compte d(?:e|u|es)|etablie? pour|proposee? a|^a)\s?:?\s?(?:le |la |l'|les )?$/;

/** What a label may say of a party before naming its role: "raison sociale du candidat", "nom et adresse de votre client". */
const FACT_OF =
  "(?:(?:nom|raison sociale|denomination|identite|identification|coordonnees|designation|intitule|adresse)(?: [a-z]+){0,5} (?:du |de la |de l'|de |des |d'))?(?:le |la |l'|les |votre |vos |notre |nos |mon |ma |son )?";

/** Of which paper someone has the role: "émetteur de l'offre". */
const OF_PAPER = "(?: (?:de l'|de la |du |de )(?:present(?:e)? )?(?:offre|proposition|devis|contrat|marche|projet))?";

const CLIENT_ROLE =
  "(?:client(?:e)?s?|buyer|customer|purchaser|clt|cli|dest|demandeu(?:r|se)|destinataires?|acheteu(?:r|se)(?: public)?|acquereur|beneficiaire|tiers|maitre d'ouvrage|donneur d'ordres?|pouvoir adjudicateur|entite adjudicatrice|commanditaire|preneur|organisme|entite|compte|souscripteur|adherent|etablissement|officine|structure|cabinet|laboratoire|association|hopital|clinique|pharmacie|ehpad|residence)(?: (?:final|facture|livre|beneficiaire|client|demandeur|acheteur|concernee?|destinataire|de sante|public|identifiee?|consultee?|nom|raison sociale|denomination|intitule|libelle))?";

/** Labels whose value is the client, or whose block is. */
export const CLIENT_LABEL = new RegExp(
  `^(?:(?:a )?qui (?:achete|commande|paie) ?\\??(?=\\s?(?::|$))|ach\\.(?=\\s?:)|${FACT_OF}${CLIENT_ROLE}\\.?(?: ?/ ?${CLIENT_ROLE})?${OF_PAPER}|(?:adresse|adresse de|lieu de) (?:facturation|livraison|client|installation)|factur(?:e|er) a|livr(?:e|er) a|adresse a|pour le compte de|(?:c'est |fait |etabli |emis |redige |prepare |realise )pour|(?:pour|a|chez) qui ?\\??|bill to|sold to|customer|vous(?=\\s?(?::|$))|la votre|votre (?:identite|nom|raison sociale|enseigne)|proposition (?:faite )?a|devis (?:adresse|etabli|destine|remis) (?:a|pour)|pour(?=\\s?(?::|$))|a(?=\\s?:)|(?:a )?l'attention d(?:e|u|es)(?: la| l'| le)?(?: ?(?:direction|directeur|directrice|service|gerance|presidence|titulaire)[a-z' ]{0,20})?|a l attention de|au benefice de)\\s?(?::|$|\\((?=[^()]*\\)$))`,
);

const VENDOR_ROLE =
  "(?:emett(?:eur|rice)|vend|emet|fourn|frn|frs|fsr|ste|soc|edit|from|seller|vendor|issuer|provider|editeur(?: du logiciel)?|editeur de logiciels?|fournisseur|supplier|prestataire|vendeu(?:r|se)|candidat|soumissionnaire|titulaire|societe|entreprise|boite|maison|industriel|constructeur|marchand|cocontractant|offreur|pollicitant|expediteur|auteur(?: du devis| de l'offre)?)";

/** Labels whose value names the vendor. */
export const VENDOR_LABEL = new RegExp(
  `^(?:qui (?:vend|fournit|propose|emet|etablit) ?\\??(?=\\s?(?::|$))|vend\\.(?=\\s?:)|de(?=\\s?(?::|$))|${FACT_OF}${VENDOR_ROLE}\\.?(?: ?/ ?${VENDOR_ROLE})?${OF_PAPER}|raison sociale|(?:emis|etabli|redige|propose|remis|realise|soumis|fourni|vendu|edite|chiffre|prepare|fait|cree|dresse|envoye|transmis|presente|livre|commercialise)e?s? par|(?:proposition|offre|devis) (?:de|par)(?=\\s?:)|de la part de|par(?=\\s?(?::|$))|(?:notre|mon) (?:identite|nom|raison sociale|enseigne)|nous(?=\\s?(?::|$)))s?(?: (?:informatique|du logiciel|de la solution|retenu|du marche|nom|raison sociale|denomination|emett(?:eur|rice)|edit(?:eur|rice)|vend(?:eur|euse|eresse)|contractante?|prestataire|consultee?|retenue|candidate?|titulaire|fournisseur|proposante?|signataire|identifiee?))?\\s?(?::|$|\\((?=[^()]*\\)$))`,
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
export const NOT_A_NAME = new RegExp(
  `^(?:[vn]\\/ ?ref|cp (?:ville|\\d)|france$|\\d(?!\\d?(?!bis|ter)[a-z]{1,4}\\s(?!rue|av|bd|boul|place|chemin|allee|impasse|route|quai|cours)[a-z]{3})|m\\. |n°|b\\.?p\\.? ?\\d|cs ?\\d|av\\.|z\\.?[ai](?![a-z])|j'|www|http|val (?!des? |d')|articles? \\d|(?:doc|document|piece) (?:num|date|fin)|service (?!de sante)|editeur(?! de)(?![a-z])|(?:${[
    "a l'?\\s?attention|a completer|accord d[eu]|(?:bon )?pour (?:acceptation|accord|commande)|lu et|signature|cachet|la bise|bises|aucune?|cel?a|ceci|cet?|cette|chaque|adresse|affaire|allee|annexe|attn|au plaisir|aux termes|avenue|bat|batiment|bd|bien (?:a vous|cordialement)|bonjour|bon(?:ne)? (?:jusqu'?|pour|de|journee|reception|soiree|fin|semaine|continuation|apres-midi)|boulevard|bureau|c'est|cadre de reponse|campus|candidat|capital|chemin|chere?|ci-(?:joint|dessous|apres)|cle|client|code|commercial|comme suite|company id|compte|condition|contact|coordonnee|cordialement|courriel",
    "date|delai|designation|destinataire|devis|direction|document|dossier|dsi|du|e-?mail|echeance|elle|(?:l')?equipe|emetteur|emise?|entre|envoye|espace|etablie?|expire|facture|faite?|fax|fin(?= de|$)|finess|fournisseur|genere|id\\.|identifiant|identification|immatricul(?:ation|ee?)|il est|immeuble|impasse|installation|interlocuteur|intitule|issued|je|le|logiciel|ma boite|madame|mail|maintenance|maintien|mandat|mention|merci|mlle|mme|mode|monsieur|montant",
    "no|nom|non|nos|notre|nous|numero|objet|offre|on|oui|page|par le present|parc|periode|piece|place|pouvoir adj\\w*|prestataire|priere|prix|tarif|produit|progiciel|proposition|quai|quand|quel|quelle|qui|quoi|quote|raison sociale|recevable|ref|reference|remise? le|repris|route|rpps|rubrique|rue|sa|salut|salutations|sans frais|ses|sincere|sirene?|siret|site|siege|solution|son|sous quel|statut|suite a|suivi",
    "technopole|tel|telephone|terme|total|tva|type|valable|valide|validite|vendeur|version|veuillez|ville|voici|voila|ton|tes|vos|votre|vous|zac|zone|acheteur|beneficiaire|application|en reponse",
  ].join("|")})(?:e?s)?(?![a-z]))`,
);

/** A title of the document, which no party is called. */
export const TITLE =
  /^(?:devis|pro ?forma|quotation|quote|proposition|offre|bon de commande|commande|facture|avoir|chiffrage|estimation|prestation|pack segur|exemples?|annexe|segur|financement)(?![a-z])/;
