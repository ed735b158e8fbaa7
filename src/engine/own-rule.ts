import { z } from "zod";
import { missingFactNames, notApplicableReasons } from "../../rules/reasons.ts";
import { failed, ok, type Result } from "../documents/document.ts";
import type { Text } from "../documents/text.ts";
import { mentionsOf, readText, wordsOf } from "../segur/reading/reading.ts";
import type { Language, Message, Outcome, Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** Rules that a project adds to the catalogue. They are foreign code: what they are and what they conclude is checked. */

/** How the wordings of the lexicon, those of the project included, are found in a text of the quote. */
export interface LexiconReader {
  /** The words by which a text states a concept of the lexicon; null where it does not, or denies it. */
  says(text: Text, concept: string): Text | null;
}

/** A rule of a project as `defineRule` makes it. */
export interface OwnRule extends Omit<Rule, "check" | "own"> {
  check(subject: Subject, lexicon: LexiconReader): unknown;
}

/** Names by vendor, so that no rule of a project is taken for one of the catalogue. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

const severity = z.enum(["error", "warning", "info"]);
const words = z.object({ fr: z.string().min(1), en: z.string().min(1) });
const isFunction = z.custom<(...given: unknown[]) => unknown>((value) => typeof value === "function");

const ruleSchema = z.object({
  id: z.string().regex(ID),
  severity,
  citation: z.string(),
  title: words,
  status: z.literal("preview").optional(),
  since: z.string().optional(),
  check: isFunction,
  message: isFunction,
});

const isText = (value: unknown): value is Text =>
  typeof value === "object" &&
  value !== null &&
  "value" in value &&
  typeof value.value === "string" &&
  hasPieces(value);

const hasPieces = (value: object): boolean =>
  "pieces" in value &&
  Array.isArray(value.pieces) &&
  value.pieces.every((piece: unknown) => typeof piece === "object" && piece !== null && "at" in piece);

const text = z.custom<Text>(isText, "a text of the quote");
const finding = z.object({
  code: z.string(),
  args: z.record(z.string(), z.unknown()),
  severity: severity.optional(),
  evidence: text,
  line: z.int().nonnegative().nullable(),
  related: z.array(text).optional(),
});
const missing = z.object({
  fact: z.enum(missingFactNames),
  contextKey: z.string().min(1),
  window: z.object({ earliest: z.string().nullable(), latest: z.string().nullable() }).optional(),
});
const outcomeSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("pass"), evidence: text.nullable(), findings: z.array(finding) }),
  z.object({ outcome: z.literal("fail"), findings: z.array(finding).min(1) }),
  z.object({
    outcome: z.literal("not-applicable"),
    reason: z.union([z.enum(notApplicableReasons), words]),
  }),
  z.object({ outcome: z.literal("cannot-check"), missing, findings: z.array(finding) }),
]);
const messageSchema = z.object({ what: z.string().min(1), why: z.string(), fix: z.string() });

/** What of a value is no rule: the keys that lead to it, parted by dots; empty for the value itself. */
export type OwnRuleProblem = string;

/**
 * A rule of a project, ready to judge by. What it throws, and an outcome that is none, become the finding
 * `internal-error` of the quote.
 */
export function ownRule(value: unknown): Result<Rule, readonly OwnRuleProblem[]> {
  const parsed = ruleSchema.safeParse(value);
  if (!parsed.success) return failed(parsed.error.issues.map(({ path }) => path.map(String).join(".")));
  const { check, message, ...described } = parsed.data;
  return ok({
    ...(described as Pick<Rule, "id" | "severity" | "citation" | "title" | "status" | "since">),
    own: true,
    check: (subject) => checkedOutcome(check.call(value, subject, reader), subject),
    message: (language, found) => checkedMessage(message.call(value, language, found), language),
  });
}

function checkedOutcome(concluded: unknown, { quote }: Subject): Outcome {
  const parsed = outcomeSchema.parse(concluded);
  const findings = "findings" in parsed ? parsed.findings : [];
  for (const { line } of findings)
    if (line !== null && line >= quote.lines.length) throw new Error(`the quote has no line ${line}`);
  // Findings travel between processes: what cannot, throws here.
  return structuredClone(parsed) as Outcome;
}

const checkedMessage = (said: unknown, language: Language): Message => {
  const parsed = messageSchema.safeParse(said);
  if (!parsed.success) throw new Error(`no ${language} message with what, why and fix`);
  return parsed.data;
};

const reader: LexiconReader = {
  says: (given, concept) => {
    const reading = readText(given);
    const found = mentionsOf(reading, concept).find(({ polarity }) => polarity === "stated");
    return found === undefined ? null : wordsOf(reading, found);
  },
};
