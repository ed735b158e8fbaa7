import { groupedBy } from "../../documents/grouped-by.ts";
import { joinTexts } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { findDates } from "../dates/date-forms.ts";
import type { ReleasedVersion, Statement } from "../model.ts";
import { versionsInSentence } from "./version-list.ts";
import { RELEASED } from "./whole-versions.ts";

/**
 * "La 8 est sortie en avril 2018. La 9 est sortie en mai 2020. Qui a l'une ou l'autre passe sans frais à la version
 * Ségur.": releases of which each has a sentence of its own, in one paragraph, are read as the one sentence they could be.
 */
export const versionsToldOneByOne = (statements: readonly Statement[]): ReleasedVersion[] =>
  [...groupedBy(statements.filter(tellsRelease), ({ paragraph }) => paragraph).values()].flatMap((sentences) =>
    sentences.length < 2 ? [] : versionsInSentence(joinTexts(sentences.map(({ text }) => text)), false),
  );

const tellsRelease = ({ text }: Statement): boolean => {
  const folded = plain(text.value);
  return RELEASED.test(folded) && findDates(folded).length > 0;
};
