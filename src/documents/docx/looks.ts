import { hexColour, type Look, SILENT_LOOK, type TellableColour, WHITE, withRestOf } from "../eyesight.ts";
import { descendantsOf, elementAt, elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import { isOn } from "./signs.ts";

/** What the styles of a document of Word say of how words look. */
export interface WordStyles {
  /** Of the letters of a run, by its own properties, its style, that of its paragraph and what holds for all. */
  readonly ofRun: (run: XmlElement, paragraph: XmlElement | null) => Look;
  /** What the words of a paragraph, a table or a cell stand on; null where that is what they stand in. */
  readonly groundOf: (element: XmlElement) => TellableColour | null;
}

const valueAt = (element: XmlElement, ...path: string[]): string | null =>
  elementAt(element, ...path)?.attributes["w:val"] ?? null;

/** The looks of a document by its part of styles, which may be missing. */
export function wordStyles(part: XmlElement | null): WordStyles {
  const styles = part === null ? [] : elementsOf(part, "w:style");
  const byId = new Map(styles.map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const usual = new Map(
    styles
      .filter(({ attributes }) => /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""))
      .map((style) => [style.attributes["w:type"] ?? "", style]),
  );
  /** A style and those that it is based on, the nearest first. */
  const linesOf = (id: string | null, type: string): XmlElement[] => {
    const line: XmlElement[] = [];
    let style = id === null ? usual.get(type) : byId.get(id);
    while (style !== undefined && !line.includes(style)) {
      line.push(style);
      style = byId.get(valueAt(style, "w:basedOn") ?? "");
    }
    return line;
  };
  const defaults = part === null ? null : elementAt(part, "w:docDefaults", "w:rPrDefault", "w:rPr");
  return {
    ofRun: (run, paragraph) =>
      [
        elementAt(run, "w:rPr"),
        ...linesOf(valueAt(run, "w:rPr", "w:rStyle"), "character").map((style) => elementAt(style, "w:rPr")),
        ...(paragraph === null ? [] : linesOf(valueAt(paragraph, "w:pPr", "w:pStyle"), "paragraph")).map((style) =>
          elementAt(style, "w:rPr"),
        ),
        defaults,
      ].reduce((look, properties) => withRestOf(look, lookIn(properties)), SILENT_LOOK),
    groundOf: (element) => {
      if (element.name === "w:tc") return shadeIn(elementAt(element, "w:tcPr"));
      if (element.name === "w:p")
        return [
          elementAt(element, "w:pPr"),
          ...linesOf(valueAt(element, "w:pPr", "w:pStyle"), "paragraph").map((style) => elementAt(style, "w:pPr")),
        ].reduce<TellableColour | null>((ground, properties) => ground ?? shadeIn(properties), null);
      if (element.name !== "w:tbl") return null;
      // The style of a table shades its rows by their place: the first one, every second one.
      const isShaded = linesOf(valueAt(element, "w:tblPr", "w:tblStyle"), "table").some((style) =>
        descendantsOf(style, "w:shd").some((shade) => shadeOf(shade) !== null),
      );
      return isShaded ? "unsure" : shadeIn(elementAt(element, "w:tblPr"));
    },
  };
}

function lookIn(properties: XmlElement | null): Look {
  if (properties === null) return SILENT_LOOK;
  const vanish = elementAt(properties, "w:vanish");
  const colour = valueAt(properties, "w:color");
  const halfPoints = Number(valueAt(properties, "w:sz") ?? Number.NaN);
  return {
    shown: vanish === null ? null : !isOn(vanish),
    // "auto" is the colour that can be read on whatever ground; an outline or a run of colours can be read on its own.
    colour: elementsOf(properties).some(({ name }) => /^w14:text(?:Fill|Outline)$/.test(name))
      ? "unsure"
      : colour === null
        ? null
        : hexColour(colour),
    ground: markedBy(valueAt(properties, "w:highlight")) ?? shadeIn(properties),
    points: Number.isFinite(halfPoints) ? halfPoints / 2 : null,
  };
}

const markedBy = (marker: string | null): TellableColour | null =>
  marker === null || marker === "none" ? null : marker === "white" ? WHITE : "unsure";

const shadeIn = (properties: XmlElement | null): TellableColour | null => {
  const shade = properties === null ? null : elementAt(properties, "w:shd");
  return shade === null ? null : shadeOf(shade);
};

/** A plain shade; a pattern of two colours is unsure. */
function shadeOf({ attributes }: XmlElement): TellableColour | null {
  if (!/^(?:clear|nil)$/.test(attributes["w:val"] ?? "clear")) return "unsure";
  const fill = attributes["w:fill"] ?? "auto";
  return fill === "auto" ? null : hexColour(fill);
}

/** Whether a part lays something behind its words: a picture, a watermark, a page of another colour. */
export const laysBehind = (element: XmlElement): boolean =>
  elementsOf(element).some(
    (child) =>
      child.name === "w:background" ||
      (child.name === "wp:anchor" && /^(?:1|true|on)$/.test(child.attributes["behindDoc"] ?? "")) ||
      (child.name.startsWith("v:") && /z-index\s*:\s*-/.test(child.attributes["style"] ?? "")) ||
      laysBehind(child),
  );
