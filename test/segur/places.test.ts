import { describe, expect, it } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { readText } from "../../src/segur/reading/reading.ts";
import { outOfScopeKinds } from "../../src/segur/scope.ts";

const soldIn = (value: string): string[] =>
  outOfScopeKinds(readText(textAt(value, { row: 1, column: 1 }))).map(({ kind }) => kind);

describe("a machine that work is done on, or at, is not sold", () => {
  it.each([
    ["Installation de la version et réglages des postes du comptoir"],
    ["Mise à jour des quatre postes de travail"],
    ["Mise à jour du logiciel poste de travail par poste de travail"],
    ["Réglages au comptoir, écran par écran"],
    ["Réglage de l'imprimante à ordonnances"],
    ["Vérification du lecteur Vitale avec la nouvelle version"],
    ["Formation de l'équipe devant les postes du comptoir"],
    ["Installation à partir du serveur de l'éditeur"],
    ["Prise en main à distance du serveur"],
    ["Installation de la version pour 12 postes de travail"],
    ["Installation des serveurs applicatifs"],
    ["Paramétrage du serveur d'application"],
    ["Droits d'usage de la 7.6 pour 12 postes de travail"],
    ["Officinéa LGO 12.1, tous postes du comptoir"],
    ["Licence 7.6, tous les postes informatiques de l'officine"],
    ["Licence toutes imprimantes de la pharmacie"],
    ["Droits d'usage 7.6, 12 postes de travail"],
    ["Prestation Ségur MDV-LGC-Va1, ordinateur du cabinet"],
    ["Pack Ségur LGC, poste de l'accueil"],
    ["Forfait Ségur PHA-LGO-Va1 – tablette des livraisons"],
    ["Câblage des flux DMP et messagerie, jours"],
    ["Câblage des interfaces HL7"],
    ["Raccordement à votre adresse MSSanté"],
    ["Correctifs, 6 ans, quel que soit le nombre de postes informatiques"],
    ["Adaptation aux automates"],
    ["Couplage à l'automate d'hématologie"],
    ["Brochure des écrans"],
    ["Tour des nouveaux écrans"],
    ["Traduction des écrans nouveaux"],
    ["Captures d'écran commentées"],
    ["Documentation d'exploitation et guide d'installation du serveur"],
    ["Notice de raccordement des imprimantes"],
    ["Manuel de configuration des postes et des imprimantes"],
    ["Fiches mémo pour l'ouverture des boîtes aux lettres MSSanté"],
  ])("%s", (value) => expect(soldIn(value)).toEqual([]));
});

describe("a machine that is brought is sold", () => {
  it.each([
    ["Installation de la version et deux postes du comptoir", ["hardware"]],
    ["Installation du poste de travail", ["hardware"]],
    ["Mise en service des postes de travail", ["hardware"]],
    ["Réglages et remplacement des imprimantes", ["hardware"]],
    ["Réglage de la version et imprimante à ordonnances", ["hardware"]],
    ["Fourniture des lecteurs de carte pour la mise à jour", ["hardware"]],
    ["Mise à jour du serveur", ["infrastructure"]],
    ["Installation d'un serveur d'applications", ["infrastructure"]],
    ["Fourniture et installation des serveurs applicatifs", ["infrastructure"]],
    ["Installation des serveurs", ["infrastructure"]],
    ["Guide de l'utilisateur et serveur d'impression", ["infrastructure"]],
    ["Documentation, serveur de secours", ["infrastructure"]],
    ["Création de votre adresse MSSanté", ["mailbox"]],
    ["Achat de vos imprimantes", ["hardware"]],
    ["Abonnement aux tablettes", ["hardware"]],
    ["Passage aux écrans tactiles", ["hardware"]],
    ["Adaptation aux automates neufs", ["hardware"]],
    ["Pose des écrans muraux", ["hardware"]],
    ["Nettoyage des écrans", ["hardware"]],
    ["Lot de deux écrans", ["hardware"]],
    ["Renouvellement de l'écran du comptoir", ["hardware"]],
    ["Remplacement de tous les postes de travail", ["hardware"]],
    ["Licence et tous les lecteurs de carte", ["hardware"]],
    ["Licence 7.6, 3 postes de travail neufs", ["hardware"]],
    ["Logiciel 7.6, 3 postes de travail", ["hardware"]],
    ["Prestation Ségur LGC, ordinateur", ["hardware"]],
    ["Prestation Ségur LGC et ordinateur du cabinet", ["hardware"]],
    ["Prestation Ségur LGC, ordinateur du cabinet, imprimante", ["hardware"]],
    ["Prestation Ségur DPI, serveur du site", ["infrastructure"]],
    ["Câblage des salles", ["infrastructure"]],
    ["Câblage réseau des bureaux", ["infrastructure"]],
    ["Licences et réseau des bureaux", ["infrastructure"]],
    ["Sérolab 15.1, licence réseau", []],
    ["Édition réseau de Sérolab, 12 accès", []],
    ["Droits d'utilisation réseau", []],
  ])("%s: %j", (value, kinds) => expect(soldIn(value)).toEqual(kinds));
});
