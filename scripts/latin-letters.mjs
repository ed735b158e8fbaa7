import { sep } from "node:path";
import ts from "typescript";

// The tables behind one `\p{L}` cost V8 0.04 to 0.12 ms, or more, when its regular expression is first used, and there
// are hundreds of them: a sixth of a cold start. Quotes are in French, and letters of other alphabets are told by
// `src/documents/lookalikes.ts`, which keeps the whole property: only these folders get the Latin ones alone.
const FOLDERS = [["src", "french"], ["src", "quotes"], ["src", "segur"], ["src", "tables"], ["rules"]].map(
  (parts) => sep + parts.join(sep) + sep,
);

/** What each property holds of Basic Latin, Latin-1 and Latin Extended, and the usual signs for numbers; `@` is a backslash. */
const RANGES = {
  L: "A-Za-z@xAA@xB5@xBA@xC0-@xD6@xD8-@xF6@xF8-@u024F",
  Lu: "A-Z@xC0-@xD6@xD8-@xDE@u0152@u0160@u0178@u017D",
  Ll: "a-z@xB5@xDF-@xF6@xF8-@xFF@u0153@u0161@u017E",
  N: "0-9@xB2@xB3@xB9@xBC-@xBE@u2070-@u2089@u2150-@u2189@u2460-@u249B",
};
const MENTION = /(?<!\\)(\\{1,2})p\{(L|Lu|Ll|N)\}/gu;

/** Plugin for rolldown and Vite alike: properties of letters in patterns become the ranges of Latin letters. */
export const latinLetters = () => ({
  name: "latin-letters",
  transform(code, id) {
    if (!FOLDERS.some((folder) => id.includes(folder)) || code.search(MENTION) < 0) return null;
    return { code: inLatin(code), map: null };
  },
});

/** Code with each mention replaced: by its ranges within a class, by a class of its own elsewhere. */
export function inLatin(code) {
  const file = ts.createSourceFile("module.ts", code, ts.ScriptTarget.Latest);
  let written = "";
  let done = 0;
  const replaceIn = (node) => {
    const from = node.getStart(file);
    const text = code.slice(from, node.end);
    for (const { 0: mention, 1: backslash, 2: property, index } of text.matchAll(MENTION)) {
      const ranges = RANGES[property].replaceAll("@", backslash);
      written += code.slice(done, from + index) + (isInClass(text.slice(0, index)) ? ranges : `[${ranges}]`);
      done = from + index + mention.length;
    }
  };
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      replaceIn(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return written + code.slice(done);
}

/** Whether a pattern so far has an open class. Brackets after one or two backslashes are letters. */
function isInClass(pattern) {
  const [last] = pattern.replace(/\\{1,2}[^\\]/gu, "").match(/[[\]](?=[^[\]]*$)/u) ?? [];
  return last === "[";
}
