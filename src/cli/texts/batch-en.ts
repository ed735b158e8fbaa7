import type { FileTrouble } from "../../files/file-trouble.ts";
import type { BatchProblem, ShardDifference } from "../batch/batch-problem.ts";
import type { BatchTexts } from "./batch-texts.ts";

export const englishBatch: BatchTexts = {
  options: {
    maxSeconds: "longest time of a document, in seconds, scans apart",
    maxMemory: "most memory of the process of a document, in bytes",
    jobs: "documents judged at the same time (default: as many as the machine has cores)",
    filesFrom: "list of the documents, one name a line or parted by NUL; - reads standard input",
    cache: "keep results between runs (in node_modules/.cache or ~/.cache, or in the folder named: --cache=FOLDER)",
    watch: "judge again whenever a document changes",
    shard: "judge the i-th of n parts of the documents, for sons-lint merge (needs --format ndjson)",
  },
  merge: "puts the results of --shard together, as one run would have given them",
  shards: "results of shards (--shard i/n --format ndjson)",
  progress: ({ done, of, perSecond, secondsLeft }) =>
    `${done}/${of} documents, ${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s${secondsLeft === null ? "" : `, ${duration(secondsLeft)} left`}`,
  interrupted: (done, of) => `interrupted: ${done} of ${of} documents were judged.`,
  cacheUnwritable: (folder, trouble) =>
    `${folder}: this cache takes nothing more, ${CACHE[trouble]}; the results are right, but judged anew next time.`,
  watching: "watching for changes; Ctrl-C ends.",
  problem: englishBatchProblem,
};

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function englishBatchProblem(problem: BatchProblem): string {
  switch (problem.code) {
    case "cannot-read-file-list":
      return `${problem.path}: this list of files ${READING[problem.reason]}.`;
    case "bad-shard":
      return `"${problem.value}" does not suit --shard; write i/n with i from 1 to n, for example 2/5.`;
    case "shard-needs-ndjson":
      return "--shard gives a part of a result: write it with --format ndjson alone, then put the parts together by sons-lint merge.";
    case "cannot-put-away":
      return `the folder for temporary files cannot take this run, ${CACHE[problem.reason]}; free some room or set TMPDIR to another folder.`;
    case "cannot-read-shard":
      return `${problem.path}: this result ${READING[problem.reason]}.`;
    case "not-a-shard":
      return `${problem.path}:${problem.line}: this line is none of a result made with --shard; make it with --shard i/n --format ndjson (1/1 for a whole run).`;
    case "broken-shard-line":
      return `${problem.path}:${problem.line}: this line is damaged; make this shard again.`;
    case "shard-cut-short":
      return `${problem.path}: this result stops before its last line; the run was interrupted, make this shard again.`;
    case "duplicate-shard":
      return `${problem.path}: shard ${problem.shard} is given by ${problem.other} already; give each shard once.`;
    case "missing-shard":
      return `shard ${problem.shard} is missing; give the results of all shards.`;
    case "shards-differ":
      return `${problem.path} and ${problem.other} are not of one run: ${DIFFERENCE[problem.in]}; make both again in the same way.`;
  }
}

const READING: Readonly<Record<FileTrouble, string>> = {
  "not-found": "does not exist; check its name and folder",
  "no-permission": "may not be read; check your rights",
  "is-folder": "is a folder; give a file",
  "no-space": "could not be read",
  other: "could not be read; check that it is a file",
};

const CACHE: Readonly<Record<FileTrouble, string>> = {
  "not-found": "its folder does not exist",
  "no-permission": "it may not be written",
  "is-folder": "a folder stands in the way",
  "no-space": "the disk is full",
  other: "the system refused it",
};

const DIFFERENCE: Readonly<Record<ShardDifference, string>> = {
  version: "they come from different versions of sons-lint",
  regulation: "they were judged by different versions of the regulation",
  context: "their context files differ",
  options: "their options or facts differ",
  documents: "their lists of documents differ",
  count: "they are parts of different divisions",
};
