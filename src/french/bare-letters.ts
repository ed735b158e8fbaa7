/**
 * The same pattern, each accented letter of which also stands for the bare one: capitals and haste lose accents
 * ("PRISE EN CHARGE A L'EXCEPTION DE"). The pattern must hold no accented letter inside a class.
 */
export const orBare = (pattern: RegExp): RegExp =>
  new RegExp(
    pattern.source.replace(/[à-ÿ]/gu, (letter) => `[${letter}${letter.normalize("NFD").charAt(0)}]`),
    pattern.flags,
  );
