/** Numbers by which a few things are counted, as alternatives of a pattern. */
export const SMALL_COUNTS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente";

/** The French numbers of one word up to sixteen; those beyond are put together out of others. */
export const UP_TO_SIXTEEN = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
} as const;
