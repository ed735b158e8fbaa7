import type { DateRole } from "../model.ts";

/** Phrases apart by commas, in the language of `phrases.ts`. */
const list = (phrases: string): readonly string[] =>
  phrases.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));

/** What may have been done with a thing on a day: alone, these words do not say with which. */
const DONE = list(`
    accepte, accorde, acquis, acte, approuve, conclu, confirme, date, decide, delivre, donne, emis, enregistre,
    etabli, notifie, obtenu, prononce, publie, recu, signe, valide
  `);

/** "Référencement reçu le", "commande validée le": the thing gives the role, whatever was done with it. */
const done = (things: string): readonly string[] =>
  list(things).flatMap((thing) => DONE.map((act) => `${thing} ~4 ${act}`));

/** "Dossier de demande d'avance déposé le": what goes to the payer is no proof for the agency. */
const toPayer = (things: string): readonly string[] =>
  list(things).flatMap((thing) => [
    `dossier ~3 ${thing}`,
    ...list("depose*, depot, envoy*, transmi*, adresse*, remis*, soumis*").map(
      (act) => `dossier ~3 ${thing} ~6 ${act}`,
    ),
  ]);

/** Things that are valid until some day: the word alone does not say which. */
const until = (things: string): readonly string[] =>
  list(things).flatMap((thing) => [`${thing} ~12 valable`, `${thing} ~12 jusqu`]);

/** "Conditions générales, édition du", "catalogue mis à jour le": papers that come with a quote have a day of their own. */
const editionOf = (papers: string): readonly string[] =>
  list(papers).flatMap((paper) =>
    list("edition, edite, emis, redige, version, mise a jour, mis a jour, vigueur").map((act) => `${paper} ~6 ${act}`),
  );

/** "Dernier jour d'acceptation", "date butoir pour signer": the end of the time that is left to answer. */
const lastDayTo = (answers: string): readonly string[] =>
  list(answers).flatMap((answer) =>
    list("limite, butoir, ultime, dernier jour, dernier delai").map((end) => `${end} ~4 ${answer}`),
  );

/** What the agency gives when it references a solution: "agrément de l'ANS", "validée ANS". */
const OF_AGENCY = [
  ...list("certificat, attestation, inscription, validation, accord, agrement, homologation, decision, feu vert, visa"),
  ...DONE,
].flatMap((thing) => [`${thing} ans`, `${thing} agence numerique`]);

/**
 * What a quote calls its dates. `other` names the dates that are none of the quote's own timeline, so that the words
 * around them ("référencement attendu", "mise sur le marché") are not taken for more than they say.
 */
export const DATE_WORDINGS: Readonly<Record<DateRole, readonly string[]>> = {
  issue: list(`
    emis, emission, issued, date issue, etabli, etablissement, fait, edite, edition, redige, redaction, cree, creation, date devis,
    date offre, date proposition, date document, date piece, date facture, date chiffrage, chiffre, date envoi, date remise, dresse,
    envoye, transmis, en date, =datee, quand date, devis ~3 remis, offre ~3 remise,
    proposition ~3 remise, il est propose, il est offert, il est soumis, est ~2 propose a, signe* ~2 nous, signe* ~2 soins, signe* ~2 notre main, prepare, numero ~3 date
  `),
  validity: [
    ...list(`
    valable ~8 jusqu, validite ~8 jusqu, soit jusqu, soit au plus tard, valable, valide, validite, recevable,
    expire, expiration, echeance, date ech, date limite, maintenu, maintien offre, garanti* jusqu, ferme* jusqu, caduc,
    caducite, caduque, caduque ~3 accept*, perime, peremption, fin =valid, fin =val, date =valid, date =val, fin offre, fin devis, fin proposition, prend fin, terme offre, terme devis, terme proposition, delai option, delai acceptation,
    accepter avant, acceptation avant, retourner avant, retourner pour, renvoyer pour, signer avant, offre court, tenu* jusqu, tient jusqu, engage* jusqu, cesse* ~3 effet, maintenons ~3 jusqu, maintiendrons ~3 jusqu,
    reponse attendue avant, reponse souhaitee avant, plus garanti*, bon jusqu, bonne jusqu, ouvert* jusqu, ouvert* tout mois, valable tout mois, tenu* tout mois, maintenu* tout mois, possible ~4 jusqu, accord ~3 jusqu, acceptable jusqu, signable jusqu, utilisable jusqu, applicable jusqu, exploitable jusqu, negociable jusqu, utiliser avant, opposable jusqu, confirmable jusqu, en vigueur jusqu, =val jusqu, signe* avant, retour* ~3 avant, accept* ~2 avant, sign* ~2 avant, accepter ~1 plus tard, accept* ~2 plus tard, sign* ~2 plus tard, retour* ~3 plus tard, renvo* ~3 plus tard, confirm* ~2 plus tard, duree offre, duree devis, =passe, duree proposition,
    offre ~1 close, devis ~1 clos, proposition ~1 close, cloture offre, offre ouverte, devis ouvert, proposition ouverte, offre maintenue, devis maintenu, plus valable, plus tenu*, plus engage*, plus ferme*
  `),
    ...until("offre, devis, proposition, document, prix, tarif"),
    ...lastDayTo("accept*, accord, signature, signe*, retour, reponse, repond*, validation, confirmation"),
  ],
  order: [
    ...list(`
    commande, commande ~2 signe*, commande passe*, commande conclu*, commande recu*, commande ferme,
    date signature, signature, signe, bon pour accord, bon pour commande, bon pour accord ~4 fait, bon pour commande ~4 fait, lu et approuve ~4 fait, bpa, accord client, accepte, acceptation, lu et approuve,
    recu, retourne signe, contresigne, conclu, approuve, notifie, notification marche, accord ~2 donne,
    accord ~2 cabinet, accord ~2 client, accord ~2 laboratoire, accord ~2 etablissement, bon commande,
    engagement ~2 signe, =accord, feu vert, feu vert ~4 courriel, feu vert ~4 mail,
    feu vert ~4 telephone, accord ~4 courriel, accord ~4 mail, commande ~4 courriel, recu ~2 courriel, recu ~2 mail, recu ~2 fax, engagement client,
    engagement etablissement, commande ~4 mail, =visa, ok pour, valide* ~3 courriel, valide* ~3 mail, accepte* ~3 courriel,
    accepte* ~3 mail, tope*, dit =oui, dit =banco, serre* ~2 main, retour* ~2 courriel, retour* ~2 mail, confirme* ~3 courriel, confirme* ~3 mail
  `),
    ...done("commande, bon commande, bon pour accord, bon pour commande, accord client"),
  ],
  referencing: [
    ...list(`
    referenc*, certificat ~4 referenc*, attestation ~4 referenc*, certificat ans, attestation ans,
    certificat ~1 date, liste ~3 referenc*, ref ans, reference ans, liste ans, inscrit ~2 liste
  `),
    ...OF_AGENCY,
    ...done(["referenc*, certificat referenc*, attestation referenc*", ...OF_AGENCY].join()),
  ],
  dossier: list(`
    dossier ~6 depose*, dossier ~6 transmi*, dossier ~6 envoy*, dossier ~6 envoi, dossier ~6 adresse*,
    dossier ~6 remis*, dossier ~6 soumis*, dossier ~6 depot, dossier complet, dossier preuve*, dossier conformite,
    dossier ~2 referencement, depot ~4 dossier, envoi ~4 dossier, transmission ~4 dossier, remise ~4 dossier,
    depot ~4 preuve*, envoi ~4 preuve*, transmission ~4 preuve*, remise ~4 preuve*, preuve* ~6 depose*,
    preuve* ~6 transmi*, preuve* ~6 envoy*, preuve* ~6 adresse*, preuve* ~6 remis*, preuve* ~6 soumis*,
    depose* ~8 referenc*, depot ~4 referenc*, demande referenc* ~3 depose*, remet* ~8 preuve*, remis* ~8 preuve*,
    recu* ~8 preuve*, recev* ~8 preuve*, preuve* ~6 recu*, preuve* ~6 parti*, preuve* ~6 partent, dossier ~6 parti*, dossier ~6 =part, preuve* ~6 expedi*, dossier ~6 expedi*, preuve* ~6 arriv*, dossier ~6 arriv*,
    transmet* ~8 preuve*, transmi* ~8 preuve*, depose* ~8 preuve*, envoie* ~8 preuve*, enver* ~8 preuve*, soumet* ~8 preuve*, adress* ~8 preuve*, expedi* ~8 preuve*, fourni* ~8 preuve*
  `),
  installation: [
    ...list(`
    installation, installe, installer, fin installation, va ~4 signe*, vsr ~4 signe*, recette ~4 signe*, pv ~3 signe*, proces verbal ~3 signe*, signature ~2 pv, signature ~2 proces verbal, signature ~2 recette, pv recette, aptitude ~4 signe*, demarrerez, chantier, mett* ~2 route, mett* ~2 service, mett* ~2 production, je passe, on passe, je passerai, on passera, technicien ~2 passe, technicien ~2 passera, demarrerons, demarreront, basculerez, basculerons, basculera, mise en service, mise en =prod, mise en =expl, =mep, mise en ordre, mise en ordre marche,
    mom, mise en production, mise en route, mise en place, mise en oeuvre, mise en exploitation, pose, recette,
    verification aptitude, verif aptitude, =verif ~1 aptitude, aptitude ~9 soit, verification service, verification ~3 va, va, vsr, reception, receptionne, demarrage,
    demarre, bascule, basculement, go live, deploiement, deploye, teledeploiement, intervention,
    passage ~3 production, ouverture ~2 service, livraison ~2 installation, activation, fin deploiement,
    en service, mis en service, mise en marche, mis en marche, en reel, poser, posera, pose ~2 version,
    installera, installons, installent, installerons, posons, poserons, deployons, demarrons, demarrera, ouvert* ~2 equipe, ouvert* ~2 utilisateur, ouvert* ~3 acces,
    acces ~2 ouvert*, operationnel*, utilisable, tournera, fonctionnera, aptitude verifie, sera equipe, serez equipe, seront equipe, raccordement, parametrage, travaux, realisation, venue, passage,
    sera chez vous, seront chez vous, serons chez vous, sera sur place, seront sur place, serons sur place, sera en place, seront en place,
    passons, passerons, ouverture, ouvert, en production, =semaine, viendrons, interviend*, intervient, =inst,
    aptitude ~4 constat*, aptitude ~4 fixe*, aptitude ~4 program*, aptitude ~4 planifi*, aptitude ~4 prevu*,
    equipons, equiperons, vous equipe, equipera, basculent, basculons, achevement, achevement ~2 prestation, fin prestation, fin travaux, execution prestation, connexion,
    montee ~1 version, changement ~1 version, montee ~1 niveau
  `),
    ...done("installation, reception, recette, aptitude"),
  ],
  training: list(`
    formation, formation ~4 prevu*, former, formera, formerez, formerons, formeront, initier, initiera, initierons, prise en main, stage, seance* ~5 reserve*, seance* ~5 prevu*, seance* ~5 fixe*
  `),
  other: [
    ...list(`
    devr* ~3 referenc*, sera ~2 referenc*, espere* ~4 referenc*, vise* ~4 referenc*, objectif ~3 referenc*,
    facture ~2 echeance, referenc* ~4 attendu*, referenc* ~4 prevu*, referenc* ~4 espere*, referenc* ~4 vise*,
    referenc* ~4 envisage*, referenc* ~4 annonce*, referenc* ~4 prevision*, attend* ~4 referenc*,
    prevoi* ~4 referenc*, dernier jour ~3 commande, commande ~4 appel, jour limite, limite ~3 referenc*, limite ~3 commande, limite ~3 installation, limite ~3 depot,
    mise sur marche, mis sur marche, commercialis*, sortie, sorti, parution, paru, diffuse, diffusion, disponible,
    publie*, publication, =arrete, decret, loi, instruction, appel financement, ordonnance, circulaire,
    journal officiel, avis, deliberation, consultation, =demande, demande recu*, entretien, echange, reunion,
    courrier, mail, courriel, rappel*, accord cadre, accord prix, point ~2 usage, appel offres, visite, rendez vous, cahier charges, contrat, contrat ~2 signe*,
    contrat ~2 conclu*, avenant, avenant ~2 signe*, convention, convention ~2 signe*, conditions generales, cgv,
    marche ~2 travaux ~5 signe*, bareme, indice, facture, facturation, facturable, paiement, payable, reglement, echeance ~2 paiement,
    echeance ~2 reglement, echeance ~2 facture, echeance ~2 contrat, livraison, livre, maintenance, abonnement,
    garantie, renouvel*, resili*, hds, iso, obsolete*, fin support, fin vie, remplace* ~3 devis, annule* ~3 devis,
    devis initial, precedent devis, subvention, notification subvention, solde, acompte, virement,
    facture ~4 emis, facture ~4 etabli, facture ~4 envoye, facture ~4 adresse, annule* ~4 celui,
    remplace* ~4 celui, remplace*, existe depuis, cree* depuis, fonde*, conserve* ~4 jusqu, conservation ~4 jusqu, archiv* ~4 jusqu, garde* ~4 jusqu, candidat*, en vente, lance* en, lance*,
    mise en vente, livre* ~3 client, ouverture ~2 capital, ferme*, =sommes ferme* jusqu, bureau* ~2 jusqu, formation ~2 jusqu,
    dossier ~6 asp,
    contrat ~2 jusqu, convention ~2 jusqu, donnee* ~3 jusqu, logiciel ~6 maintenu, version ~6 maintenu
  `),
    ...list("abonnement, licence, contrat, certificat, maintenance, attestation, convention").map(
      (thing) => `${thing} ~3 expire*`,
    ),
    ...toPayer("avance, solde, paiement, versement"),
    ...done("facture, contrat, avenant, convention, subvention, dossier, cgv, agrement, garantie"),
    ...editionOf(
      "conditions generales, cgv, catalogue, bareme, guide, notice, brochure, charte, reglement interieur, tarif public, tarif general, liste prix",
    ),
    ...until(
      "promotion*, promo, autre offre, autre devis, autre proposition, label, agrement, habilitation, assurance, kbis, garantie, licence, abonnement, maintenance, certificat, referenc*, attestation, assistance, support, hebergement",
    ),
  ],
};
