const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Text that any format can hold: characters that XML forbids or that no encoding knows become `\ufffd`. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATES, "\ufffd").replace(CONTROLS, "\ufffd");

/** Text between tags or within an attribute of XML or HTML, whatever it holds. */
export const escapeMarkup = (text: string): string =>
  wellFormed(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
