import type { InputError, InputErrorCode } from "../engine/result.ts";
import type { Language } from "../engine/rule.ts";
import { quoteInputWords } from "./quote-input-words.ts";

/** One sentence an unusable input: what is wrong, and what to do about it. `docs/errors.md` lists the codes. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<InputErrorCode | "not-a-quote", string>>>> = {
  fr: {
    "not-found": "ce fichier n'existe pas ; vérifiez son nom et son dossier.",
    "unreadable-file":
      "ce fichier n'a pas pu être ouvert ; vérifiez vos droits de lecture et qu'il s'agit bien d'un fichier.",
    "empty-file": "ce fichier est vide ; enregistrez ou téléchargez à nouveau le devis.",
    "too-large":
      "ce document dépasse les limites de taille, une fois décompressé le cas échéant ; ne donnez que le devis.",
    "unsupported-type":
      "ce type de fichier n'est pas pris en charge ; donnez le devis en PDF, CSV, XLSX, ODS, DOCX, ODT, HTML, en image (JPEG, PNG, TIFF, WebP), en XML (UBL, CII) ou en JSON de sons-lint.",
    encrypted: "ce document est protégé par un mot de passe ; enregistrez-en une copie sans protection.",
    damaged:
      "ce fichier est endommagé ou incomplet ; téléchargez-le à nouveau ou exportez-le depuis le logiciel d'origine.",
    "nested-too-deep":
      "ce document est une pièce jointe dans trop de messages ou d'archives imbriqués ; donnez directement le fichier du devis.",
    "no-text":
      "ce document ne contient aucun texte visible ; demandez le document d'origine, ou installez tesseract.js et @tesseract.js-data/fra pour lire les scans.",
    "illegible-picture":
      "aucun texte n'est lisible sur cette image ; numérisez le devis à 200 points par pouce ou plus, ou demandez le document d'origine.",
    "picture-too-small":
      "cette image est trop petite pour être lue ; numérisez le devis à 200 points par pouce ou plus, ou demandez le document d'origine.",
    "heic-picture": "les photos HEIC ne sont pas prises en charge ; enregistrez la photo en JPEG ou en PDF.",
    "unsafe-xml":
      "ce fichier XML déclare un type de document ou des entités, ce qu'aucune facture électronique ne fait : il n'a pas été lu ; exportez-le sans DOCTYPE.",
    "json-syntax":
      "ce fichier commence comme du JSON mais n'en est pas ; corrigez sa syntaxe ou exportez-le à nouveau.",
    "quote-refused": "ce devis JSON ne suit pas le schéma quote-input.schema.json ; corrigez-le.",
    "no-quote-in-folder":
      "ce dossier ne contient aucun document d'un type pris en charge ; indiquez le dossier des devis.",
    "no-match": "aucun fichier ne correspond à ce motif ; vérifiez-le et placez-le entre guillemets.",
    "context-refused":
      "le fichier de contexte placé à côté de ce devis est refusé ; corrigez-le, puis relancez le contrôle.",
    "context-contradiction":
      "le contexte donne pour ce devis des faits qui se contredisent ; corrigez-les, puis relancez le contrôle.",
    timeout:
      "la lecture de ce document a dépassé le temps permis et a été arrêtée ; ne donnez que les pages du devis, ou augmentez --max-seconds.",
    "too-much-memory":
      "la lecture de ce document a dépassé la mémoire permise et a été arrêtée ; ne donnez que les pages du devis, ou augmentez --max-memory.",
    "internal-error":
      "sons-lint n'a pas su traiter ce document, c'est un défaut de sons-lint ; signalez-le avec la sortie de --debug.",
    "not-a-quote":
      "aucun devis n'a été trouvé dans ce document (pas de tableau de lignes chiffrées) ; vérifiez qu'il s'agit du bon fichier.",
  },
  en: {
    "not-found": "this file does not exist; check its name and folder.",
    "unreadable-file": "this file could not be opened; check that you may read it and that it is a file.",
    "empty-file": "this file is empty; save or download the quote again.",
    "too-large": "this document exceeds the limits of size, unpacked where it is packed; give the quote only.",
    "unsupported-type":
      "this type of file is not supported; give the quote as PDF, CSV, XLSX, ODS, DOCX, ODT, HTML, picture (JPEG, PNG, TIFF, WebP), XML (UBL, CII) or JSON of sons-lint.",
    encrypted: "this document is protected by a password; save a copy without protection.",
    damaged: "this file is damaged or incomplete; download it again or export it from the software it came from.",
    "nested-too-deep":
      "this document is attached within too many messages or archives inside one another; give the file of the quote itself.",
    "no-text":
      "this document holds no visible text; ask for the original document, or install tesseract.js and @tesseract.js-data/fra to read scans.",
    "illegible-picture":
      "no text can be read on this picture; scan the quote at 200 dots an inch or more, or ask for the original document.",
    "picture-too-small":
      "this picture is too small to be read; scan the quote at 200 dots an inch or more, or ask for the original document.",
    "heic-picture": "HEIC photographs are not supported; save the photograph as JPEG or PDF.",
    "unsafe-xml":
      "this XML file declares a document type or entities, which no e-invoice does: it was not read; export it without DOCTYPE.",
    "json-syntax": "this file begins like JSON but is none; mend its syntax or export it again.",
    "quote-refused": "this JSON quote does not follow the schema quote-input.schema.json; mend it.",
    "no-quote-in-folder": "this folder holds no document of a supported type; name the folder of the quotes.",
    "no-match": "no file matches this pattern; check it and put it between quotation marks.",
    "context-refused": "the context file beside this quote is refused; mend it and run the check again.",
    "context-contradiction":
      "the context gives facts for this quote that contradict each other; mend them, then run the check again.",
    timeout:
      "this document took longer than it may and was stopped; give the pages of the quote only, or raise --max-seconds.",
    "too-much-memory":
      "this document took more memory than it may and was stopped; give the pages of the quote only, or raise --max-memory.",
    "internal-error":
      "sons-lint could not process this document, which is a fault of sons-lint; report it with the output of --debug.",
    "not-a-quote": "no quote was found in this document (no table of priced lines); check that it is the right file.",
  },
};

/** What is wrong with an input; null for one that is readable and holds no quote. */
export function inputErrorSentence(language: Language, error: InputError | null): string {
  const sentence = SENTENCES[language][error?.code ?? "not-a-quote"];
  if (error?.problems === undefined || error.problems.length === 0) return sentence;
  const separator = language === "fr" ? " : " : ": ";
  return `${sentence.replace(/\.$/, "")}${separator}${quoteInputWords(language, error.problems)}.`;
}

/** Every error code of an input, for the documentation to be held against. */
export const inputErrorCodes: readonly string[] = Object.keys(SENTENCES.fr).filter((code) => code !== "not-a-quote");
