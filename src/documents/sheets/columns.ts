/** The column of a sheet by its letters, counted from 0: "A" is 0, "AB" is 27. */
export const columnAt = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
