import { gridRowOf, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Quote } from "../../quotes/model.ts";
import { mentionsOf, readText } from "../reading/reading.ts";

/** A form's question on the referencing with what stands in its field ("Référencé Ségur ? | pas encore"). */
export interface AskedReferencing {
  readonly question: Text;
  readonly answer: Text;
  readonly isReferenced: boolean;
}

/** Longer texts are sentences that speak for themselves. */
const LONGEST_QUESTION = 60;

const YES = /^oui(?![a-z])/;
const NO =
  /^(?:non(?![a-z])(?! (?:applicable|concern|requis|soumis))|pas(?![a-z])|(?:encore )?en (?:cours|attente|instance|instruction)|a venir|attendu|demand|depos|prevu|bientot|prochainement|dossier|candidature)/;

/** The first question or label of the referencing that the text after it answers with yes or no. */
export function askedReferencing({
  texts,
  products = [],
}: Pick<Quote, "texts"> & Partial<Pick<Quote, "products">>): AskedReferencing | null {
  for (const [at, question] of texts.entries()) {
    const answer = texts[at + 1];
    if (answer === undefined || question.value.length > LONGEST_QUESTION || !asks(question, answer)) continue;
    const said = ofVersion(plain(answer.value).trim(), products[0]?.version ?? null);
    if (YES.test(said) || NO.test(said)) return { question, answer, isReferenced: YES.test(said) };
  }
  return null;
}

/** "Version 1.3 : oui ; version 1.4 : à venir": what is answered for the version sold. */
function ofVersion(said: string, version: string | null): string {
  if (version === null || !said.includes(":")) return said;
  const parts = said.split(/\s*[;|]\s*/);
  const own = parts.map((part) => part.split(/\s*:\s*/)).find(([name = ""]) => name.split(/[\sv]+/).includes(version));
  return own?.[1] ?? said;
}

/** Names the referencing, and is a question or the label of the cell beside it. */
const asks = (question: Text, answer: Text): boolean =>
  mentionsOf(readText(question), "referencing-word").length > 0 &&
  mentionsOf(readText(question), "clause-condition").length === 0 &&
  (isQuestion(question) || gridRowOf(question) === gridRowOf(answer));

export const isQuestion = ({ value }: Text): boolean => /\?\s*$/u.test(value);
