import type { Diagnostic } from "../engine/diagnostic.ts";
import { typeset } from "../language/typography.ts";
import { waiverWords } from "./policy-words.ts";
import { labelsIn } from "./pretty/labels.ts";
import type { Wording } from "./wording.ts";

/** What a person is told of a finding, label by label: what, why, what to do, the source, the lists it rests on. */
export function findingFacts(finding: Diagnostic, wording: Wording): (readonly [label: string, text: string])[] {
  const { language } = wording;
  const labels = labelsIn(language);
  const { what, why, fix } = wording.message(finding);
  const facts: (readonly [string, string])[] = [
    [labels.what, what],
    [labels.why, why],
    [labels.fix, fix],
    [labels.citation, wording.citation(finding)],
    ...(finding.waived === undefined ? [] : [[labels.waiver, waiverWords(language, finding.waived)] as const]),
    ...(finding.lists ?? []).map((list) => [labels.list, labels.listFacts(list)] as const),
  ];
  return facts.map(([label, text]) => [label, typeset(language, text)] as const);
}
