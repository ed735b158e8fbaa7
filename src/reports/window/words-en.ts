import type { WindowWords } from "./words.ts";

export const english: WindowWords = {
  title: (wave, dsr) => `Possible dates, ${dsr === null ? "" : `${dsr}, `}wave ${wave}`,
  version: (version, asOf) => `Regulation data ${version}${asOf === null ? "" : `, as known on ${asOf}`}.`,
  steps: {
    order: "order",
    dossier: "complete dossier sent",
    advance: "advance request",
    installation: "installation",
    balance: "balance request",
  },
  ends: { earliest: (day) => `on ${day} at the earliest`, latest: (day) => `on ${day} at the latest` },
  reasons: {
    "before-dossier": (days) => `${days} calendar days before the dossier was sent`,
    "after-order": (days) => `${days} calendar days after the order`,
    "before-referencing": (days) =>
      `${days} calendar days before the referencing, which the dossier precedes; earlier still if the dossier is older`,
    deadline: () => "last known day",
  },
  movedFrom: (day) => `first set to ${day}`,
  certainties: { verbatim: "verbatim", reported: "reported", inferred: "inferred", unknown: "unknown" },
  given: "Dates given",
  rules: {
    "preorder-window": "pre-order window",
    "order-deadline": "last order day",
    "referencing-deadline": "last referencing day",
  },
  standings: {
    within: "in time",
    "within-extension": "in time, by an extension",
    "within-inferred-extension": "in time if the extension, which is only inferred, holds",
    after: "too late",
    unknown: "after the last known day, which is known to have moved to a day that was not found",
    "last-day": "the last day",
    "too-early": "too early",
    referenced: "not applicable: the solution is already referenced",
  },
  on: (step, day) => `${step} on ${day}`,
  clause: (needed) =>
    needed
      ? "The order precedes the referencing: it must carry a clause that makes it conditional on the referencing (AF §6.1)."
      : "The order does not precede the referencing: no clause on the referencing is needed.",
  notFound: {
    order: "The last order day of this DSR was not found: check it with the ANS.",
    installation: "The last installation day of this DSR was not found: check it with the ANS.",
  },
  noDsr: "For the deadlines, give the DSR, for example --dsr BIO-SGL-Va1.",
  noBound: "Nothing follows from the dates given.",
};
