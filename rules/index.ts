import type { Rule } from "../src/engine/rule.ts";
import { rule as arithmetic } from "./arithmetic/rule.ts";
import { rule as complementaryQuote } from "./complementary-quote/rule.ts";
import { rule as completeReading } from "./complete-reading/rule.ts";
import { rule as dates } from "./dates/rule.ts";
import { rule as dsrIdentified } from "./dsr-identified/rule.ts";
import { rule as fundedScope } from "./funded-scope/rule.ts";
import { rule as fundingCeiling } from "./funding-ceiling/rule.ts";
import { rule as fundingDistinction } from "./funding-distinction/rule.ts";
import { rule as hiddenText } from "./hidden-text/rule.ts";
import { rule as installationDeadline } from "./installation-deadline/rule.ts";
import { rule as justifiedExtras } from "./justified-extras/rule.ts";
import { rule as leftoverCharge } from "./leftover-charge/rule.ts";
import { rule as oneDsrPerLine } from "./one-dsr-per-line/rule.ts";
import { rule as oneFundingPerDsr } from "./one-funding-per-dsr/rule.ts";
import { rule as orderDeadline } from "./order-deadline/rule.ts";
import { rule as otherProgramme } from "./other-programme/rule.ts";
import { rule as preorderClause } from "./preorder-clause/rule.ts";
import { rule as preorderWindow } from "./preorder-window/rule.ts";
import { rule as quoteMentions } from "./quote-mentions/rule.ts";
import { rule as referencedSolution } from "./referenced-solution/rule.ts";
import { rule as segurLine } from "./segur-line/rule.ts";
import { rule as technicalDebtLine } from "./technical-debt-line/rule.ts";
import { rule as unconditional } from "./unconditional/rule.ts";
import { rule as vat } from "./vat/rule.ts";
import { rule as versionList } from "./version-list/rule.ts";

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  segurLine,
  fundingDistinction,
  leftoverCharge,
  oneDsrPerLine,
  otherProgramme,
  fundedScope,
  fundingCeiling,
  dsrIdentified,
  oneFundingPerDsr,
  complementaryQuote,
  unconditional,
  preorderWindow,
  preorderClause,
  referencedSolution,
  versionList,
  orderDeadline,
  installationDeadline,
  technicalDebtLine,
  justifiedExtras,
  quoteMentions,
  arithmetic,
  vat,
  dates,
  completeReading,
  hiddenText,
];
