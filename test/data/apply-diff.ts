/** The changes of unified diffs in a Markdown page, by file; places are found by the lines around them. */
export type Amendments = ReadonlyMap<string, (text: string) => string>;

interface Hunk {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The diffs of one section of a page; a diff whose surroundings do not stand in the file once, and once only, throws. */
export function amendmentsOf(markdown: string): Amendments {
  const hunks = new Map<string, Hunk[]>();
  for (const [, diff = ""] of markdown.matchAll(/```diff\n([\s\S]*?)```/g)) {
    for (const [, file = "", body = ""] of diff.matchAll(
      /^--- a\/(.+)\n\+\+\+ b\/.+\n([\s\S]*?)(?=^--- a\/|(?![\s\S]))/gm,
    )) {
      const own = body
        .split(/^@@.*\n/m)
        .filter((hunk) => hunk !== "")
        .map(hunkOf);
      hunks.set(file, [...(hunks.get(file) ?? []), ...own]);
    }
  }
  return new Map([...hunks].map(([file, own]) => [file, (text) => own.reduce(applied, text)]));
}

function hunkOf(text: string): Hunk {
  const lines = text.split("\n").filter((line) => line !== "");
  const side = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(" ") || line.startsWith(mark)).map((line) => line.slice(1));
  return { before: side("-"), after: side("+") };
}

function applied(text: string, { before, after }: Hunk): string {
  const place = `${before.join("\n")}\n`;
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times in the file: ${place}`);
  return parts.join(`${after.join("\n")}\n`);
}
