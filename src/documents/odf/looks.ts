import { hexColour, type Look, SILENT_LOOK, type TellableColour, WHITE, withRestOf } from "../eyesight.ts";
import { descendantsOf, elementAt, elementsOf, type XmlElement } from "../xml/parse-xml.ts";

/** What the styles of a file of OpenDocument say of how words look. */
export interface OdfStyles {
  /** What a style of a family says, and what those say that it is based on. */
  readonly lookOf: (family: OdfFamily, name: string | undefined) => Look;
  /** The ground of its pages; unsure where something is laid behind words. */
  readonly page: TellableColour;
}

export type OdfFamily = "text" | "paragraph" | "table" | "table-row" | "table-cell" | "section";

const PROPERTIES: Readonly<Record<OdfFamily, string>> = {
  text: "style:text-properties",
  paragraph: "style:paragraph-properties",
  table: "style:table-properties",
  "table-row": "style:table-row-properties",
  "table-cell": "style:table-cell-properties",
  section: "style:section-properties",
};

/** The looks in one part of a file: its own styles, then those that it shares with the others, which may be missing. */
export function odfStyles(part: XmlElement, shared: XmlElement | null): OdfStyles {
  const roots = shared === null || shared === part ? [part] : [...elementsOf(shared, "office:styles"), part];
  const styles = roots.flatMap((root) => descendantsOf(root, "style:style"));
  const named = new Map(styles.map((style) => [keyOf(style, "style:name"), style]));
  const usual = new Map(
    roots.flatMap((root) => descendantsOf(root, "style:default-style").map((style) => [keyOf(style), style])),
  );
  const looks = new Map<string, Look>();
  const lookOf = (family: OdfFamily, name: string | undefined): Look => {
    const key = `${family} ${name ?? ""}`;
    const known = looks.get(key);
    if (known !== undefined) return known;
    const line: XmlElement[] = [];
    let style = name === undefined ? undefined : named.get(key);
    while (style !== undefined && !line.includes(style)) {
      line.push(style);
      style = named.get(`${family} ${style.attributes["style:parent-style-name"] ?? ""}`);
    }
    const otherwise = usual.get(`${family} `);
    const look = [...line, ...(otherwise === undefined ? [] : [otherwise])]
      .map((own) => lookIn(own, family))
      .reduce(withRestOf, SILENT_LOOK);
    looks.set(key, look);
    return look;
  };
  return { lookOf, page: [part, ...(shared === null ? [] : [shared])].some(laysBehind) ? "unsure" : WHITE };
}

const keyOf = ({ attributes }: XmlElement, name?: string): string =>
  `${attributes["style:family"] ?? ""} ${name === undefined ? "" : (attributes[name] ?? "")}`;

function lookIn(style: XmlElement, family: OdfFamily): Look {
  const letters = elementAt(style, PROPERTIES.text)?.attributes ?? {};
  const box = family === "text" ? null : elementAt(style, PROPERTIES[family]);
  const colour = letters["fo:color"];
  const [, points] = /^([\d.]+)pt$/.exec(letters["fo:font-size"] ?? "") ?? [];
  return {
    shown: letters["text:display"] === undefined ? null : letters["text:display"] !== "none",
    colour:
      letters["style:use-window-font-color"] === "true" ? "unsure" : colour === undefined ? null : hexColour(colour),
    // Where it depends on a condition, so does all that it says.
    ground:
      elementsOf(style, "style:map").length > 0
        ? "unsure"
        : (groundIn(letters["fo:background-color"]) ??
          (box !== null && elementsOf(box, "style:background-image").some(isPicture)
            ? "unsure"
            : groundIn(box?.attributes["fo:background-color"]))),
    points: points === undefined ? null : Number(points),
  };
}

const groundIn = (value: string | undefined): TellableColour | null =>
  value === undefined || value === "transparent" ? null : hexColour(value);

const isPicture = ({ attributes, children }: XmlElement): boolean =>
  attributes["xlink:href"] !== undefined || children.length > 0;

/** Pages of another colour, and what stands behind the words. */
const laysBehind = (root: XmlElement): boolean =>
  descendantsOf(root, "style:graphic-properties").some(
    ({ attributes }) => attributes["style:run-through"] === "background",
  ) ||
  ["style:page-layout-properties", "style:header-footer-properties", "style:drawing-page-properties"].some((name) =>
    descendantsOf(root, name).some(
      (page) =>
        (groundIn(page.attributes["fo:background-color"]) ?? WHITE) !== WHITE ||
        /^(?:solid|bitmap|gradient|hatch)$/.test(page.attributes["draw:fill"] ?? "") ||
        elementsOf(page, "style:background-image").some(isPicture),
    ),
  );
