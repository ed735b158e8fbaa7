import { resolve } from "node:path";
import type { Config, ConfigOverride } from "../../engine/config/config-schema.ts";
import type { CaseFacts, Context } from "../../engine/facts/context.ts";
import { withListPaths } from "../../engine/facts/open-list.ts";
import type { ProjectSettings } from "./load-config.ts";

/** What a configuration says of single documents: plain data, so that it reaches other processes. */
export interface DocumentSettings {
  /** Folder that patterns are read from. */
  readonly folder: string;
  readonly overrides: readonly DocumentOverride[];
  readonly ignore: readonly string[];
}

interface DocumentOverride {
  /** Null for every document. */
  readonly files: readonly string[] | null;
  readonly kind?: Config["kind"];
  readonly facts: CaseFacts;
}

/** The facts that a configuration gives: those of all quotes, of vendors and of single documents. */
export interface ConfigFacts {
  readonly context: Context;
  readonly vendors: Readonly<Record<string, CaseFacts>>;
  readonly documents: DocumentSettings;
}

/** The facts of a configuration, its lists named from its own folder. */
export function factsOfConfig({ config, folder }: ProjectSettings): ConfigFacts {
  const placed = (facts: Context): Context => withListPaths(facts, (path) => resolve(folder, path));
  const vendors = Object.entries(config.vendors ?? {}).map(([name, facts]) => [name, placed(facts)]);
  const general: DocumentOverride[] = config.kind === undefined ? [] : [{ files: null, kind: config.kind, facts: {} }];
  const overrides = (config.overrides ?? []).map((override) => ({
    files: override.files,
    kind: override.kind,
    facts: placed(factsIn(override)),
  }));
  return {
    context: placed(contextIn(config)),
    vendors: Object.fromEntries(vendors),
    documents: { folder, overrides: [...general, ...overrides], ignore: config.ignore ?? [] },
  };
}

/** Every set of facts that a configuration gives, to find the lists that they name. */
export const contextsOf = ({ context, vendors, documents }: ConfigFacts): Context[] => [
  context,
  ...Object.values(vendors),
  ...documents.overrides.map(({ facts }) => facts),
];

/** What of a configuration is a fact, by what is none: no schema is loaded for it. */
function contextIn(config: Config): Context {
  const {
    $schema,
    rules,
    kind,
    vendors,
    overrides,
    lexicon,
    waivers,
    baseline,
    formats,
    failOn,
    limits,
    plugins,
    ignore,
    ...facts
  } = config;
  return facts;
}

function factsIn({ files, rules, kind, ...facts }: ConfigOverride): CaseFacts {
  return facts;
}
