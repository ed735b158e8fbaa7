import type { Language } from "../../engine/rule.ts";
import type { Certainty, DeadlineKind } from "../../segur/regulation/regulation-schema.ts";
import { english } from "./words-en.ts";
import { french } from "./words-fr.ts";

/** What the tables of the regulation say around its data; one file a language. The data itself is in French. */
export interface RegulationWords {
  readonly language: Language;
  readonly title: string;
  /** Version and day of the data, and the day whose knowledge counts (ISO, null: the latest). */
  readonly version: (version: string, compiledOn: string, asOf: string | null) => string;
  readonly reading: string;
  readonly tables: Readonly<Record<"dsr" | "deadlines" | "figures" | "ceilings" | "programmes" | "vat", string>>;
  readonly deadlinesRule: string;
  readonly otherDispositifs: (names: string) => string;
  readonly columns: Readonly<
    Record<"table" | "subject" | "fact" | "value" | "knownFrom" | "certainty" | "sources" | "note", string>
  >;
  readonly sources: string;
  readonly sourceColumns: Readonly<Record<"key" | "title" | "address" | "date", string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly answers: Readonly<Record<"yes" | "no" | "announced" | "not-listed" | "unknown", string>>;
  readonly deadlines: Readonly<Record<DeadlineKind, string>>;
  readonly superseded: string;
  readonly anyDeadline: string;
  readonly notFound: string;
  readonly undated: string;
  /** An undated amendment, and the ISO day from which it counts. */
  readonly undatedFrom: (day: string) => string;
  readonly printedCode: string;
  readonly offered: (wave: 1 | 2) => string;
  readonly funded: string;
  readonly wave: (wave: 1 | 2) => string;
  readonly allFunctions: string;
  readonly otherFunctions: string;
  readonly preorder: string;
  readonly days: (count: number) => string;
  readonly maintenance: string;
  readonly years: (count: number) => string;
  readonly versionList: string;
  readonly required: string;
  readonly notRequired: string;
  readonly hardware: string;
  readonly opened: string;
  readonly ceiling: (where: string) => string;
  readonly computed: string;
  readonly range: (lowest: string, highest: string, unit: string, basis: string) => string;
  readonly programme: string;
  readonly paid: (whom: string) => string;
  readonly treatments: Readonly<Record<"error" | "warning" | "none", string>>;
  readonly vatRate: string;
  readonly rate: (percent: number, from: string | null, to: string | null) => string;
  readonly none: string;
  readonly exemption: string;
}

export const regulationWords = (language: Language): RegulationWords => (language === "fr" ? french : english);
