import { describe, expect, test } from "vitest";
import { bundledPart } from "../../rules/technical-debt-line/bundle.ts";
import { hasCatchUp } from "../../rules/technical-debt-line/catch-up.ts";
import { tellsBundle } from "../../rules/technical-debt-line/told-bundle.ts";
import { textAt } from "../../src/documents/text.ts";

const text = (value: string) => textAt(value, { row: 1, column: 1 });
const isBundle = (designation: string, ...notes: string[]) => bundledPart(text(designation), notes.map(text)) !== null;

describe("catch-up bundled with other work", () => {
  test.each([
    "Tablettes (y compris le rattrapage de la version obsolète)",
    "Écrans de salle d'attente (dont 900 € pour résorber la dette technologique)",
    "MAJ RETARD V4 A V7 + 2 DOUCHETTES + IMPRIMANTE TICKETS",
    "Installation de trois écrans et des mises à jour que vous n'aviez jamais appliquées",
    "Résorption de la dette technique : étude, onduleur, deux tablettes",
    "Abonnement annuel, rattrapage des versions compris",
    "Rattrapage de la v15 obsolète à la v18, douchettes",
    "Remontée de la 3.8 (obsolète) jusqu'à la 5.0 et changement du poste de sauvegarde",
    "Rattrapage (retard) de la version 4 et pose de deux écrans",
    "Reprise de l'installation restée en 3.1, y compris deux lecteurs de cartes",
    "Remise en selle de la base bloquée en 2.0 et lecteur de codes-barres",
    "Rattrapage de la version obsolète et reprise de 300 fiches papier",
    "Mise à hauteur d'un socle figé en 2.8, avec fourniture d'un onduleur",
    "Douchette, comprenant l'arriéré de mises à jour du logiciel",
    "Écran mural, y compris la migration d'un dossier jamais migré depuis 2016",
    "Modernisation d'un logiciel vieux de trois versions et pose d'un onduleur",
    "Vos postes ont sauté deux mises à jour : nous les posons, et nous livrons deux tablettes",
    "Rattrapage de la version 3.6 (obsolète) et pose de deux imprimantes Version 3.6 non suivie depuis 2018",
    "Saut V2 -> V5 et lecteur de cartes",
    "Dépoussiérage de l'Aria 3 restée au siècle dernier pour la hisser à la 6, plus deux écouteurs et un pupitre",
    "Lifting de la Pivoine 2.4 afin de la mener à la 5, et trois tabourets",
    "Coup de jeune du Corail 3, à conduire jusqu'à la 7.1, avec un onduleur",
    "Application des versions 4 à 6, plus un tiroir-caisse",
    "Votre Orvalis date de 2012 : nous le remettons à niveau et nous posons un onduleur",
  ])("%s", (designation) => {
    expect(isBundle(designation)).toBe(true);
  });

  test.each([
    ["Remise à niveau de la 3.1 et journées de prise en main du Bloc Retard de version antérieur au Ségur", true],
    ["Rattrapage de la version 6, 2 séances d'atelier sur le module Bloc", true],
    ["Reprise du retard de version et demi-journée de paramétrage de la messagerie", true],
    ["Passage de la 3.1 à la 5.0 et trois jours de tests", false],
    ["1. Passage de Radix 4 à Radix 5 Version minimale requise ; rattrapage d’une version vétuste", false],
    ["Montée d'Hélios Soins V3 vers Hélios Soins V5, socle exigé ; résorption de la dette technique", false],
    ["Mise à niveau de Bactéris 2.1 jusqu'à Bactéris 4.0 Base requise – version non maintenue", false],
    ["A3 Bascule de Médor 6 (2014) à Médor 9 Palier obligatoire ; version obsolète", false],
    ["Passage de Radix 4 à Radix 5 ; rattrapage d’une version vétuste ; deux consoles de lecture", true],
    ["Passage de la 3.1 à la 5.0, journées de migration", false],
    ["Rattrapage de version – travaux de nuit, deux techniciens", false],
    ["Rattrapage de version, moitié à la commande, moitié à la recette", false],
    ["Pack remise à flot : versions manquées + trois écrans", true],
    ["Ressemelage : sortir la Ficelle 6 de sa désuétude et la conduire à la 9", false],
    ["Ravalement : hisser votre Bactéris 4 à la 7.1", false],
    ["Câblage de Salle 2 jusqu'à la 4, plus deux prises", false],
    ["Coffret Dell 3 raccordé à la 12 V, plus deux prises", false],
    ["Retour de la Pivoine 5 à la 4, plus deux tabourets", false],
  ])("the work behind its time: %s", (designation, expected) => expect(isBundle(designation)).toBe(expected));

  test.each([
    ["Rattrapage de version, 6.9 vers 8.0\nDette technologique, ligne distincte", false],
    ["Rattrapage des versions 5 à 7, poste séparé", false],
    ["Remise à niveau de la 4.2, facturation distincte", false],
    ["Montée de version 3.1 > 5.0, isolée sur une ligne propre", false],
    ["Rattrapage de version, ligne téléphonique", true],
    ["Rattrapage de la dette technologique, d'Analis 4 à Analis 7", false],
    ["Rattrapage d'Analis 4 à 7 avec le module Qualité", true],
    ["Rattrapage d'Analis 4 à 7 et du module Qualité en version 2", false],
    ["Passage d'Analis 4 à Analis 7 et reprise de 12 ans d'archives papier", true],
    ["Passage d'Analis 4 à Analis 7 et reprise de 12 ans de données", false],
    ["Mise à niveau de version (dette technologique), travaux de nuit et astreinte compris", false],
    ["Rattrapage de la version 2, déplacements compris", false],
    ["Remise à niveau de Radialis (version 3 non suivie), frais de mission inclus", false],
    ["Reprise du retard de version (9 à 11) plus douze heures de conseil en organisation", true],
    ["Rattrapage de la version 2, tablettes comprises", true],
    ["Vieille version à rattraper, une demi-journée sur place", false],
    ["Rattrapage de version et poste de travail dédié", true],
  ])("what a line says of itself: %s", (designation, expected) => expect(isBundle(designation)).toBe(expected));

  test.each([
    ["Ss le rep. 4 ns avons réuni le franchissement des vers. 7 à 10, + la fourniture de 3 lect. Vitale.", true],
    ["Dans la ligne 3 : saut des versions 6 à 9 et pose de deux tiroirs-caisses.", true],
    ["Sous le poste 3 figure le rattrapage des vers. 2 à 5, que vous n'aviez pas posées, et rien d'autre.", false],
    ["Le poste 4 est le passage des vers. 2 à 5, jamais posées.", false],
  ])("a neutral line and its note: %s", (note, expected) =>
    expect(isBundle("Remise en route, forfait", note)).toBe(expected),
  );

  test("the shares of a line", () => {
    const note = "(1) moitié pour combler le retard de version, moitié pour le module Achats.";
    expect(isBundle("Journées techniques (1)", note)).toBe(true);
    expect(isBundle("Journées techniques (1)", "(1) moitié pour combler le retard de version.")).toBe(false);
  });

  test.each([
    ["Reprise de la version 5, vétuste, hors Ségur", false],
    ["Bascule de votre logiciel, resté en 3.2", false],
    ["Installation de la version 6, la 4 étant obsolète", false],
    ["Câblage de la salle, version 4 obsolète", true],
    ["Reprise d'un onduleur, version 4 obsolète", true],
    ["Prérequis Ségur : passage de Noria DPI 5 à 6.0", false],
    ["Compatibilité : montée de la version 3 à la version 5", false],
    ["Prérequis Ségur : passage de Noria DPI 5 à 6.0 et deux onduleurs", true],
    ["Archivage : passage de la version 3 à la version 5", true],
    ["Reprise depuis Ondine 2 (rattrapage d'une version vétuste)", false],
    ["Reprise des imprimantes (rattrapage d'une version vétuste)", true],
  ])("a step or a category and the catch-up: %s", (designation, expected) =>
    expect(isBundle(designation)).toBe(expected),
  );

  test.each([
    [
      "Reprise depuis Ondine 2",
      "Ligne 7 : rattrapage d'une version vétuste du logiciel, exclu de la Prestation.",
      false,
    ],
    ["Passage technique", "Poste 2 : montée de la version 3 à la version 5, jamais posées.", false],
    ["Reprise depuis Ondine 2", "Ligne 7 : comprend le rattrapage d'une version vétuste et deux écrans.", true],
    ["Reprise depuis Ondine 2", "Ligne 7 : rattrapage d'une version vétuste, pose de deux écrans.", true],
    ["Formation des secrétaires", "Ligne 7 : rattrapage d'une version vétuste du logiciel.", true],
    ["Installation", "Ligne 7 : inclut le rattrapage d'une version vétuste du logiciel.", true],
  ])("a short line and its note: %s, %s", (designation, note, expected) =>
    expect(isBundle(designation, note)).toBe(expected),
  );

  test("told by a note", () => {
    expect(isBundle("Lot divers (3)", "Soit la résorption de la dette technique et deux imprimantes.")).toBe(true);
    expect(isBundle("Intervention (2)", "Comprend la remise à niveau de la version obsolète.")).toBe(false);
  });

  test.each([
    "Résorption de la dette technique : étude, pose des versions intermédiaires, contrôles",
    "Votre Orvalis date de 2012 : nous le remettons à niveau",
    "Mise à jour de la V2 vers la V5, pose et recette",
    "Rattrapage de la version 3.6 et pose de la version 4 Version 3.6 non suivie depuis 2018",
    "Rattrapage de version (hors tablettes, facturées à part)",
    "Numérisation et rattrapage du retard de saisie des dossiers",
    "Résorption du retard (de la V4 à la V7), essais compris",
    "Migration depuis une version non maintenue et reprise du paramétrage",
    "Rattrapage de la version obsolète et pose de deux correctifs",
    "Rattrapage (le client est resté en 5.1 malgré nos relances et nos offres)",
    "Abonnement resté à 20 € par mois et imprimante",
    "Remplacement d'écrans vétustes, imprimante",
    "Imprimante et rattrapage du classement des bilans",
    "Rattrapage des versions anciennes, exclusivement",
    "Rattrapage de la version obsolète et l'absorption des chocs",
    "Rattrapage de la version obsolète et la résorption des anomalies",
    "Rattrapage de la version obsolète, l'apurement du passif",
    "Rattrapage de version, de la v15 obsolète à la v18, hors périmètre Ségur",
  ])("no bundle: %s", (designation) => {
    expect(isBundle(designation)).toBe(false);
  });

  const words = (list: string): string[] => list.split(" ");

  test.each(
    words(
      "v7 analyse analyses contrôle contrôles essai essais test tests vérification préparation bascule bascules " +
        "validation migration migrations passage passages montée montées mise mises remise remises reprise reprises " +
        "conversion conversions version versions palier paliers release releases édition éditions mouture moutures " +
        "génération générations forfait prix tarif charge préalable préalables restauration logiciel progiciel " +
        "application dossier base socle moteur table tables données client ségur prestation travaux non maj évolution " +
        "clôture suivi sauvegarde sauvegardes dpi dui ris sgl lgo lgc pfi",
    ),
  )("« et %s » is a step of it", (step) => expect(isBundle(`Rattrapage de version et ${step}`)).toBe(false));

  test.each(words("onduleur câbles versionneuse xtest xprix xdossier xpfi lampes"))(
    "« et %s » is another thing",
    (thing) => expect(isBundle(`Rattrapage de version et ${thing}`)).toBe(true),
  );

  test.each(
    words(
      "depuis hors pour sur sous sans en par avant après selon vers jusqu'ici entre dans puis non jamais pas plus trop " +
        "très déjà qui que an ans année années mois comprise incluse prévue requise remis convenable convenables " +
        "nécessaire obligatoire technique techniques posée posés abandonnées",
    ),
  )("« & %s » goes on with it", (word) => expect(isBundle(`Rattrapage de version & ${word} onduleur`)).toBe(false));

  test.each(words("12 un une deux trois quatre cinq six sept huit dix"))("« & %s » counts what follows", (count) => {
    expect(isBundle(`Rattrapage de version & ${count} lampes`)).toBe(true);
    expect(isBundle(`Rattrapage de version & ${count} tests`)).toBe(false);
  });

  test.each(
    words(
      "lot lots forfait forfaits intervention interventions prestation prestations travaux technique techniques " +
        "ingénierie divers service services opération opérations pack packs ensemble journée journées jour jours " +
        "complément compléments mise mises niveau montée montées version versions passage passages migration " +
        "migrations logiciel logiciels dui dpi ris sgl lgo lgc supplémentaire supplémentaires site distance votre " +
        "pour avec sur",
    ),
  )("« %s (rattrapage) » names no work beside it", (word) => {
    expect(isBundle(`${word} (rattrapage de version)`)).toBe(false);
    expect(isBundle(`x${word} (rattrapage de version)`)).toBe(true);
    expect(isBundle(`${word}x (rattrapage de version)`)).toBe(true);
  });

  test.each(["Mise à jour", "Mises à niveau", "MAJ", "Montée", "Montee", "Passage", "Actualisation", "Évolution"])(
    "« %s Aspic » is an update, of which it is a part",
    (update) => {
      expect(isBundle(`${update} Aspic (rattrapage de version)`)).toBe(false);
      expect(isBundle(`${update} Aspic et serveur (rattrapage de version)`)).toBe(true);
    },
  );

  test.each(
    "soit|y compris|y c.|comprend|comprenant|comprennent|inclut|incluant|incluent|à savoir|dont|composé de|composée d'|composés du|composée des|:".split(
      "|",
    ),
  )("« %s » opens the details", (opening) => {
    expect(isBundle(`Rattrapage de version ${opening} serveur`)).toBe(true);
    expect(isBundle(`Rattrapage de version ${opening} étude`)).toBe(false);
    expect(isBundle(`Chantier ${opening} rattrapage de version`)).toBe(true);
    expect(isBundle(`Lot ${opening} rattrapage de version`)).toBe(false);
  });

  test.each(["Remise en ordre", "Remises en état", "Retour à niveau", "Retours à jour", "Remise à jour"])(
    "« %s d'Aspic » is the catch-up itself",
    (restored) => {
      expect(isBundle(`${restored} d'Aspic (rattrapage de version)`)).toBe(false);
      expect(isBundle(`${restored} d'Aspic (rattrapage de version) et pose d'un tiroir`)).toBe(true);
    },
  );

  test.each(words("réorganisation conversion changement câblage fermeture analyse"))(
    "« %s des archives » is a work",
    (noun) => {
      for (const article of ["", "l'", "les ", "la ", "de ", "des ", "du ", "un ", "une "])
        expect(isBundle(`Rattrapage de version et ${article}${noun} des archives`)).toBe(true);
    },
  );

  test.each([
    ["Le passage de la version 5 de 2015 à la version 8", true],
    ["passage depuis la 5 jusqu'à la 8", true],
    ["saut de la v5 vers la v8", true],
    ["sauts de la v. 5 vers la v. 8", true],
    ["bascule de la V. 5 à la V. 8", true],
    ["remontée technique de la version 5 à la version 8", true],
    ["montée de la version 5 à la version 8", true],
    ["passage de 5 à 8", false],
    ["Remontée d'Orbis RIS 5 (2013) à la 8", true],
    ["Passage d'Orbis 5 à 8 postes", false],
    ["Passage de Windows Server 2012 à 2019", false],
    ["Compassage de la 5 à la 8", false],
    ["passage de la 5 ; puis pose à la 8", false],
    ["le chemin à parcourir depuis la 3.1 de 2015, jamais quittée, jusqu'à la dernière version", true],
    ["le trajet de la version 4, installée en 2014, à la dernière version avant la 7.2", true],
    ["ce qui sépare votre version 3.1 de la 7.0", true],
    ["les étapes entre la version 4 et la version 7", true],
    ["le trajet depuis le siège jusqu'au site", false],
    ["les étapes de la mise en route du module 3", false],
    ["le chemin de la 3.1 ; pose jusqu'à la dernière version", false],
    ["Reprise de la 5.2, que nous n'entretenons plus depuis 2018, jusqu'à la 8", true],
    ["Reprise de la base de 2018 à 2021", false],
    ["Remplacement de l'ancienne version du logiciel", true],
    ["Remplacement de l'ancienne version papier du livret d'accueil et impression", false],
    ["Les corrections de la version Ségur : cette version reste comprise six ans", false],
    ["Version restée six ans sans suivi", true],
  ])("« %s » catches up: %s", (value, expected) => expect(hasCatchUp(text(value))).toBe(expected));

  test.each([
    ["Le prix de l'extension couvre aussi le rattrapage de version", true],
    ["Le tarif de l'extension inclut le rattrapage", true],
    ["Le forfait comprend le rattrapage", true],
    ["Le montant inclut le rattrapage", true],
    ["La somme inclut le rattrapage", true],
    ["L'extension inclut le rattrapage", false],
    ["Le prix de l'extension et le rattrapage", false],
    ["Le prix inclut la formation", false],
    ["Le sommet inclut le rattrapage", false],
  ])("« %s » tells a bundle: %s", (value, expected) => expect(tellsBundle(text(value))).toBe(expected));
});
