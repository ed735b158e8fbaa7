import type { RunResult } from "../engine/result.ts";
import type { Language } from "../engine/rule.ts";
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

/** The report in one format; only that format's code is loaded. */
export async function reportIn(format: Format, run: RunResult, options: ReportOptions): Promise<string> {
  const wording = wordingIn(options.language);
  switch (format) {
    case "json":
      return (await import("../reports/json.ts")).jsonReport(run, wording);
    case "ndjson":
      return (await import("../reports/ndjson.ts")).ndjsonReport(run, wording, options.contextSha256);
    case "compact":
      return (await import("../reports/compact.ts")).compactReport(run, wording);
    case "pretty": {
      const [{ prettyReport }, { terminalStyle, terminalWidth }, { plainStyle }] = await Promise.all([
        import("../reports/pretty/report.ts"),
        import("./terminal-style.ts"),
        import("../reports/pretty/style.ts"),
      ]);
      const style = options.toFile ? plainStyle : terminalStyle();
      return prettyReport(run, wording, { style, width: options.toFile ? 80 : terminalWidth(), today: options.today });
    }
  }
}
