import type { WindowWords } from "./words.ts";

export const french: WindowWords = {
  title: (wave, dsr) => `Dates possibles, ${dsr === null ? "" : `${dsr}, `}vague ${wave}`,
  version: (version, asOf) =>
    `Données réglementaires ${version}${asOf === null ? "" : `, telles que connues le ${asOf}`}.`,
  steps: {
    order: "commande",
    dossier: "envoi du dossier complet",
    advance: "demande d'avance",
    installation: "installation",
    balance: "demande de solde",
  },
  ends: { earliest: (day) => `au plus tôt le ${day}`, latest: (day) => `au plus tard le ${day}` },
  reasons: {
    "before-dossier": (days) => `${days} jours calendaires avant l'envoi du dossier`,
    "after-order": (days) => `${days} jours calendaires après la commande`,
    "before-referencing": (days) =>
      `${days} jours calendaires avant le référencement, que le dossier précède ; plus tôt encore si le dossier est plus ancien`,
    deadline: () => "dernière date connue",
  },
  movedFrom: (day) => `d'abord fixée au ${day}`,
  certainties: { verbatim: "mot à mot", reported: "rapporté", inferred: "déduit", unknown: "inconnu" },
  given: "Dates données",
  rules: {
    "preorder-window": "délai de précommande",
    "order-deadline": "date limite de commande",
    "referencing-deadline": "date limite de référencement",
  },
  standings: {
    within: "dans les temps",
    "within-extension": "dans les temps, grâce à un report",
    "within-inferred-extension": "dans les temps si le report, seulement déduit, se confirme",
    after: "trop tard",
    unknown: "après la dernière date connue, que l'on sait reportée à un jour non trouvé",
    "last-day": "dernier jour admis",
    "too-early": "trop tôt",
    referenced: "sans objet : la solution est déjà référencée",
  },
  on: (step, day) => `${step} du ${day}`,
  clause: (needed) =>
    needed
      ? "La commande précède le référencement : elle doit porter une clause qui la subordonne au référencement (AF §6.1)."
      : "La commande ne précède pas le référencement : aucune clause de référencement n'est nécessaire.",
  notFound: {
    order: "La date limite de commande de ce DSR n'a pas été trouvée : vérifiez-la auprès de l'ANS.",
    installation: "La date limite d'installation de ce DSR n'a pas été trouvée : vérifiez-la auprès de l'ANS.",
  },
  noDsr: "Pour les dates limites, donnez le DSR, par exemple --dsr BIO-SGL-Va1.",
  noBound: "Aucune borne ne découle des dates données.",
};
