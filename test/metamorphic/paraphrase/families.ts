import { chargedLines, chargedSentences } from "./charges.ts";
import { complementaryClaims, referencingClauses } from "./clauses.ts";
import { extraLines, fundedItems, shareLabels } from "./designations.ts";
import type { Family } from "./family.ts";
import { programmeLines, programmeSentences } from "./programmes.ts";
import { commitmentTies, purchaseTies } from "./ties.ts";
import { generalTerms, secondSentences } from "./ties-apart.ts";

export const families: readonly Family[] = [
  purchaseTies,
  commitmentTies,
  secondSentences,
  generalTerms,
  chargedSentences,
  chargedLines,
  programmeSentences,
  programmeLines,
  referencingClauses,
  complementaryClaims,
  fundedItems,
  shareLabels,
  extraLines,
];
