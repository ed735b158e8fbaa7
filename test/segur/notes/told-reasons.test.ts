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
    // Who pays, set against who does not.
    "facturé au cabinet, pas à l'État",
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

/** The lines of a small quote that give no reason. */
async function unexplained(rows: readonly string[], notes: readonly string[]) {
  const csv = [
    "Devis;R-2;du 02/05/2022",
    "Désignation;Qté;PU HT;Total HT;Payeur;Remarque",
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
    ["Cet achat remplace vos anciens chariots.", []],
    ["Vous supposiez que ces chariots étaient un prérequis ; ce point n'est pas établi.", ["Chariots"]],
    ["Le présent devis ne s'appuie sur aucun autre dispositif, les montants ci-dessus non plus.", ["Chariots"]],
    ["La Prestation ne comprend aucun achat supplémentaire.", ["Chariots"]],
  ])("of the only line: %s", async (note, left) => expect(await unexplained([ROWS[0] ?? ""], [note])).toEqual(left));
});
