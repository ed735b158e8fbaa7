import type { Location } from "../../documents/text.ts";
import { mergeAcross } from "../../engine/across/merge-across.ts";
import type { Diagnostic } from "../../engine/diagnostic.ts";
import { countedSeverity, excuseOf } from "../../engine/policy/standing.ts";
import type { FileResult, RunResult } from "../../engine/result.ts";
import { typeset } from "../../language/typography.ts";
import { artifactPath } from "../artifact-path.ts";
import { excerptOf } from "../excerpt.ts";
import { firstPlaceOf, lineOf } from "../first-line.ts";
import { placeIn } from "../place.ts";
import { verdictSentence } from "../verdict-sentence.ts";
import { wellFormed } from "../well-formed.ts";
import type { Wording } from "../wording.ts";

type Command = "error" | "warning" | "notice";

/**
 * The run as workflow commands of GitHub Actions, one annotation a line: errors first, since GitHub shows ten of each
 * kind a step; the log keeps them all. What was waived or baselined is left to the summary of the job. Each quote ends
 * with a notice of its verdict and of what could not be checked.
 */
export function githubAnnotations(run: RunResult, wording: Wording): string {
  const annotations = mergeAcross(run).flatMap((file) => annotationsOf(file, wording));
  const ranked = (["error", "warning", "notice"] as const).flatMap((command) =>
    annotations.filter((one) => one.command === command),
  );
  return ranked.map((one) => `${lineFor(one)}\n`).join("");
}

interface Annotation {
  readonly command: Command;
  readonly path: string;
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

function annotationsOf(file: FileResult, wording: Wording): Annotation[] {
  const verdict = annotation(file, verdictCommand(file), "sons-lint", verdictSentence(file, wording), undefined);
  const findings = file.findings
    .filter((finding) => excuseOf(finding) === null)
    .map((finding) => findingAnnotation(finding, file, wording));
  return [...findings, verdict];
}

const verdictCommand = ({ verdict }: FileResult): Command => (verdict === "unreadable" ? "error" : "notice");

function findingAnnotation(finding: Diagnostic, file: FileResult, wording: Wording): Annotation {
  const { language } = wording;
  const { what, fix } = wording.message(finding);
  const words = excerptOf(finding.evidence, 80).value.replace(/\s+/g, " ").trim();
  const quoted = language === "fr" ? `« ${words} »` : `"${words}"`;
  const place = placeIn(language, finding, file.subject?.quote ?? null);
  const where = [...(words === "" ? [] : [quoted]), ...(place === "" ? [] : [`(${place})`])].join(" ");
  const title = `${wording.title(finding)} [${finding.ruleId}]`;
  const message = typeset(language, [what, where, fix].filter((part) => part !== "").join("\n"));
  const severity = finding.preview === true ? "info" : countedSeverity(finding);
  return annotation(file, severity === "info" ? "notice" : severity, title, message, firstPlaceOf(finding));
}

const annotation = (
  { path, part }: FileResult,
  command: Command,
  title: string,
  message: string,
  at: Location | undefined,
): Annotation => ({
  command,
  path: artifactPath(path),
  line: lineOf(at),
  title: part === null ? title : `${title} (${part})`,
  message,
});

const lineFor = ({ command, path, line, title, message }: Annotation): string =>
  `::${command} file=${property(path)},line=${line},title=${property(title)}::${data(message)}`;

/** The message of a command: nothing in it may end the line and begin another command. */
const data = (text: string): string =>
  wellFormed(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
