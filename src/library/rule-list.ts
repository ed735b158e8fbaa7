import { rules as catalogue } from "../../rules/index.ts";
import type { Rule } from "../engine/rule.ts";

/** A rule as programs list it. Plain data. */
export interface RuleInfo extends Pick<Rule, "id" | "severity" | "citation" | "title"> {
  /** Its page in French and English with examples: a file of the package, as `import.meta.resolve` takes it. */
  readonly page: string;
  /** Release that brought it. */
  readonly since: string;
  /** In preview: reported, without a say in verdicts. */
  readonly preview: boolean;
}

/** Release that brought the catalogue. */
const FIRST = "0.1.0";

/** The rules of the catalogue, in its order. */
export const rules: readonly RuleInfo[] = /* @__PURE__ */ catalogue.map(
  ({ id, severity, citation, title, status, since = FIRST }) => ({
    ...{ id, severity, citation, title, since },
    page: `sons-lint/rules/${id}/page.md`,
    preview: status === "preview",
  }),
);
