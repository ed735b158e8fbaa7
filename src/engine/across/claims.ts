import { joinTexts, type Text } from "../../documents/text.ts";
import { type ComparableClient, comparableClient } from "../../segur/clients/client-identity.ts";
import { type FundedDsr, fundedDsr } from "../../segur/dsr/funded-dsr.ts";
import { headingsOf } from "../../segur/line-meaning.ts";
import type { DsrMention } from "../../segur/meaning.ts";
import { nameOfResult } from "../result.ts";
import type { AcrossSubject, WholeMember } from "./across-member.ts";
import type { QuoteIdentity } from "./quote-identity.ts";

/** One funding of a client for a DSR, as a quote of the run claims it or a ledger recorded it. */
export interface Funding {
  readonly client: ComparableClient;
  readonly dsr: FundedDsr;
  readonly quote: QuoteIdentity;
  /** Where it was found, for people: a file and its part, or a line of a ledger. */
  readonly source: string;
}

/** A funding that a quote of the run claims, and the words that claim it. */
export interface Claim extends Funding {
  /** Tells it from every other claim of the run. */
  readonly id: string;
  readonly evidence: Text;
  /** Index into `quote.lines`. */
  readonly line: number | null;
}

/** The fundings that a quote claims, one a DSR; a complementary quote claims none. */
export function claimsOf({
  path,
  part,
  subject,
  identity,
}: Pick<WholeMember, "path" | "part" | "subject" | "identity">): Claim[] {
  if (subject.meaning.kind.value === "complementary") return [];
  const { meaning, quote } = subject;
  const client = comparableClient(meaning.client);
  const source = nameOfResult({ path, part });
  return meaning.dsrs.flatMap((dsr, rank): Claim[] => {
    const lines = claimingLines(subject, dsr);
    const [first] = lines;
    if (first === undefined) return [];
    const texts = lines.flatMap((line) => [line.designation, ...headingsOf(quote, line)]);
    const { designation, index } = first;
    return [
      {
        id: JSON.stringify([path, part, rank]),
        client,
        dsr: fundedDsr(dsr, texts),
        quote: identity,
        source,
        evidence: withDsr(designation, meaning.lines[index]?.dsrs, dsr),
        line: index,
      },
    ];
  });
}

const claimingLines = ({ quote, meaning }: AcrossSubject, { functionKey }: DsrMention) =>
  quote.lines.filter(({ index, option }) => {
    const line = meaning.lines[index];
    return !option && line?.segur === true && line.dsrs.some((dsr) => dsr.functionKey === functionKey);
  });

/** The DSR may stand in a heading: the finding shows it beside the line. */
export function withDsr(designation: Text, ofLine: readonly DsrMention[] | undefined, dsr: DsrMention): Text {
  const words = ofLine?.find(({ functionKey }) => functionKey === dsr.functionKey)?.evidence;
  if (words === undefined || designation.value.includes(words.value)) return designation;
  return joinTexts([words, designation], " – ");
}
