import type { Text } from "../../documents/text.ts";
import type { Quote } from "../../quotes/model.ts";
import { comparableClient } from "../../segur/clients/client-identity.ts";
import type { Meaning } from "../../segur/meaning.ts";
import { type QuoteVerdict, verdictOf } from "../diagnostic.ts";
import type { FileResult } from "../result.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { clientKeysOf } from "./client-keys.ts";
import { identityOfQuote, type QuoteIdentity } from "./quote-identity.ts";

/** What is looked at of a quote when it is judged together with others. */
export interface AcrossSubject {
  readonly quote: Pick<Quote, "lines" | "sections" | "statements" | "summaries">;
  readonly meaning: Pick<Meaning, "kind" | "client" | "dsrs" | "lines">;
}

/** A quote that was judged, as small as finding other fundings of its client allows. Plain data. */
export interface AcrossMember extends Pick<FileResult, "path" | "part" | "sha256"> {
  readonly claims: readonly Claim[];
  /** By its own findings. */
  readonly verdict: QuoteVerdict;
  /** Whether a rule that counts could not be checked on it. */
  readonly hasUnchecked: boolean;
}

/** The same with what judging it together with its complementary quote looks at. */
export interface WholeMember extends AcrossMember, Pick<FileResult, "findings"> {
  readonly subject: AcrossSubject;
  readonly identity: QuoteIdentity;
}

/**
 * A member that need not be in memory. Most quotes share no client with another one: their keys show that, and they are
 * never loaded.
 */
export interface AcrossEntry {
  /** The keys of its client, hashed; each twice where the quote alone may claim two fundings. */
  readonly keys: readonly number[];
  readonly isComplementary: boolean;
  load(): AcrossMember;
  loadWhole(): WholeMember;
}

/** A judged quote as an entry; null for what holds no quote. */
export function acrossEntryOf(file: FileResult): AcrossEntry | null {
  if (file.subject === null) return null;
  const { meaning } = file.subject;
  const keys = clientKeysOf(comparableClient(meaning.client));
  let loaded: WholeMember | null = null;
  const load = (): WholeMember => {
    loaded ??= memberOf(file, file.subject);
    return loaded;
  };
  return {
    keys: meaning.dsrs.length > 1 ? [...keys, ...keys] : keys,
    isComplementary: meaning.kind.value === "complementary",
    load,
    loadWhole: load,
  };
}

function memberOf({ path, part, ...file }: FileResult, subject: FileResult["subject"]): WholeMember {
  if (subject === null) throw new Error(`${path} holds no quote`);
  const identity = identityOfQuote(subject.quote, file.sha256);
  return {
    path,
    part,
    sha256: file.sha256,
    findings: file.findings,
    claims: claimsOf({ path, part, subject, identity }),
    verdict: verdictOf(file.findings),
    subject,
    identity,
    hasUnchecked: file.checks.some(
      ({ outcome, preview, configured }) => outcome === "cannot-check" && preview !== true && configured !== "off",
    ),
  };
}

/** The same member without what judging across never looks at: places of running text, most of what lines mean. */
export function thinned(member: WholeMember): WholeMember {
  const { quote, meaning } = member.subject;
  return {
    ...member,
    subject: {
      quote: {
        lines: quote.lines.map((line) => ({ ...line, text: NOTHING, payerCell: null, reference: null, unit: null })),
        sections: quote.sections,
        statements: quote.statements.map((statement) => ({
          ...statement,
          text: withoutPlaces(statement.text),
          heading: null,
        })),
        summaries: quote.summaries.map((row) => ({ ...row, text: withoutPlaces(row.text), label: NOTHING })),
      },
      meaning: {
        kind: meaning.kind,
        client: meaning.client,
        dsrs: meaning.dsrs,
        lines: meaning.lines.map((line) => ({
          ...line,
          outOfScope: [],
          soldDsrs: [],
          outside: null,
          reasonBySection: null,
          aboutSegur: null,
          reason: null,
          relation: null,
          unknownCode: null,
          loinc: null,
        })),
      },
    },
  };
}

const NOTHING: Text = { value: "", pieces: [] };
const withoutPlaces = ({ value }: Text): Text => ({ value, pieces: [] });
