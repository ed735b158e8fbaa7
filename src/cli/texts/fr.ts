import { inputErrorSentence } from "../../reports/input-errors.ts";
import { frenchBatch } from "./batch-fr.ts";
import { frenchProblem } from "./problems-fr.ts";
import { secondsIn } from "./seconds.ts";
import { frenchWaiverNotice } from "./settings-fr.ts";
import type { Texts } from "./texts.ts";

export const french: Texts = {
  headings: {
    "Usage:": "Utilisation :",
    "Arguments:": "Arguments :",
    "Options:": "Options :",
    "Global Options:": "Options générales :",
    "Commands:": "Commandes :",
  },
  intro: `sons-lint vérifie la conformité de devis de logiciels de santé aux principes du SONS
(Ségur du numérique, financement à l'équipement).`,
  outro: `Commandes :
  lint <fichiers…>       contrôler des devis (commande par défaut)
  inspect <fichier>      montrer ce qui a été lu d'un document ; --overlay lu.pdf (ou .png)
                         l'encadre sur ses pages, --format json le donne aux programmes
  explain <règle>        expliquer une règle : quoi, pourquoi, référence, que faire ;
                         --why devis.pdf montre comment elle conclut sur ce devis
  what-changed <ancien> <nouveau>
                         dire quels devis sont jugés autrement entre deux résultats NDJSON
  rules                  lister les règles
  regulation             afficher la réglementation : dates, plafonds, sources, certitude
  window                 dates possibles d'une commande, sans devis
  init                   écrire une configuration (docs/configuration.md)
  completion <shell>     complétion pour bash, zsh ou fish

Codes de sortie :
  0  rien à signaler au niveau de --fail-on       1  au moins un point à ce niveau
  2  commande ou document inutilisable            3  défaut interne de sons-lint
  130  interrompu

Exemples :
  sons-lint devis.pdf
  sons-lint inspect devis.pdf --overlay devis-lu.pdf
  sons-lint devis/ --fail-on warning --format json=rapport.json
  sons-lint window --dossier-sent-on 2022-05-04 --dsr BIO-SGL-Va1
  sons-lint devis.pdf --set orderedOn=2022-01-04 --set dossierSentOn=2022-05-04`,
  verbs: {
    lint: "contrôler des devis (commande par défaut)",
    inspect: "montrer ce qui a été lu d'un document : tableau, totaux, parties, dates, clauses, montants sans place",
    explain: "expliquer une règle : quoi, pourquoi, référence, que faire",
    whatChanged: "dire quels devis sont jugés autrement entre deux résultats NDJSON, et pourquoi",
    rules: "lister les règles",
    regulation: "afficher la réglementation qui juge les devis : chaque donnée, sa certitude, ses sources",
    window: "dire quelles dates sont possibles pour une commande, sans devis",
    init: "écrire sons-lint.config.yaml dans ce dossier",
    completion: "écrire le script de complétion d'un interpréteur de commandes",
  },
  arguments: {
    files:
      "PDF, CSV, fichiers bureautiques, HTML, scans, images, messages, ZIP ; dossiers ou motifs ; - lit l'entrée standard",
    file: "un document ; - lit l'entrée standard",
    oldReport: "ancien résultat (--format ndjson)",
    newReport: "nouveau résultat (--format ndjson)",
    shell: "bash, zsh ou fish",
    rule: "identifiant d'une règle, par exemple leftover-charge",
  },
  batch: frenchBatch,
  options: {
    ...frenchBatch.options,
    format:
      "pretty (défaut), compact, json, ndjson, sarif, junit, github, gitlab, html, markdown ou csv ; avec =FICHIER, écrit dans ce fichier ; répétable",
    output: "écrire le résultat dans ce fichier (un seul format)",
    context: "faits absents du devis, en JSON ou YAML (dates, client, plafonds…)",
    set: "un fait absent du devis, par exemple orderedOn=2022-01-04 ; répétable",
    referencedSolutions: "liste des solutions référencées publiée par l'ANS (CSV, XLSX, ODS)",
    eligibleEstablishments: "liste des établissements éligibles avec leur montant maximum (CSV, XLSX, ODS)",
    columns: "en-têtes des colonnes de ces listes, par exemple dsr=Dispositif,solution=Nom ; répétable",
    ledger: "financements déjà demandés ou obtenus, une ligne NDJSON chacun (docs/lists.md)",
    ledgerAppend: "ajouter au registre de --ledger ce que ce contrôle fait financer",
    kind: "nature du devis : sons, complementary ou auto (défaut)",
    failOn: "niveau qui donne le code de sortie 1 : error (défaut), warning ou review",
    asOf: "juger selon la réglementation connue ce jour-là (AAAA-MM-JJ)",
    today: "date du contrôle imprimée sur le rapport (AAAA-MM-JJ) ; aucun verdict n'en dépend",
    maxPages: "nombre de pages lues par document",
    maxBytes: "taille maximale d'un document, en octets",
    maxExpandedBytes: "octets qu'une archive ou un fichier bureautique peut occuper une fois décompressé",
    maxExpansionRatio: "combien de fois plus grande que compressée une archive peut être",
    maxXmlBytes: "taille maximale d'une partie XML d'un fichier bureautique, en octets",
    maxEntries: "fichiers d'une archive, pièces jointes d'un message",
    maxNesting: "messages et archives imbriqués",
    maxCells: "cellules lues d'un classeur ou des tableaux d'un texte",
    inspectFormat: "pretty (défaut) ou json",
    regulationFormat: "pretty (défaut), json, csv ou markdown",
    orderedOn: "date de signature de la commande (AAAA-MM-JJ)",
    dossierSentOn: "date d'envoi du dossier complet de preuves à l'ANS, faite ou prévue (AAAA-MM-JJ)",
    referencedOn: "date de référencement de la solution (AAAA-MM-JJ)",
    dsr: "DSR, par exemple BIO-SGL-Va1, ou son logiciel avec --wave",
    wave: "vague du SONS : 1 ou 2",
    why: "montrer sur ce document comment la règle conclut : mots, concepts, faits et leur origine",
    overlay: "écrire le PDF avec ce qui a été lu encadré sur ses pages, ou ses pages en images (.pdf ou .png)",
    maxOcrPages: "nombre de pages lues par reconnaissance de caractères (scans)",
    maxOcrSeconds: "durée maximale de cette lecture, en secondes par page",
    maxPixels: "taille maximale d'une image, en pixels",
    config: "configuration à employer, au lieu de celle trouvée au-dessus du dossier courant",
    noConfig: "n'employer ni configuration ni dispenses",
    printConfig: "afficher la configuration employée, et ce qu'elle dit des fichiers donnés",
    baseline: "points déjà acceptés : ils ne comptent plus dans le code de sortie",
    updateBaseline: "accepter les points trouvés maintenant, dans le fichier de --baseline",
    pruneBaseline: "retirer du fichier de --baseline les points qui ne sont plus trouvés",
    yes: "ne rien demander",
    lang: "langue : fr (défaut) ou en",
    debug: "montrer les causes techniques des erreurs",
    help: "afficher cette aide",
    version: "afficher la version",
  },
  problem: frenchProblem,
  waiverNotice: frenchWaiverNotice,
  staleBaseline: (path, count) =>
    `${path} : ${count} ${count < 2 ? "point accepté n'est plus trouvé" : "points acceptés ne sont plus trouvés"} ; retirez-${count < 2 ? "le" : "les"} avec --prune-baseline.`,
  baselineWritten: (path, count) => `${path} : ${count} ${count < 2 ? "point accepté" : "points acceptés"}.`,
  init: {
    wave: "Vague du SONS de vos devis (1, 2, ou rien si cela dépend) : ",
    failOn: "Niveau qui fait échouer un contrôle (error, warning ou review) [error] : ",
    written: (path) => `${path} est écrit ; docs/configuration.md décrit chaque clé.`,
    comments: {
      schema: "Le schéma aide les éditeurs à compléter et à vérifier ce fichier.",
      wave: "Faits communs à tous les devis, avec les clés d'un fichier de contexte.",
      failOn: "Niveau qui donne le code de sortie 1.",
      rules: "Gravité par règle (off, info, warning, error) : elle change le code de sortie, jamais le verdict.",
      overrides: "Ce qui diffère pour certains dossiers.",
      docs: "Toutes les clés : docs/configuration.md",
    },
  },
  crash: "défaut interne de sons-lint ; signalez-le avec la sortie de --debug.",
  skipped: (folder, count) =>
    `${folder} : ${count} ${count < 2 ? "fichier ignoré" : "fichiers ignorés"} (d'aucun type lu).`,
  readingScan: (page, pages) => `lecture du scan, page ${page}/${pages}`,
  scanTimes: (seconds) =>
    seconds.length === 1
      ? `1 page de scan lue en ${secondsIn("fr", seconds)}.`
      : `${seconds.length} pages de scan lues, chacune en ${secondsIn("fr", seconds)}.`,
  unusable: (path, error) => `${path} : ${inputErrorSentence("fr", error)}`,
  preview: "à l'essai",
  severities: { error: "erreur", warning: "attention", info: "information" },
};
