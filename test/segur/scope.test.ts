import { describe, expect, test } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { readText } from "../../src/segur/reading/reading.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords, strungWorks } from "../../src/segur/scope.ts";

const text = (value: string) => textAt(value, { row: 1, column: 1 });

describe("what a line sells", () => {
  test.each([
    ["Redevance de correction des anomalies, première année", ["maintenance"], []],
    ["Transfert de compétences aux administrateurs", ["training"], []],
    ["Serveur de secours et disques SSD", [], ["infrastructure"]],
    ["Installation sur votre serveur existant", ["installation"], []],
    ["2 boîtes aux lettres MSSanté organisationnelles", [], ["mailbox"]],
    ["L'annuaire dont parle le poste 3", [], []],
    ["Licence, dont deux postes", ["rights"], ["hardware"]],
    ["Envoi par messagerie, les boîtes aux lettres restant celles de la clinique", [], []],
    ["Boîtes aux lettres et celles du laboratoire", [], ["mailbox"]],
    ["Envoi des comptes rendus ; les boîtes aux lettres restent celles du laboratoire", [], []],
    ["MSSanté depuis le dossier, les boîtes aux lettres restant à prendre chez votre opérateur", [], []],
    ["Réglage de MSSanté, les adresses étant à demander à votre opérateur", ["installation"], []],
    ["Connexion MSSanté, boîtes aux lettres que le cabinet prendra auprès de son ordre", ["interfaces"], []],
    ["Connexion MSSanté ; boîtes aux lettres souscrites ailleurs", ["interfaces"], []],
    ["Connexion MSSanté, boîtes aux lettres ouvertes par nos soins", ["interfaces"], ["mailbox"]],
    ["Raccordement MSSanté avec boîtes aux lettres nominatives", ["interfaces"], ["mailbox"]],
    ["Raccordement MSSanté avec les boîtes aux lettres", ["interfaces"], []],
    ["Installation, le serveur de virtualisation restant à fournir par le cabinet", ["installation"], []],
    ["Serveur pour le SGL, poste restant à fournir par le cabinet", [], ["infrastructure"]],
    ["Bascule de la base de test, qualification", ["installation"], []],
    ["Conversion de la base médicamenteuse", [], []],
    ["Bascule de la base de données Oracle", [], ["database-migration"]],
    ["Fonctions : INS, DMP, MSSanté, Pro Santé Connect", [], []],
    ["Rattrapage de la dette technologique", [], ["catch-up"]],
    ["Session de rattrapage pour les absents", [], []],
    ["Serveur d'identités", [], []],
    ["Le serveur de la clinique reste en place", [], []],
    ["Le serveur, garanti trois ans", [], ["infrastructure"]],
    ["Remplacement de l'ancien RIS", [], ["change-of-solution"]],
    ["Droits (modules logiciels : moteur, console, serveur)", ["rights"], []],
    ["Étape sans laquelle la version ne s'installe pas", [], ["preparation"]],
    ["Tri de la mémoire centrale ; sans lui la 4.0 ne s'installe pas", [], ["preparation"]],
    ["Purge des dossiers : la 4.0 ne peut être posée sans elle", [], ["preparation"]],
    ["Module Fax ; sans lui on ne peut envoyer de courrier", [], []],
    ["Licence, hors serveur", ["rights"], []],
    ["Installation du SGL, l'ordinateur excepté", ["installation"], []],
    ["Installation du SGL, l'ordinateur et l'écran exceptés, et formation", ["installation", "training"], []],
    ["L'imprimante mise à part, pose complète", ["installation"], []],
    ["Pose complète, mise à part l'imprimante", ["installation"], []],
    ["Pose complète, à part le serveur", ["installation"], []],
    ["Pose complète, non compris le serveur", ["installation"], []],
    ["Rattrapage de version excepté, installation", ["installation"], []],
    ["Pose, formation exceptée, et ordinateur", ["installation"], ["hardware"]],
    ["Pose du DPI (serveur en sus)", ["installation"], []],
    ["Pose, reprise de la base de données facturée à part", ["installation"], []],
    ["Pose ; boîtes aux lettres MSSanté en option", ["installation"], []],
    ["Pose des postes, écrans laissés de côté", ["installation"], []],
    ["Raccordement MSSanté, BAL nominatives exclues du forfait", ["interfaces"], []],
    ["Pose, avec serveur en sus", ["installation"], ["infrastructure"]],
    ["Pose, serveur en sus du reste", ["installation"], ["infrastructure"]],
    ["Serveur en sus", [], ["infrastructure"]],
    ["Serveur, pose mise à part", [], ["infrastructure"]],
    ["Pose et serveur, formation en sus", ["installation", "training"], ["infrastructure"]],
    ["Écran, prérequis technique facturé à part", [], ["hardware", "prerequisite"]],
    ["Interfaces automates déjà raccordés : requalification", ["interfaces"], []],
    ["Raccordement de l'automate d'hématologie", ["interfaces"], []],
    ["Paramétrage imprimantes", ["installation"], []],
    ["Liaison lecteurs de cartes", [], []],
    ["Raccordement d'un automate d'hématologie et du scanner", ["interfaces"], []],
    ["Raccordement de l'automate et un scanner neuf", ["interfaces"], ["hardware"]],
    ["Interface, automate fourni", ["interfaces"], ["hardware"]],
    ["Interface et lecteur de cartes", ["interfaces"], ["hardware"]],
    ["Kit interface avec lecteur de cartes", ["interfaces"], ["hardware"]],
    ["Automates d'hématologie", [], ["hardware"]],
    ["Droits d'utilisation d'Ondine 7\nServeurs de production et de secours", ["rights"], []],
    ["Droits d'utilisation et serveur de secours", ["rights"], ["infrastructure"]],
    ["Droit d'exploitation, poste et serveur", [], []],
    ["Licence client et serveur", ["rights"], []],
    ["Licence, postes et serveur neufs", ["rights"], ["infrastructure"]],
    ["Licence réseau", ["rights"], []],
    ["Licence et réseau", ["rights"], ["infrastructure"]],
  ])("%s", (value, inScope, outOfScope) => {
    const reading = readText(text(value));
    expect(inScopeKinds(reading).map(({ kind }) => kind)).toEqual(inScope);
    expect(outOfScopeKinds(reading).map(({ kind }) => kind)).toEqual(outOfScope);
  });
});

describe("words that set an item outside the Ségur", () => {
  test.each([
    ["Matériel, hors périmètre Ségur", true],
    ["Étiqueteuse, non éligible", true],
    ["L'arrêté ne finance que les fonctions du RIS.", true],
    ["L'AF se borne aux exigences du DSR.", true],
    ["La liste du DSR, dont ce module est absent, fait foi.", true],
    ["Le dispositif se limite à un site.", false],
    ["Le Ségur ne couvre que 80 % du prix.", false],
    ["Écran, étranger à la DRIMbox et au Ségur", true],
    ["Onduleur, que le Ségur ne couvre pas", true],
    ["Badgeuse : ne relève pas du dispositif", true],
    ["Module Blocs, autre fonction que le DPI", true],
    ["Chariots (aucun lien avec le DUI)", true],
    ["Prestation Ségur éligible au SONS", false],
    ["Le Pack Ségur demeure distinct de tout autre abonnement ou service", false],
    ["La Prestation Ségur est souscrite séparément des autres produits", false],
    ["Ces abonnements sont distincts de la Prestation Ségur", true],
    ["Prestation Ségur et autre module", true],
    ["Linge et restauration, à quoi le Ségur ne s'étend pas", true],
    ["Rayonnage, affichage : la vague 1 n'en dit mot", true],
    ["Gestion des plannings, que la vague 1 ne vise pas", true],
    ["Mobilier et animation, non retenus par le programme", true],
    ["Petit équipement : pas admis au financement", true],
    ["Équipement et dictée : inéligibles", true],
    ["Bureautique, inadmissible au titre du Ségur", true],
    ["Matières où le Ségur n'intervient pas", true],
    ["Ressources humaines, que le DSR passe sous silence", true],
    ["Blanchisserie et pesée, matières que le DSR du DPI ignore", true],
    ["Comptoir et préparatoire, que le Ségur laisse de côté", true],
    ["Ne figure pas parmi les prestations financées", true],
    ["Le Ségur ne prend en compte ni le mobilier ni les consommables", true],
    ["Hôtellerie ; le Ségur s'arrête au dossier du patient", true],
    ["Cuisine et lingerie, que les DSR négligent", true],
    ["Fauteuil, lampe : le référentiel de l'État les ignore", true],
    ["L'arrêté de référencement est joint", false],
    ["Le Ségur s'arrête au 31 décembre 2023", false],
    ["Le Ségur n'ignore pas ces modules", false],
    ["Le Ségur n'en change pas le délai de paiement", false],
    ["Lot facultatif, payable à 30 jours", false],
    ["Formation des référents", false],
    ["Prestation prise en charge par l'État", false],
  ])("%s → %s", (value, outside) => {
    expect(outsideWords(text(value)) !== null).toBe(outside);
  });
});

test("works strung on one line are parted, remarks in parentheses are not", () => {
  const works = strungWorks(
    text("Reprise du retard (2.8 vers 3.9, et suivantes), câblage de la salle et location de 6 tablettes"),
  );
  expect(works.map(({ value }) => value)).toEqual([
    "Reprise du retard (2.8 vers 3.9, et suivantes)",
    "câblage de la salle",
    "location de 6 tablettes",
  ]);
});
