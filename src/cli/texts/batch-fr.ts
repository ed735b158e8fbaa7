import type { FileTrouble } from "../../files/file-trouble.ts";
import type { BatchProblem, ShardDifference } from "../batch/batch-problem.ts";
import type { BatchTexts } from "./batch-texts.ts";

export const frenchBatch: BatchTexts = {
  options: {
    maxSeconds: "durée maximale d'un document, en secondes, hors lecture des scans",
    maxMemory: "mémoire maximale du processus d'un document, en octets",
    jobs: "documents contrôlés en même temps (par défaut : autant que la machine a de cœurs)",
    filesFrom: "liste des documents, un nom par ligne ou séparés par NUL ; - lit l'entrée standard",
    cache: "garder les résultats d'une fois sur l'autre (dans node_modules/.cache ou ~/.cache, ou --cache=DOSSIER)",
    watch: "contrôler à nouveau dès qu'un document change",
    shard: "contrôler la i-ème de n parts des documents, pour sons-lint merge (avec --format ndjson)",
  },
  merge: "réunit les résultats de --shard, tels qu'un seul contrôle les aurait donnés",
  shards: "résultats partiels (--shard i/n --format ndjson)",
  progress: ({ done, of, perSecond, secondsLeft }) =>
    `${done}/${of} documents, ${perSecond.toFixed(perSecond < 10 ? 1 : 0).replace(".", ",")}/s${secondsLeft === null ? "" : `, encore ${duration(secondsLeft)}`}`,
  interrupted: (done, of) => `contrôle interrompu : ${done} documents contrôlés sur ${of}.`,
  cacheUnwritable: (folder, trouble) =>
    `${folder} : ce cache n'accepte plus rien, ${CACHE[trouble]} ; les résultats sont justes, mais seront recalculés la prochaine fois.`,
  watching: "en attente de changements ; Ctrl-C pour arrêter.",
  problem: frenchBatchProblem,
};

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function frenchBatchProblem(problem: BatchProblem): string {
  switch (problem.code) {
    case "cannot-read-file-list":
      return `${problem.path} : cette liste de fichiers ${READING[problem.reason]}.`;
    case "bad-shard":
      return `« ${problem.value} » ne convient pas à --shard ; écrivez i/n avec i de 1 à n, par exemple 2/5.`;
    case "shard-needs-ndjson":
      return "--shard donne une part d'un résultat : écrivez-la avec --format ndjson seul, puis réunissez les parts par sons-lint merge.";
    case "cannot-put-away":
      return `le dossier des fichiers temporaires ne peut pas recevoir ce contrôle, ${CACHE[problem.reason]} ; libérez de la place ou indiquez un autre dossier dans TMPDIR.`;
    case "cannot-read-shard":
      return `${problem.path} : ce résultat ${READING[problem.reason]}.`;
    case "not-a-shard":
      return `${problem.path}:${problem.line} : cette ligne ne vient pas d'un résultat obtenu avec --shard ; refaites-le avec --shard i/n --format ndjson (1/1 pour un contrôle entier).`;
    case "broken-shard-line":
      return `${problem.path}:${problem.line} : cette ligne est endommagée ; refaites cette part.`;
    case "shard-cut-short":
      return `${problem.path} : ce résultat s'arrête avant sa dernière ligne ; le contrôle a été interrompu, refaites cette part.`;
    case "duplicate-shard":
      return `${problem.path} : la part ${problem.shard} est déjà donnée par ${problem.other} ; donnez chaque part une seule fois.`;
    case "missing-shard":
      return `il manque la part ${problem.shard} ; donnez les résultats de toutes les parts.`;
    case "shards-differ":
      return `${problem.path} et ${problem.other} ne viennent pas d'un même contrôle : ${DIFFERENCE[problem.in]} ; refaites les deux de la même façon.`;
  }
}

const READING: Readonly<Record<FileTrouble, string>> = {
  "not-found": "n'existe pas ; vérifiez son nom et son dossier",
  "no-permission": "ne peut pas être lu par vous ; vérifiez vos droits",
  "is-folder": "est un dossier ; donnez un fichier",
  "no-space": "n'a pas pu être lu",
  other: "n'a pas pu être lu ; vérifiez qu'il s'agit d'un fichier",
};

const CACHE: Readonly<Record<FileTrouble, string>> = {
  "not-found": "son dossier n'existe pas",
  "no-permission": "l'écriture y est refusée",
  "is-folder": "un dossier occupe la place",
  "no-space": "le disque est plein",
  other: "le système l'a refusé",
};

const DIFFERENCE: Readonly<Record<ShardDifference, string>> = {
  version: "leurs versions de sons-lint diffèrent",
  regulation: "leurs versions de la réglementation diffèrent",
  context: "leurs fichiers de contexte diffèrent",
  options: "leurs options ou leurs faits diffèrent",
  documents: "leurs listes de documents diffèrent",
  count: "ils ne sont pas des parts d'un même partage",
};
