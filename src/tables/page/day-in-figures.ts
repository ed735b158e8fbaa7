/** "10/10/2022", "1.3.22": the source of a pattern for a day in figures as it is printed, alone or among words. */
export const DAY_IN_FIGURES = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?\d\d`;
