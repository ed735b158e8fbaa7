// Draws docs/output.svg from the real output of the built linter on the ANS's example: `node scripts/output-picture.mjs`.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const COLUMNS = 88;
const CHARACTER = { width: 8.2, height: 18 };
const MARGIN = 20;
const COLOUR_CODE = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);
const COLOURS = { 31: "#f47067", 32: "#8ddb8c", 33: "#daaa3f", 36: "#56d4dd" };

const { stdout } = spawnSync(
  process.execPath,
  ["dist/cli.js", "fixtures/exemples/ans-exemple.pdf", "--today", "2022-03-01"],
  { cwd: root, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "1", COLUMNS: String(COLUMNS) } },
);

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(" ", "\u00a0");

/** One line with its colour codes as `tspan` elements. */
function spansOf(line) {
  const state = { bold: false, faint: false, underline: false, colour: null };
  return line
    .split(COLOUR_CODE)
    .map((part, index) => {
      if (index % 2 === 0) return part === "" ? "" : spanOf(part, state);
      apply(Number(part), state);
      return "";
    })
    .join("");
}

function apply(code, state) {
  if (code === 1) state.bold = true;
  else if (code === 2) state.faint = true;
  else if (code === 4) state.underline = true;
  else if (code === 22) state.bold = state.faint = false;
  else if (code === 24) state.underline = false;
  else if (code === 39) state.colour = null;
  else if (code in COLOURS) state.colour = COLOURS[code];
}

function spanOf(text, { bold, faint, underline, colour }) {
  const attributes = [
    bold ? ' font-weight="bold"' : "",
    faint ? ' opacity="0.65"' : "",
    underline ? ' text-decoration="underline"' : "",
    colour === null ? "" : ` fill="${colour}"`,
  ].join("");
  return `<tspan${attributes}>${escaped(text)}</tspan>`;
}

const lines = [`$ sons-lint ans-exemple.pdf`, "", ...stdout.trimEnd().split("\n")];
const width = Math.ceil(COLUMNS * CHARACTER.width + 2 * MARGIN);
const height = lines.length * CHARACTER.height + 2 * MARGIN;
const rows = lines.map(
  (line, row) => `<text x="${MARGIN}" y="${MARGIN + (row + 0.75) * CHARACTER.height}">${spansOf(line)}</text>`,
);

writeFileSync(
  `${root}docs/output.svg`,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" rx="8" fill="#22272e"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13.6" fill="#cdd9e5">
${rows.join("\n")}
</g>
</svg>
`,
);
