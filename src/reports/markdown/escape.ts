import { wellFormed } from "../well-formed.ts";

/**
 * Text for Markdown as GitHub and GitLab show it, on one line: no mark-up, table, link, HTML or mention comes out of
 * the words of a document.
 */
export const escapeMarkdown = (text: string): string =>
  wellFormed(text)
    .replace(/\s+/g, (blank) => (blank === "\u00a0" || blank === "\u202f" ? blank : " "))
    .trim()
    .replace(/[\\`*_{}[\]<>|~$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replace(/^(?=[#+\-=>])/, "\\")
    .replace(/^(\d+)(?=[.)])/, "$1\\")
    .replace(/@(?=[\p{L}\p{N}])/gu, "@<!-- -->")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.");

/** Text as code, whatever it holds, also within a table. */
export function codeSpan(text: string): string {
  const plain = wellFormed(text).replace(/\s+/g, " ").replaceAll("|", "\\|");
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = plain.startsWith("`") || plain.endsWith("`") || /^ .* $/.test(plain) ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}
