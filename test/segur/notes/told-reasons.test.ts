import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { lintBytes } from "../../../src/engine/lint.ts";
import { reasonInDesignation, toldReason } from "../../../src/segur/notes/told-reasons.ts";

const text = (value: string) => textAt(value, { row: 1, column: 1 });

describe("what ties a line to something other than the Prestation says why it is billed", () => {
  test.each([
    // More than the State pays for.
    ["s'ajoute aux deux journées déjà comprises dans la Prestation", "ajoute aux deux journées"],
    ["En plus du quota Ségur", "En plus du quota"],
    ["Au-delà des 50 postes aidés", "Au-delà des 50 postes aidés"],
    ["l'aide s'arrête à 5 comptoirs", "aide s'arrête"],
    ["deux heures, c'est ce que l'État paie", "ce que l'État paie"],
    // An older engagement.
    ["échéance annuelle de votre contrat de 2018", "échéance"],
    ["Contrat en cours", "Contrat en cours"],
    ["engagements pris avant l'appel à financement", "engagements pris avant"],
    ["vous l'avez déjà depuis quatre ans", "depuis quatre ans"],
    // What has had its time.
    ["remplace votre console, hors service depuis novembre", "remplace votre"],
    ["vos imprimantes datent de 2013", "datent de 2013"],
    ["matériels amortis, à changer", "amortis"],
    ["l'actuel a neuf ans", "actuel a neuf ans"],
    // Something else needs it.
    ["Le débit actuel ne permet pas l'envoi au DMP", "actuel ne permet pas"],
    ["la plateforme ne démarre qu'à partir de Java 11", "plateforme ne démarre"],
    ["Configuration minimale de la V9", "Configuration minimale"],
    ["indispensable à l'application Carte Vitale", "indispensable à l'application"],
    // Versions left out.
    ["une étape qui aurait dû être franchie", "aurait dû"],
    ["versions que vous n'aviez pas posées", "aviez pas"],
    // Laws and third parties.
    ["répond au RGPD", "répond au RGPD"],
    ["découle de la réforme tarifaire", "découle"],
    ["la redevance que nous reversons à Oracle", "reversons"],
    ["acheté pour votre compte", "acheté pour votre compte"],
    // Others than those whom the function serves.
    ["destinée au service des achats", "destinée au service des achats"],
    ["au bénéfice de la médecine nucléaire", "médecine nucléaire"],
    ["l'équipe qui n'utilise pas le SGL", "qui n'utilise pas"],
    ["sert aux cadres et non aux soignants", "non aux soignants"],
    ["l'outil du cuisinier et non un élément du dossier", "non un élément"],
    ["ils étaient dans un tableur, pas dans le dossier", "pas dans le dossier"],
    // Of no more use than that.
    ["Purement esthétique", "Purement esthétique"],
    ["n'apporte qu'un confort supplémentaire", "qu'un confort"],
    // Causes, origins, consequences.
    ["faute de personnel disponible", "faute de personnel"],
    ["Suite au rachat du cabinet Duval", "Suite au rachat"],
    ["tient à votre organisation multisite", "tient à"],
    ["Le palier est resté sans suite, nous le facturons donc à part", "donc"],
    ["comme vous travaillez le soir", "comme vous"],
    // What something is not, or is and no more.
    ["que le forfait de l'État ne rémunère pas", "ne rémunère pas"],
    ["qu'aucune exigence du programme ne réclame", "ne réclame"],
    ["il ne concerne aucun usager", "ne concerne aucun usager"],
    ["que Microsoft n'entretient plus", "n'entretient plus"],
    ["nous ne faisons que transmettre", "ne faisons que transmettre"],
    // What the client has already, and how it is.
    ["vous le payez déjà chez un concurrent", "déjà"],
    ["Votre baie est pleine à 96 %", "Votre baie est pleine"],
    ["L'ancien a été inondé", "ancien a été"],
    ["vous avez sauté trois paliers", "sauté"],
    // Beside the scheme, whatever the words.
    ["non comptés dans l'effectif subventionné", "non comptés"],
    ["l'aide n'en paie qu'un", "aide n'en paie qu'un"],
    ["La base incluse suffit au référencement", "suffit au référencement"],
    ["fonction non visée", "non visée"],
    ["gestion du personnel, sans objet pour le DUI", "sans objet pour le DUI"],
    ["gamme vente, pas santé", "pas santé"],
    ["sans incidence sur le référencement", "sans incidence sur le référencement"],
    ["née après la publication du DSR", "après la publication"],
    // Of another trade or another matter, what happened, what is at its end.
    ["c'est de la communication", "est de la communication"],
    ["ces achats poursuivent un autre but", "autre but"],
    ["gestion, et non biologie", "non biologie"],
    ["les deux articles à votre charge relèvent de la maison et non du dossier", "non du dossier"],
    ["auraient été dues même sans le Ségur", "même sans le Ségur"],
    ["ces dépenses ne sauraient être imputées à un crédit de santé", "sauraient"],
    ["patientèle acquise auprès d'un confrère", "acquise auprès d'un confrère"],
    ["établissement absorbé en 2021", "absorbé en 2021"],
    ["Agrandissement du cabinet", "Agrandissement du cabinet"],
    ["panne constatée le 12 février", "panne constatée"],
    ["contrat de location arrivé à son terme", "contrat de location arrivé"],
    ["en remplacement d'un magnétophone", "en remplacement"],
    ["Le serveur actuel plafonne à 16 Go", "actuel plafonne"],
    ["Le lecteur en service n'est plus homologué", "plus homologué"],
    ["poste sous Windows 7, refusé à l'installation", "refusé à l'installation"],
    ["exigence technique de la base", "exigence technique"],
    ["ne font pas partie des fonctions attendues du DUI", "pas"],
  ])("%s", (words, shown) => expect(toldReason(text(words))?.value).toContain(shown));

  test.each([
    "à la charge du laboratoire",
    "facturée à la commande, payable à 30 jours",
    "comprend 12 profils, trois états et l'export Excel",
    "voir annexe 2",
    "un produit plébiscité par plus de 400 centres",
    "remise de 10 % déduite",
    "gère les rendez-vous, les salles et les ressources",
    "garantie trois ans, retour atelier",
    "nouvelle génération, encore plus rapide",
    "vos données restent hébergées en France",
    "notre équipe est à votre écoute",
    // What the thing sold does without, what will not be, what is of the offer.
    "ne nécessite aucun entretien",
    "ne demande aucune formation",
    "le prix ne comprend pas les déplacements",
    "n'hésitez pas à nous appeler",
    "aucun acompte n'est demandé",
    "déjà adopté par 60 hôpitaux",
    "vos équipes sont formées en une matinée",
    "vous avez choisi cette option le 12 avril",
    "Conforme au RGPD",
    "plus rapide que votre ancien logiciel",
    "concerne trois postes",
    "s'adresse à tous les soignants",
    // Who wished for it is no reason.
    "suite à votre demande du 2 mai",
    "en raison de votre souhait",
    "découle de notre entretien",
    "vivement recommandé par nos équipes pour le confort des familles",
    // A cause of the price, a supposition, a number.
    "tarif réduit car la commande est groupée",
    "Si ce commutateur devait être exigé par la version",
    "CAR-24-0031",
    "Comme vu ensemble à l'accueil",
    // Of the Prestation and its conditions.
    "La Prestation Ségur ne dépend d'aucun achat",
    "il ne s'étend pas à la Prestation Ségur",
    "La Prestation inclut 6 ans de maintenance corrective",
    "Aucun article du médecin n'est imposé",
    "Aucun réengagement n'est attaché à la Prestation",
    "L'engagement de maintenance ne s'étend pas à la Prestation Ségur",
    // A reason that is taken back, a denial that is denied, what it comes in.
    "le lecteur n'est pas un prérequis",
    "Le module n'est pas sans lien avec le DPI",
    "Les bracelets ne sont plus livrés par rouleaux de 500",
    "modèle compact, pas cher",
    "un service, et non une simple promesse",
    "ne fait aucun bruit",
    "Une autre nature de papier est possible",
    "Ouverture du site web",
    "travaux associés",
    "Il suffit d'une mise à jour pour l'activer",
    "Après publication du compte rendu, le patient est averti",
    "En remplacement, un prêt est possible",
    "Le logiciel est administratif et médical",
    "produit commercial de pointe",
    "voir annexe 2",
    "fournis avec leur câble",
    // Who pays, set against who does not.
    "facturé au cabinet, pas à l'État",
    "Le tableau distingue ce que l'État paie et ce qui reste commandé par le cabinet",
    "Nous séparons ce que l'État finance de ce que vous commandez",
  ])("not: %s", (words) => expect(toldReason(text(words))).toBeNull());
});

describe("behind the name in a designation, only what is no part of a name", () => {
  test.each([
    ["Ordinateur du secrétariat l'actuel a neuf ans", true],
    ["Agenda abonnement souscrit en 2011", true],
    ["Module pour le service des achats", false],
    ["Remplacement de votre serveur", false],
    ["Agenda partagé licence pour 3 utilisateurs", false],
  ])("%s: %s", (words, told) => expect(reasonInDesignation(text(words)) !== null).toBe(told));
});

/** The lines of a small quote that give no reason; its last column bears a heading. */
async function unexplained(rows: readonly string[], notes: readonly string[], heading = "Remarque") {
  const csv = [
    "Devis;R-2;du 02/05/2022",
    `Désignation;Qté;PU HT;Total HT;Payeur;${heading}`,
    "Prestation Ségur HOP-DPI-Va1;1;22 000,00;22 000,00;État;",
    ...rows,
    "",
    ...notes,
  ].join("\n");
  const [file] = await lintBytes(new TextEncoder().encode(csv), "r.csv", { facts: { context: {} } });
  if (file === undefined || !("findings" in file)) return ["not read"];
  return file.findings
    .filter(({ ruleId }) => ruleId === "justified-extras")
    .map(({ evidence }) => evidence?.value ?? "");
}

describe("a reason is that of the line it is tied to", () => {
  const ROWS = ["Chariots;2;300,00;600,00;Clinique;", "Ondine Stock;1;900,00;900,00;Clinique;"];

  test.each([
    ["Ligne 2 : vos chariots datent de 2013.", ["Ondine Stock"]],
    ["Les chariots prennent la suite de vos anciens.", ["Ondine Stock"]],
    ["Les chariots remplacent vos anciens ; Ondine Stock est au tarif 2022.", ["Ondine Stock"]],
    ["Les chariots sont neufs. Ils remplacent vos anciens.", ["Ondine Stock"]],
    ["Sans Ondine Stock, vos pharmaciens ne verraient pas les lots.", ["Chariots"]],
    ["Les chariots sont livrés en juin.", ["Chariots", "Ondine Stock"]],
    ["Cet achat remplace vos anciens.", ["Chariots", "Ondine Stock"]],
    ["Toute heure au-delà du forfait est facturée.", ["Chariots", "Ondine Stock"]],
  ])("%s", async (note, left) => expect(await unexplained(ROWS, [note])).toEqual(left));

  test.each([
    ["Chariots;2;300,00;600,00;Clinique;parc à renouveler", []],
    ["Chariots;2;300,00;600,00;Clinique;livré en juin", ["Chariots"]],
    ["Chariots (les vôtres sont amortis);2;300,00;600,00;Clinique;", []],
  ])("%s", async (row, left) => expect(await unexplained([row], [])).toEqual(left));

  test.each([
    ["Pourquoi ces deux lignes ? De la logistique et du confort.", []],
    ["Pourquoi ces deux lignes ? Livrées en juin.", ["Chariots", "Ondine Stock"]],
    ["Pourquoi choisir nos chariots ? Une roue qui tourne et une équipe à l'écoute.", ["Chariots", "Ondine Stock"]],
    ["L'État n'intervient que sur le DPI proprement dit.", []],
    ["Nous rappelons que le financement public est réservé au logiciel de soins.", []],
    ["L'État ne verse le prix du logiciel qu'après la vérification d'aptitude.", ["Chariots", "Ondine Stock"]],
    ["Hormis la ligne Ségur, tout le reste tient au rachat de la clinique Sainte-Anne.", []],
    ["Ni l'un ni l'autre n'aident aux soins.", []],
    ["Ces deux articles sont payables à 45 jours.", ["Chariots", "Ondine Stock"]],
  ])("of all: %s", async (note, left) => expect(await unexplained(ROWS, [note])).toEqual(left));

  test.each([
    ["réseau local", "Motif", []],
    ["mobilier", "Nature de la dépense", []],
    ["Le chariot actuel plafonne à 16 kg", "Pourquoi ?", []],
    ["plus-value commerciale", "Justification", []],
    ["plus-value commerciale", "Famille", ["Chariots"]],
    ["4 roues, pliant", "Motif", ["Chariots"]],
    ["remise de 10 % incluse", "Motif", ["Chariots"]],
    ["voir fiche", "Motif", ["Chariots"]],
    ["achat groupé", "Motif de la remise", ["Chariots"]],
  ])("%s under %s", async (cell, heading, left) =>
    expect(await unexplained([`Chariots;2;300,00;600,00;Clinique;${cell}`], [], heading)).toEqual(left),
  );

  test.each([
    ["Les PC remplacent vos anciens.", ["Préparation des doses à administrer"]],
    ["La PDA n'aide aucun médecin.", ["Dix PC portables"]],
    ["Le DPI n'aide aucun médecin.", ["Dix PC portables", "Préparation des doses à administrer"]],
  ])("by a short name: %s", async (note, left) =>
    expect(
      await unexplained(
        [
          "Dix PC portables;10;300,00;3 000,00;Clinique;",
          "Préparation des doses à administrer;1;900,00;900,00;Clinique;",
        ],
        [note],
      ),
    ).toEqual(left),
  );

  test.each([
    ["Votre baie n'a plus la place qu'il faut", ["Badges"]],
    ["Réglé par la clinique, faute de place dans vos baies", ["Serveur"]],
  ])("a row between two lines: %s", async (row, left) => {
    const rows = ["Serveur;1;900,00;900,00;Clinique;", `${row};;;;;`, "Badges;1;90,00;90,00;Clinique;"];
    expect(await unexplained(rows, [])).toEqual(left);
  });

  test.each([
    ["Cet achat remplace vos anciens chariots.", []],
    ["Vous supposiez que ces chariots étaient un prérequis ; ce point n'est pas établi.", ["Chariots"]],
    ["Le présent devis ne s'appuie sur aucun autre dispositif, les montants ci-dessus non plus.", ["Chariots"]],
    ["La Prestation ne comprend aucun achat supplémentaire.", ["Chariots"]],
  ])("of the only line: %s", async (note, left) => expect(await unexplained([ROWS[0] ?? ""], [note])).toEqual(left));
});
