import { expect, it } from "vitest";
import { line, quoteOf } from "../notes/quote-of-lines.ts";

it.each([
  ["Prestation Ségur au titre du dossier de spécification « BIO-LGC-Va1 ».", "BIO-LGC-Va1"],
  ["Le présent devis est établi au titre du DSR PHA-RIS-Va1.", "DSR PHA-RIS-Va1"],
  // A code that is known elsewhere in the text is the DSR of the quote.
  ["Prestation Ségur MDV-LGC-Va1, et non BIO-LGC-Va1.", null],
  ["Nos conditions sont sur notre site.", null],
])("a code that no catalogue knows, told once in the text: %s", (text, code) => {
  const { meaning } = quoteOf([line("Licence de la version référencée", { payer: "state" })], [text]);
  expect(meaning().lines[0]?.unknownCode?.value ?? null).toBe(code);
});
