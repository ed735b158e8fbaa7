/** A record of a delimited file: its fields and the line of the file where it starts, from 1. */
export interface DelimitedRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Splits delimited text into records. Never fails: a quote inside an unquoted field is a character, and a quoted field
 * that never closes ends with the text, because exports by hand have both.
 */
export function parseRecords(text: string, delimiter: string, firstLine = 1): DelimitedRecord[] {
  const records: DelimitedRecord[] = [];
  let fields: string[] = [];
  let field = "";
  let quoted = false;
  let atStart = true;
  let line = firstLine;
  let startLine = firstLine;

  const endField = (): void => {
    fields.push(field);
    field = "";
    atStart = true;
  };
  const endRecord = (): void => {
    endField();
    records.push({ line: startLine, fields });
    fields = [];
    startLine = line;
  };

  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    const lineBreak = character === "\n" || (character === "\r" && text[index + 1] !== "\n");
    if (lineBreak) line++;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[index + 1] === '"') {
        field += '"';
        index++;
      } else quoted = false;
    } else if (character === '"' && atStart) {
      quoted = true;
      atStart = false;
    } else if (character === delimiter) endField();
    else if (lineBreak) endRecord();
    else if (character !== "\r") {
      field += character;
      if (character !== " ") atStart = false;
    }
  }
  if (field !== "" || fields.length > 0) endRecord();
  return records;
}
