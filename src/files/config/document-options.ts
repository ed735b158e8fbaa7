import type { CaseFacts } from "../../engine/facts/context.ts";
import { overlay } from "../../engine/facts/resolve-facts.ts";
import type { InputOptions } from "../lint-input.ts";
import type { DocumentSettings } from "./config-facts.ts";
import { matcherFrom } from "./path-patterns.ts";

/** The options that hold for one document; a kind asked for on the command line is nearer than any configured one. */
export function optionsFor(path: string, options: InputOptions, settings: DocumentSettings): InputOptions {
  const own = settings.overrides.filter(({ files }) => files === null || matcherFrom(settings.folder, files)(path));
  if (own.length === 0) return options;
  const { quotes, ...general } = options.facts?.config ?? {};
  const facts = own.reduce<CaseFacts>((farther, override) => overlay(farther, override.facts), general);
  const kind = own.map((override) => override.kind).findLast((given) => given !== undefined);
  return {
    ...(kind === undefined || kind === "auto" ? {} : { kind }),
    ...options,
    facts: { ...options.facts, config: { ...facts, ...(quotes === undefined ? {} : { quotes }) } },
  };
}
