import { type Context, contextSchema } from "../../engine/facts/context.ts";
import type { Language, Severity } from "../../engine/rule.ts";
import type { Expected, ExpectedFinding, RuleCase } from "./rule-case.ts";

/** A rule's page as the tests and the documentation read it: French, English, and examples to execute. */
export interface RulePage {
  readonly id: string;
  /** Headings of the second level, in order. */
  readonly sections: readonly string[];
  /** Text under the French and under the English heading. */
  readonly explained: Readonly<Record<Language, string>>;
  readonly examples: readonly Example[];
}

/** A case of a page, under its heading of what conforms and what does not. */
export interface Example extends RuleCase {
  readonly conforms: boolean;
  /** Rule that alone is judged; null when every rule is. */
  readonly only: string | null;
  readonly quote: string;
  readonly context: Context;
}

const exampleTitle = /^### Exemple (non )?conforme : (.+)$/;
const expectation = /^attendu : (.+)$/;
const finding = /^([a-z0-9/-]+) \((error|warning|info)\)(?: « (.+) »)?$/;

/** Reads a page; a line that breaks the format throws, so that no example is passed over in silence. */
export function readRulePage(markdown: string): RulePage {
  const lines = markdown.replaceAll("\r\n", "\n").split("\n");
  const id = /^# `([a-z0-9/-]+)`/.exec(lines[0] ?? "")?.[1];
  if (id === undefined) throw new Error("a page begins with its rule's id");
  const starts = lines.flatMap((line, index) => (line.startsWith("### ") ? [index] : []));
  return {
    id,
    sections: lines.filter((line) => line.startsWith("## ")).map((line) => line.slice(3)),
    explained: { fr: under(lines, "## En français"), en: under(lines, "## In English") },
    examples: starts.map((start, index) => readExample(lines.slice(start, starts[index + 1]))),
  };
}

function under(lines: readonly string[], heading: string): string {
  const from = lines.indexOf(heading);
  if (from === -1) return "";
  const to = lines.findIndex((line, index) => index > from && line.startsWith("## "));
  return lines
    .slice(from + 1, to === -1 ? undefined : to)
    .join("\n")
    .trim();
}

function readExample(lines: readonly string[]): Example {
  const [heading = "", ...body] = lines;
  const title = exampleTitle.exec(heading);
  if (title?.[2] === undefined) throw new Error(`not the title of an example: ${heading}`);
  const csv = fenced(body, "csv");
  if (csv === null) throw new Error(`no quote under: ${heading}`);
  const json = fenced(body, "json");
  return {
    title: title[2],
    conforms: title[1] === undefined,
    only: body.flatMap((line) => /^juge seulement : ([a-z0-9/-]+)$/.exec(line)?.[1] ?? [])[0] ?? null,
    quote: csv,
    context: json === null ? {} : contextSchema.parse(JSON.parse(json)),
    expected: readExpected(
      heading,
      body.flatMap((line) => expectation.exec(line)?.[1] ?? []),
    ),
  };
}

function fenced(lines: readonly string[], language: string): string | null {
  const open = lines.indexOf(`\`\`\`${language}`);
  if (open === -1) return null;
  const close = lines.indexOf("```", open);
  return `${lines.slice(open + 1, close).join("\n")}\n`;
}

function readExpected(heading: string, said: readonly string[]): Expected {
  const [first, ...more] = said;
  if (first === undefined) throw new Error(`nothing expected under: ${heading}`);
  if (more.length === 0) {
    if (first === "rien") return { kind: "nothing" };
    if (first === "sans objet") return { kind: "not-applicable" };
    const missing = /^non vérifiable(?: \(([A-Za-z]+)\))?$/.exec(first);
    if (missing !== null) return { kind: "cannot-check", contextKey: missing[1] ?? null };
  }
  return { kind: "findings", findings: said.map(readFinding) };
}

function readFinding(said: string): ExpectedFinding {
  const match = finding.exec(said);
  const [, rule, severity, words] = match ?? [];
  if (rule === undefined || severity === undefined) throw new Error(`not an expectation: ${said}`);
  return { rule, severity: severity as Severity, words: words ?? null };
}
