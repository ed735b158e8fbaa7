import { wellFormed } from "./well-formed.ts";

/** A file's path as services of version control know it: with `/`, without a leading `./`. */
export const artifactPath = (path: string): string => path.replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "") || path;

/** A file's path as a URI: relative where the path is, else with `file:`. */
export function artifactUri(path: string): string {
  const plain = artifactPath(path);
  const encoded = plain.split("/").map(encodeSegment).join("/");
  if (/^[A-Za-z]:\//.test(plain)) return `file:///${plain.slice(0, 2)}${encoded.slice(encoded.indexOf("/"))}`;
  if (plain.startsWith("//")) return `file:${encoded}`;
  return plain.startsWith("/") ? `file://${encoded}` : encoded;
}

const encodeSegment = (segment: string): string => encodeURIComponent(wellFormed(segment));
