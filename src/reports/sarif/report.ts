import type { Artifact, Log, Run } from "sarif";
import { mergeAcross } from "../../engine/across/merge-across.ts";
import type { FileResult, RunResult } from "../../engine/result.ts";
import { version } from "../../version.ts";
import { artifactUri } from "../artifact-path.ts";
import { verdictSentence } from "../verdict-sentence.ts";
import { regulationVersion, type Wording } from "../wording.ts";
import { notificationsOf } from "./notifications.ts";
import { type FileInRun, resultsOf } from "./results.ts";
import { describedRules, descriptorOf, type RulePages } from "./rules.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/**
 * The run as SARIF 2.1.0, as code scanning of GitHub and viewers take it. `pages`: the pages of the rules by id
 * (`rules/<id>/page.md`), for their help; the title and the citation stand in for a page that is not given.
 */
export function sarifReport(run: RunResult, wording: Wording, pages: RulePages = new Map()): string {
  const files = mergeAcross(run);
  const artifacts = artifactsOf(files);
  const indices = new Map(artifacts.map(({ location }, index) => [location?.uri ?? "", index]));
  const inRun = (file: FileResult): FileInRun => {
    const uri = artifactUri(file.path);
    return { file, artifact: { uri, index: indices.get(uri) ?? 0 } };
  };
  const log: Log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "sons-lint",
            version,
            semanticVersion: version,
            rules: describedRules(files).map((rule) => descriptorOf(rule, pages.get(rule.id) ?? null, wording)),
            properties: { regulation: regulationVersion },
          },
        },
        language: wording.language,
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(files.map(inRun), wording)],
        artifacts,
        results: files.flatMap((file) => resultsOf(inRun(file), wording)),
        properties: { verdicts: files.map((file) => verdictOf(file, wording)) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** One entry a file, also where it holds several quotes. */
function artifactsOf(files: readonly FileResult[]): Artifact[] {
  const byUri = new Map(files.map(({ path, sha256 }) => [artifactUri(path), sha256]));
  return [...byUri].map(([uri, sha256]) => ({
    location: { uri },
    roles: ["analysisTarget"],
    ...(sha256 === null ? {} : { hashes: { "sha-256": sha256 } }),
  }));
}

function invocationOf(files: readonly FileInRun[], wording: Wording): NonNullable<Run["invocations"]>[number] {
  const toolExecutionNotifications = files.flatMap((file) => notificationsOf(file, wording));
  const failed = toolExecutionNotifications.some(({ level }) => level === "error");
  return { executionSuccessful: !failed, toolExecutionNotifications };
}

const verdictOf = (file: FileResult, wording: Wording): object => ({
  uri: artifactUri(file.path),
  part: file.part,
  verdict: file.verdict,
  sentence: verdictSentence(file, wording),
});
