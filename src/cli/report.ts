import type { RunResult, RunStream } from "../engine/result.ts";
import type { Language } from "../engine/rule.ts";
import type { PrettyOptions } from "../reports/pretty/report.ts";
import { wordingIn } from "../reports/wording.ts";
import type { Format } from "./option-values.ts";

export interface ReportOptions {
  readonly language: Language;
  /** A file gets no colours and the usual width. */
  readonly toFile: boolean;
  /** ISO day printed on reports for people. */
  readonly today: string;
  readonly contextSha256: string | null;
}

const IN_PIECES = ["json", "ndjson", "compact", "pretty"] as const satisfies readonly Format[];
type FormatInPieces = (typeof IN_PIECES)[number];

/** Whether a format is written quote by quote; the others need the whole run. */
export const comesInPieces = (format: Format): format is FormatInPieces => IN_PIECES.some((one) => one === format);

/** The report of a run that may not lie in memory, in pieces; only that format's code is loaded. */
export async function piecesIn(
  format: FormatInPieces,
  run: RunStream,
  options: ReportOptions,
): Promise<Iterable<string>> {
  const wording = wordingIn(options.language);
  switch (format) {
    case "json":
      return (await import("../reports/json.ts")).jsonPieces(run, wording);
    case "ndjson":
      return (await import("../reports/ndjson.ts")).ndjsonPieces(run, wording, options.contextSha256);
    case "compact":
      return (await import("../reports/compact.ts")).compactPieces(run, wording);
    case "pretty":
      return (await import("../reports/pretty/report.ts")).prettyPieces(run, wording, await prettyOptions(options));
  }
}

/** The report of a run in memory, in any format. */
export async function reportIn(format: Format, run: RunResult, options: ReportOptions): Promise<string> {
  if (comesInPieces(format)) return [...(await piecesIn(format, run, options))].join("");
  const wording = wordingIn(options.language);
  switch (format) {
    case "sarif": {
      const [{ sarifReport }, { readRulePages }] = await Promise.all([
        import("../reports/sarif/report.ts"),
        import("./rule-pages.ts"),
      ]);
      return sarifReport(run, wording, await readRulePages());
    }
    case "junit":
      return (await import("../reports/junit.ts")).junitReport(run, wording);
    case "github":
      return (await import("../reports/github/annotations.ts")).githubAnnotations(run, wording);
    case "gitlab":
      return (await import("../reports/gitlab.ts")).gitlabReport(run, wording);
    case "html":
      return (await import("../reports/html/report.ts")).htmlReport(run, wording, { today: options.today });
    case "markdown":
      return (await import("../reports/markdown/report.ts")).markdownReport(run, wording, { today: options.today });
    case "csv":
      return (await import("../reports/csv/report.ts")).csvReport(run, wording);
  }
}

async function prettyOptions({ toFile, today }: ReportOptions): Promise<PrettyOptions> {
  const [{ terminalStyle, terminalWidth }, { plainStyle }] = await Promise.all([
    import("./terminal-style.ts"),
    import("../reports/pretty/style.ts"),
  ]);
  return { style: toFile ? plainStyle : terminalStyle(), width: toFile ? 80 : terminalWidth(), today };
}
