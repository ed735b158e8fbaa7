import { joinTexts, type Text } from "../../src/documents/text.ts";
import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { plain } from "../../src/french/folded-text.ts";
import { speaksOfVersionList } from "../../src/quotes/software/version-list.ts";
import { dsrOfFunction } from "../../src/segur/dsr/dsr.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { dutyOfWave, needsVersionList } from "../../src/segur/regulation/version-lists.ts";
import { severityBy } from "../basis.ts";
import { prestationLines } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "version-list",
  severity: "error",
  citation: "AF §4.3",
  title: { fr: "Liste des versions sans reste à charge", en: "List of versions free of charge" },
  messages,
  check(subject) {
    const { quote, meaning } = subject;
    if (meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const [line] = prestationLines(subject);
    if (line === undefined) return notApplicable("no-segur-line");
    const duty = dutyOf(subject);
    if (duty === null) return notApplicable("dsr-without-version-list");
    const versions = isSoldVersion(subject) ? [] : quote.versions;
    const undated = versions.filter(({ releasedOn }) => releasedOn === null);
    if (versions.length === 0)
      return failOrPass<Facts>([
        {
          code: "no-list",
          args: { basis: duty },
          ...severityBy(duty),
          evidence: announcement(subject) ?? line.line.designation,
          line: line.line.index,
        },
      ]);
    return failOrPass<Facts>(
      undated.map(({ version, text }) => ({
        code: "no-date",
        args: { version, basis: duty },
        ...severityBy(duty),
        evidence: sentenceOf(subject, text) ?? text,
        line: null,
      })),
      joinTexts(
        versions.map(({ text }) => text),
        " ; ",
      ),
    );
  },
});

/** "La version 6.2 a été mise sur le marché le…": the release of what the quote sells says nothing of where it starts from. */
const isSoldVersion = ({ quote: { versions, products } }: Subject): boolean =>
  versions.length === 1 && products.length === 1 && versions[0]?.version === products[0]?.version;

const LONGEST_EVIDENCE = 300;

/** A sentence that speaks of the list and gives none: "La liste des versions est consultable sur notre site". */
function announcement({ quote: { statements } }: Subject): Text | null {
  const at = statements.findIndex(
    ({ text, smallPrint }) =>
      !smallPrint && text.value.length <= LONGEST_EVIDENCE && speaksOfVersionList(plain(text.value)),
  );
  const [own, next] = [statements[at], statements[at + 1]];
  if (own === undefined) return null;
  // "… pour les versions éligibles ; leur liste est dans votre espace client": the words that put the list elsewhere.
  const goesOn =
    next !== undefined && next.paragraph === own.paragraph && /(?<!\p{L})liste(?!\p{L})/iu.test(next.text.value);
  return goesOn ? next.text : own.text;
}

/** The sentence that lists a version: what it says in place of a date is the thing to look at. */
const sentenceOf = ({ quote }: Subject, version: Text): Text | null =>
  quote.statements.find(
    ({ text }) =>
      text.value.length <= LONGEST_EVIDENCE &&
      text.value.includes(version.value) &&
      speaksOfVersionList(plain(text.value)),
  )?.text ?? null;

/** The duty of a DSR of the quote, null when none has it; in wave 2 every DSR does, also one that the quote does not name. */
function dutyOf({ meaning, asOf }: Subject): Basis | null {
  const codes = meaning.dsrs.map(
    ({ code, functionKey, wave }) =>
      code ?? (dsrOfFunction(functionKey, wave ?? meaning.wave) ?? dsrOfFunction(functionKey, 1))?.code ?? null,
  );
  for (const code of codes) {
    const duty = code === null ? null : needsVersionList(code, asOf);
    if (duty?.required === true) return { certainty: duty.certainty, source: duty.source };
  }
  return meaning.wave === 2 ? dutyOfWave(2, asOf) : null;
}
