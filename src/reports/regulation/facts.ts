import { amountIn, dayIn } from "../../language/typography.ts";
import { countsFrom, knownSteps } from "../../segur/regulation/deadlines.ts";
import { type Basis, wasKnown } from "../../segur/regulation/known.ts";
import { regulation, sourceOf } from "../../segur/regulation/regulation.ts";
import type { CeilingEntry, DeadlineKind, DeadlineStep } from "../../segur/regulation/regulation-schema.ts";
import type { RegulationWords } from "./words.ts";

/** One fact of the regulation with its value in words, how it is known, since when and from where. */
export interface RegulationFact extends Basis {
  readonly table: FactTable;
  /** DSR codes, wave, programme or territory that the fact is about. */
  readonly subject: string;
  readonly fact: string;
  readonly value: string;
  /** The value for programs: an ISO day, a number, a key; null where nothing was found. */
  readonly raw: string | number | boolean | null;
  readonly knownFrom: string | null;
  /** First ISO day from which it counts; null: always. */
  readonly countsFrom: string | null;
  readonly note: string | null;
}

export const factTables = ["dsr", "deadlines", "figures", "ceilings", "programmes", "vat"] as const;
export type FactTable = (typeof factTables)[number];

/** Every fact that was public on `asOf` (ISO day; null: the latest data), in the words of one language. */
export const regulationFacts = (words: RegulationWords, asOf: string | null): readonly RegulationFact[] => [
  ...dsrFacts(words),
  ...deadlineFacts(words, asOf),
  ...figureFacts(words, asOf),
  ...ceilingFacts(words),
  ...programmeFacts(words),
  ...vatFacts(words),
];

interface Cited extends Basis {
  readonly note?: string | undefined;
}

type Told = Pick<RegulationFact, "table" | "subject" | "fact" | "value" | "raw">;

const told = (what: Told, cited: Cited, from: string | null = cited.knownFrom ?? null): RegulationFact => ({
  ...what,
  certainty: cited.certainty,
  source: cited.source,
  // Facts that no day of publication decides show the day of their oldest dated page.
  knownFrom: cited.knownFrom === undefined ? oldestPage(cited) : cited.knownFrom,
  countsFrom: from,
  note: cited.note ?? null,
});

const dsrFacts = (words: RegulationWords): RegulationFact[] =>
  regulation.dsr.dsrs.flatMap(({ code, function: key, corridor, wave, spelling, offered, funded, note }) => {
    const name = regulation.dsr.functions[key]?.name ?? key;
    const place = regulation.dsr.corridors[corridor]?.name ?? corridor;
    const about = { table: "dsr", subject: code } as const;
    return [
      told(
        { ...about, fact: words.printedCode, value: spelling.attested ?? words.notFound, raw: spelling.attested },
        { ...spelling, note: `${name}, ${place}` },
      ),
      told({ ...about, fact: words.offered(wave), value: words.answers[offered.value], raw: offered.value }, offered),
      told(
        { ...about, fact: words.funded, value: words.answers[funded.value], raw: funded.value },
        { ...funded, note: funded.note ?? note },
      ),
    ];
  });

const oldestPage = ({ source }: Cited): string | null =>
  source
    .flatMap((key) => sourceOf(key).date ?? [])
    .sort()
    .at(0) ?? null;

/** The order in which the limits of one DSR come in a year. */
const DEADLINE_KINDS: readonly DeadlineKind[] = [
  "enrolment",
  "referencing",
  "validation",
  "advance-opens",
  "order",
  "advance",
  "installation",
  "balance",
];

function deadlineFacts(words: RegulationWords, asOf: string | null): RegulationFact[] {
  const dated = regulation.deadlines.flatMap(({ dsr, steps }) =>
    DEADLINE_KINDS.flatMap((kind) => {
      const ofKind = steps.filter((step) => step.kind === kind);
      const known = knownSteps(ofKind, asOf);
      return known.map((step) =>
        told(
          {
            table: "deadlines",
            subject: dsr.join(", "),
            fact: words.deadlines[kind] + (step === known.at(-1) ? "" : words.superseded),
            value: step.day === null ? words.notFound : dayAndHour(words, step),
            raw: step.day,
          },
          step,
          countsFrom(ofKind, ofKind.indexOf(step)),
        ),
      );
    }),
  );
  const without = regulation.dsr.dsrs
    .filter(({ code }) => !dated.some(({ subject }) => subject.split(", ").includes(code)))
    .map(({ code, offered }) =>
      told(
        { table: "deadlines", subject: code, fact: words.anyDeadline, value: words.notFound, raw: null },
        { certainty: "unknown", source: offered.source },
      ),
    );
  return [...dated, ...without];
}

const dayAndHour = ({ language }: RegulationWords, { day, hour }: DeadlineStep): string =>
  [day === null ? "" : dayIn(language, day), hour ?? ""].filter((part) => part !== "").join(" ");

function figureFacts(words: RegulationWords, asOf: string | null): RegulationFact[] {
  const known = (entry: Basis): boolean => wasKnown(entry, asOf);
  return [
    ...regulation.preorder
      .filter(known)
      .map((entry) => told(figure(words.wave(entry.wave), words.preorder, words.days(entry.days), entry.days), entry)),
    ...regulation.maintenance
      .filter(known)
      .map((entry) =>
        told(figure(words.wave(entry.wave), words.maintenance, words.years(entry.years), entry.years), entry),
      ),
    ...regulation.versionLists.filter(known).map((entry) => {
      const functions = entry.functions === "all" ? words.allFunctions : entry.functions.join(", ");
      const value = entry.required ? words.required : words.notRequired;
      return told(figure(`${words.wave(entry.wave)}, ${functions}`, words.versionList, value, entry.required), entry);
    }),
    ...regulation.exceptions
      .filter(known)
      .map((entry) => told(figure(entry.dsr.join(", "), words.hardware, words.answers["yes"], true), entry)),
    ...regulation.waves.map((entry) => {
      const functions = entry.functions === "all" ? words.otherFunctions : entry.functions.join(", ");
      return told(
        figure(`${words.wave(2)}, ${functions}`, words.opened, dayIn(words.language, entry.openedOn), entry.openedOn),
        entry,
      );
    }),
  ];
}

const figure = (subject: string, fact: string, value: string, raw: string | number | boolean): Told => ({
  table: "figures",
  subject,
  fact,
  value,
  raw,
});

const ceilingFacts = (words: RegulationWords): RegulationFact[] =>
  regulation.ceilings.map((entry) =>
    told(
      {
        table: "ceilings",
        subject: entry.dsr.join(", "),
        fact: words.ceiling(`${entry.publishedIn} (${entry.address})`),
        value: ceilingValue(words, entry),
        raw: entry.kind === "range" ? `${entry.lowestCents}-${entry.highestCents}` : entry.kind,
      },
      entry,
    ),
  );

function ceilingValue(words: RegulationWords, entry: CeilingEntry): string {
  if (entry.kind !== "range") return entry.kind === "computed" ? words.computed : words.notFound;
  const [lowest, highest] = [entry.lowestCents, entry.highestCents].map((cents) => amountIn(words.language, cents));
  return words.range(`${lowest}`, `${highest}`, entry.unit, entry.basis);
}

const programmeFacts = (words: RegulationWords): RegulationFact[] =>
  regulation.programmes.map((entry) =>
    told(
      {
        table: "programmes",
        subject: entry.name,
        fact: entry.paid === null ? words.programme : `${words.programme}, ${words.paid(entry.paid)}`,
        value: words.treatments[entry.treatment],
        raw: entry.treatment,
      },
      entry,
    ),
  );

const vatFacts = (words: RegulationWords): RegulationFact[] => [
  ...regulation.vat.territories.flatMap(({ name, rates, postCodes, ...territory }) => {
    const subject = `${name} (${postCodes.map((code) => (code === "" ? "…" : code)).join(", ")})`;
    if (rates.length === 0)
      return [told({ table: "vat", subject, fact: words.vatRate, value: words.none, raw: null }, territory)];
    return rates.map((rate) =>
      told(
        {
          table: "vat",
          subject,
          fact: words.vatRate,
          value: words.rate(rate.percent, rate.from, rate.to),
          raw: rate.percent,
        },
        rate,
      ),
    );
  }),
  ...regulation.vat.exemptionMentions.map((entry) =>
    told(
      { table: "vat", subject: entry.basis, fact: words.exemption, value: `« ${entry.words} »`, raw: entry.words },
      entry,
    ),
  ),
];
