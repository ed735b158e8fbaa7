/** Check digits of the numbers that French quotes print. Arguments are digits without blanks. */

/** Sum of Luhn: from the right, every second digit doubled, tens and units added. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

const luhn = (digits: string): boolean => luhnSum(digits) % 10 === 0;

const LA_POSTE = "356000000";

/** SIREN: nine digits with a Luhn key. */
export const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && luhn(digits);

/** SIRET: fourteen digits with a Luhn key; the offices of La Poste have a plain digit sum divisible by five instead. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits)) return false;
  if (luhn(digits)) return true;
  return digits.startsWith(LA_POSTE) && Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/**
 * FINESS: nine characters with a Luhn key. Corsican numbers begin with 2A or 2B; how their letter counts in the key
 * is published nowhere we know of, so only their form is checked.
 */
export const isFiness = (characters: string): boolean =>
  /^2[AB]\d{7}$/.test(characters) || (/^\d{9}$/.test(characters) && luhn(characters));

/** RPPS: eleven digits with a Luhn key. */
export const isRpps = (digits: string): boolean => /^\d{11}$/.test(digits) && luhn(digits);
