const BLANK = /[ \t\r\n]+/;

/**
 * Lines of at most `width` characters (`first` for the first one), cut at breakable blanks only; a longer word stands
 * alone on its line.
 */
export function wrap(text: string, width: number, first = width): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(BLANK)) {
    if (word === "") continue;
    const room = lines.length === 0 ? first : width;
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/**
 * A label and the text beside it, further lines under the text. Where that would leave a narrow column, they start two
 * blanks to the right of the label instead.
 */
export function hang(label: string, text: string, width: number): string[] {
  const labelWidth = lengthOf(label);
  const indent = labelWidth <= width / 4 ? labelWidth : label.search(/\S|$/) + 2;
  const lines = wrap(text, Math.max(width - indent, 20), Math.max(width - labelWidth, 10));
  return lines.map((line, index) => (index === 0 ? label : " ".repeat(indent)) + line);
}

/** Characters as a terminal counts them, near enough for European text. */
export const lengthOf = (text: string): number => [...text].length;
