/** Plugin for rolldown and Vite alike. */
export declare const latinLetters: () => {
  readonly name: string;
  transform(code: string, id: string): { readonly code: string; readonly map: null } | null;
};
/** Code with each mention of a property of letters replaced by the ranges of Latin letters. */
export declare const inLatin: (code: string) => string;
