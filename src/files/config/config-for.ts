import type { CaseFacts } from "../../engine/facts/context.ts";
import type { RuleSettings } from "../../engine/policy/policy.ts";
import { factsOfConfig } from "./config-facts.ts";
import { optionsFor } from "./document-options.ts";
import type { ProjectSettings } from "./load-config.ts";
import { matcherFrom } from "./path-patterns.ts";
import { ruleSettings } from "./run-policy.ts";

/** What a configuration comes to for one document, before anything is read in it. */
export interface ConfigForDocument {
  readonly path: string;
  /** Left out where it is found in a folder. */
  readonly ignored: boolean;
  readonly rules: RuleSettings;
  readonly kind: "sons" | "complementary" | "auto";
  readonly facts: CaseFacts;
}

/** Applies the overrides that name a document. */
export function configFor(path: string, project: ProjectSettings): ConfigForDocument {
  const { context, documents } = factsOfConfig(project);
  const { kind, facts } = optionsFor(path, { facts: { config: context } }, documents);
  return {
    path,
    ignored: matcherFrom(documents.folder, documents.ignore)(path),
    rules: ruleSettings(project)(path),
    kind: kind ?? "auto",
    facts: facts?.config ?? {},
  };
}
