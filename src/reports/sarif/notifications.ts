import type { Notification } from "sarif";
import { internalError } from "../../engine/internal-error.ts";
import { wellFormed } from "../well-formed.ts";
import type { Wording } from "../wording.ts";
import { wholeFile } from "./locations.ts";
import type { FileInRun } from "./results.ts";

/** What kept the run from judging an input, wholly or in part: an unreadable file, no quote, a rule that broke. */
export function notificationsOf(inRun: FileInRun, wording: Wording): Notification[] {
  const { file } = inRun;
  const said = (level: "error" | "note", id: string, text: string): Notification => ({
    descriptor: { id },
    level,
    message: { text: wellFormed(text) },
    locations: [wholeFile(inRun)],
  });
  if (file.verdict === "unreadable")
    return [said("error", file.error?.code ?? "internal-error", wording.inputError(file.error))];
  if (file.verdict === "not-a-quote") return [said("note", "not-a-quote", wording.inputError(null))];
  return file.findings
    .filter(({ ruleId }) => ruleId === internalError.id)
    .map((finding) => said("error", internalError.id, wording.message(finding).what));
}
