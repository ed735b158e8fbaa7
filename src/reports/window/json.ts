import type { WindowAnswer } from "../../segur/regulation/order-window.ts";
import { regulation } from "../../segur/regulation/regulation.ts";
import { version } from "../../version.ts";

/** The answer for programs: days are ISO, sources are keys of `sons-lint regulation --format json`. */
export function jsonWindow({ question, bounds, judged, needsClause, unknownDeadlines }: WindowAnswer): string {
  const page = {
    schemaVersion: 1,
    tool: { name: "sons-lint", version },
    regulation: { version: regulation.version },
    question,
    bounds: bounds.map(({ basis, ...bound }) => ({ ...bound, ...flat(basis) })),
    judged: judged.map(({ basis, ...one }) => ({ ...one, ...flat(basis) })),
    needsClause,
    unknownDeadlines,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

const flat = ({ certainty, source, knownFrom = null }: WindowAnswer["bounds"][number]["basis"]) => ({
  certainty,
  sources: source,
  knownFrom,
});
