/** A small grammar: sentences whose slots ("{work}") are filled from lists, by the way they are put. */
export interface Grammar {
  readonly slots: Readonly<Record<string, readonly string[]>>;
  /** Sentences with slots, by manner: legal, passive, active, noun, verb, chatty, telegraphic… */
  readonly forms: Readonly<Record<string, readonly string[]>>;
}

export interface Sentence {
  readonly form: string;
  /** The sentence before its slots were filled: what a known mistake is listed by. */
  readonly template: string;
  readonly text: string;
}

/** Every sentence of a grammar. */
export const sentencesOf = ({ slots, forms }: Grammar): Sentence[] =>
  Object.entries(forms).flatMap(([form, templates]) =>
    templates.flatMap((template) =>
      filled(template, slots).map((text) => ({ form, template, text: capitalised(contracted(text)) })),
    ),
  );

/** A template with its first slot filled in each way, and so on; the same slot has one filling a sentence. */
function filled(template: string, slots: Grammar["slots"]): string[] {
  const slot = /\{([a-z]+)\}/u.exec(template)?.[1];
  if (slot === undefined) return [template];
  const words = slots[slot];
  if (words === undefined) throw new Error(`no words for {${slot}} in: ${template}`);
  return words.flatMap((word) => filled(template.replaceAll(`{${slot}}`, word), slots));
}

/** French puts "de le" as "du", "à les" as "aux", "que il" as "qu'il". */
const contracted = (text: string): string =>
  text
    .replace(/\bde le /giu, "du ")
    .replace(/\bde les /giu, "des ")
    .replace(/(?<!\p{L})à le /giu, "au ")
    .replace(/(?<!\p{L})à les /giu, "aux ")
    .replace(/\bque (?=[aeiouyéè])/giu, "qu'")
    .replace(/\b(d|l)e (?=[aeéiou]\p{L})/gu, "$1'");

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
