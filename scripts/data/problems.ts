import type { Regulation } from "../../src/segur/regulation/regulation-schema.ts";
import { regulationSchema } from "../../src/segur/regulation/regulation-schema.ts";

/** Something wrong in `rules/data`: the file, the way to the place inside it, and the reason. */
export interface DataProblem {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** The files of the regulation and the key of `Regulation` that each one holds; `regulation.yaml` holds the head. */
export const DATA_FILES = {
  ceilings: "ceilings.yaml",
  deadlines: "deadlines.yaml",
  dsr: "dsr.yaml",
  exceptions: "exceptions.yaml",
  maintenance: "maintenance.yaml",
  preorder: "preorder.yaml",
  programmes: "programmes.yaml",
  sources: "sources.yaml",
  vat: "vat.yaml",
  versionLists: "version-lists.yaml",
  waves: "waves.yaml",
} as const;

type DataKey = keyof typeof DATA_FILES;
type Place = DataProblem["path"];

const HEAD = "regulation.yaml";
const fileOf = (key: string): string => (key in DATA_FILES ? DATA_FILES[key as DataKey] : HEAD);
const problem = (key: DataKey, path: Place, reason: string): DataProblem => ({ file: DATA_FILES[key], path, reason });

/** Everything wrong with the data, in the order of the files; empty when it may be built upon. */
export function dataProblems(data: unknown): DataProblem[] {
  const parsed = regulationSchema.safeParse(data);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => {
      const [key = "", ...inside] = path.map((part) => (typeof part === "symbol" ? String(part) : part));
      const place = fileOf(String(key)) === HEAD ? [key, ...inside] : inside;
      return { file: fileOf(String(key)), path: place, reason: message };
    });
  const regulation = parsed.data;
  return [
    ...sourceProblems(regulation),
    ...dsrProblems(regulation),
    ...deadlineProblems(regulation),
    ...oncePerDsr(regulation),
    ...figureProblems(regulation),
    ...keyProblems(regulation),
    ...vatProblems(regulation),
  ];
}

/** Every fact that carries a certainty, with the way to it. */
export function* citedFacts(value: unknown, path: Place = []): Generator<{ path: Place; fact: Cited }> {
  if (typeof value !== "object" || value === null) return;
  if ("certainty" in value && "source" in value) yield { path, fact: value as unknown as Cited };
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of entries) yield* citedFacts(inner, [...path, key]);
}

interface Cited {
  readonly certainty: string;
  readonly source: readonly string[];
  readonly knownFrom?: string | null;
  readonly note?: string;
}

function sourceProblems(regulation: Regulation): DataProblem[] {
  const { sources } = regulation;
  const used = new Set<string>();
  const found = (Object.keys(DATA_FILES) as DataKey[]).flatMap((key) =>
    [...citedFacts(regulation[key])].flatMap(({ path, fact }) => {
      for (const source of fact.source) used.add(source);
      const unlisted = fact.source.filter((source) => sources[source] === undefined);
      const readAtTheSource = fact.source.some((source) => ["official", "copy"].includes(sources[source]?.kind ?? ""));
      return [
        ...unlisted.map((source) => problem(key, [...path, "source"], `source "${source}" is not in sources.yaml`)),
        ...(fact.certainty === "verbatim" && unlisted.length === 0 && !readAtTheSource
          ? [problem(key, [...path, "certainty"], "verbatim, but no official source is cited")]
          : []),
        ...(fact.knownFrom != null && fact.knownFrom > regulation.compiledOn
          ? [
              problem(
                key,
                [...path, "knownFrom"],
                `known from a day after the data was put together (${regulation.compiledOn})`,
              ),
            ]
          : []),
      ];
    }),
  );
  const unused = Object.keys(sources).filter((key) => !used.has(key));
  const future = Object.entries(sources).filter(([, { date }]) => date !== null && date > regulation.compiledOn);
  return [
    ...found,
    ...unused.map((key) => problem("sources", [key], "no fact cites this source")),
    ...future.map(([key]) => problem("sources", [key, "date"], "dated after the data was put together")),
  ];
}

function dsrProblems({ dsr: { dsrs, corridors, functions } }: Regulation): DataProblem[] {
  const codes = new Set(dsrs.map(({ code }) => code));
  return [
    ...repeated(dsrs.map(({ code }) => code.toUpperCase())).map((at) =>
      problem("dsr", ["dsrs", at, "code"], `code ${dsrs[at]?.code} stands twice`),
    ),
    ...repeated(dsrs.map((dsr) => `${dsr.corridor} ${dsr.function} ${dsr.wave}`)).map((at) =>
      problem("dsr", ["dsrs", at], "corridor, function and wave stand twice"),
    ),
    ...dsrs.flatMap((dsr, at) => [
      ...(corridors[dsr.corridor] === undefined
        ? [problem("dsr", ["dsrs", at, "corridor"], `unknown corridor "${dsr.corridor}"`)]
        : []),
      ...(functions[dsr.function] === undefined
        ? [problem("dsr", ["dsrs", at, "function"], `unknown function "${dsr.function}"`)]
        : []),
      ...(dsr.code.endsWith(`-Va${dsr.wave}`)
        ? []
        : [problem("dsr", ["dsrs", at, "wave"], `wave ${dsr.wave} is not that of ${dsr.code}`)]),
      ...(dsr.variants ?? []).flatMap((code, index) =>
        codes.has(code) ? [] : [problem("dsr", ["dsrs", at, "variants", index], `unknown code ${code}`)],
      ),
    ]),
    ...twiceIn("corridors", "codes", corridors),
    ...twiceIn("functions", "codes", functions),
    ...twiceIn("functions", "names", functions),
  ];
}

/** A spelling must point to one corridor or function only. */
function twiceIn<K extends string>(
  group: string,
  list: K,
  entries: Readonly<Record<string, Readonly<Record<K, readonly string[]>>>>,
): DataProblem[] {
  const spelled = Object.entries(entries).flatMap(([key, entry]) =>
    entry[list].map((word, index) => ({ word: word.toLowerCase(), path: [group, key, list, index] })),
  );
  return repeated(spelled.map(({ word }) => word)).flatMap((at) => {
    const entry = spelled[at];
    return entry === undefined ? [] : [problem("dsr", entry.path, `"${entry.word}" stands twice`)];
  });
}

function deadlineProblems({ deadlines, dsr }: Regulation): DataProblem[] {
  const codes = new Set(dsr.dsrs.map(({ code }) => code));
  const unknown = deadlines.flatMap((entry, at) =>
    entry.dsr.flatMap((code, index) =>
      codes.has(code) ? [] : [problem("deadlines", [at, "dsr", index], `unknown code ${code}`)],
    ),
  );
  const steps = deadlines.flatMap(({ steps }, at) =>
    steps.flatMap((step, index) => {
      const path: Place = [at, "steps", index];
      const earlier = steps.slice(0, index).filter(({ kind }) => kind === step.kind);
      const older = earlier.findLast(({ knownFrom }) => knownFrom !== null)?.knownFrom ?? null;
      return [
        ...(step.day === null && step.certainty !== "unknown"
          ? [problem("deadlines", [...path, "day"], "no day, but the certainty is not unknown")]
          : []),
        ...(step.day !== null && step.certainty === "unknown"
          ? [problem("deadlines", [...path, "certainty"], "a day is given, so its certainty is known")]
          : []),
        ...(step.day === null && step.note === undefined
          ? [problem("deadlines", [...path], "a day that was not found needs a note")]
          : []),
        ...(earlier.some(({ day }) => day === step.day)
          ? [problem("deadlines", [...path, "day"], `the ${step.kind} day ${step.day} stands twice`)]
          : []),
        ...(step.knownFrom !== null && older !== null && step.knownFrom < older
          ? [problem("deadlines", [...path, "knownFrom"], `known before the step that it amends (${older})`)]
          : []),
      ];
    }),
  );
  return [...unknown, ...steps];
}

/** A DSR has one entry of deadlines and one of ceilings. */
function oncePerDsr({ deadlines, ceilings, exceptions, dsr }: Regulation): DataProblem[] {
  const codes = new Set(dsr.dsrs.map(({ code }) => code));
  const check = (key: "deadlines" | "ceilings" | "exceptions", entries: readonly { dsr: readonly string[] }[]) => {
    const places = entries.flatMap((entry, at) => entry.dsr.map((code, index) => ({ code, path: [at, "dsr", index] })));
    return [
      ...repeated(places.map(({ code }) => code)).flatMap((at) => {
        const place = places[at];
        return place === undefined ? [] : [problem(key, place.path, `code ${place.code} stands twice`)];
      }),
      ...(key === "deadlines" ? [] : places.filter(({ code }) => !codes.has(code))).map(({ code, path }) =>
        problem(key, path, `unknown code ${code}`),
      ),
    ];
  };
  const missing = [...codes].filter((code) => !ceilings.some((entry) => entry.dsr.includes(code)));
  return [
    ...check("deadlines", deadlines),
    ...check("ceilings", ceilings),
    ...check("exceptions", exceptions),
    ...missing.map((code) => problem("ceilings", [], `${code} has no entry`)),
    ...ceilings.flatMap((entry, at) =>
      entry.kind === "range" && entry.lowestCents > entry.highestCents
        ? [problem("ceilings", [at, "lowestCents"], "the lowest amount is above the highest")]
        : [],
    ),
  ];
}

/** Figures of a wave: later entries amend earlier ones, so they must be known later. */
function figureProblems({ maintenance, preorder, versionLists, dsr }: Regulation): DataProblem[] {
  const amended = (key: "maintenance" | "preorder", entries: readonly { wave: 1 | 2; knownFrom: string | null }[]) =>
    entries.flatMap((entry, at) => {
      const earlier = entries.slice(0, at).filter(({ wave }) => wave === entry.wave);
      const overlaps = earlier.some(
        ({ knownFrom }) => entry.knownFrom === null || (knownFrom ?? "") >= entry.knownFrom,
      );
      return overlaps ? [problem(key, [at], `overlaps the entry of wave ${entry.wave} before it`)] : [];
    });
  const absent = (key: "maintenance" | "preorder", entries: readonly { wave: 1 | 2 }[]) =>
    ([1, 2] as const)
      .filter((wave) => !entries.some((entry) => entry.wave === wave))
      .map((wave) => problem(key, [], `wave ${wave} has no entry`));
  const unknown = versionLists.flatMap(({ functions }, at) =>
    (functions === "all" ? [] : functions).flatMap((name, index) =>
      dsr.functions[name] === undefined
        ? [problem("versionLists", [at, "functions", index], `unknown function "${name}"`)]
        : [],
    ),
  );
  const seen = versionLists.map(({ wave, functions, knownFrom }) =>
    (functions === "all" ? ["all"] : functions).map((name) => `${wave} ${name} ${knownFrom}`),
  );
  const overlapping = repeated(seen.flat()).map((at) => {
    const owner = seen.findIndex((_, index) => seen.slice(0, index + 1).flat().length > at);
    return problem("versionLists", [owner], "overlaps an entry before it");
  });
  return [
    ...amended("maintenance", maintenance),
    ...amended("preorder", preorder),
    ...absent("maintenance", maintenance),
    ...absent("preorder", preorder),
    ...unknown,
    ...overlapping,
  ];
}

const keyProblems = ({ programmes }: Regulation): DataProblem[] => [
  ...repeated(programmes.map(({ key }) => key)).map((at) =>
    problem("programmes", [at, "key"], `key ${programmes[at]?.key} stands twice`),
  ),
];

function vatProblems({ vat: { territories } }: Regulation): DataProblem[] {
  const rates = territories.flatMap(({ rates }, at) =>
    rates.flatMap((rate, index) => {
      const path: Place = ["territories", at, "rates", index];
      const overlap = rates
        .slice(0, index)
        .some(
          (other) =>
            other.percent === rate.percent &&
            (rate.from ?? "") <= (other.to ?? "9999") &&
            (other.from ?? "") <= (rate.to ?? "9999"),
        );
      return [
        ...((rate.from ?? "") > (rate.to ?? "9999") ? [problem("vat", [...path, "to"], "ends before it begins")] : []),
        ...(overlap ? [problem("vat", path, `the validity of ${rate.percent} % overlaps an entry before it`)] : []),
      ];
    }),
  );
  const prefixes = territories.flatMap(({ postCodes }, at) =>
    postCodes.map((code, index) => ({ code, path: ["territories", at, "postCodes", index] })),
  );
  const twice = repeated(prefixes.map(({ code }) => code)).flatMap((at) => {
    const place = prefixes[at];
    return place === undefined ? [] : [problem("vat", place.path, `post code "${place.code}" stands twice`)];
  });
  return [...rates, ...twice];
}

/** Where a value stands that stood before. */
const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
