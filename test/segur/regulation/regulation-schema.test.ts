import { describe, expect, it } from "vitest";
import { regulation } from "../../../src/segur/regulation/regulation.ts";
import { regulationSchema } from "../../../src/segur/regulation/regulation-schema.ts";

/** What the shapes of the data let pass and what they refuse, value by value. */

type Step = string | number;
type Way = readonly Step[];

/** The data with another value at one place; without it where the value is undefined. */
function altered(way: Way, value: unknown): unknown {
  const data: unknown = structuredClone(regulation);
  const holder = way.slice(0, -1).reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), data);
  const last = way.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return data;
}
const accepts = (way: Way, value: unknown): boolean => regulationSchema.safeParse(altered(way, value)).success;

/** One way to each kind of place: entries of a list, or of a table by keys, are all alike. */
function placesOf(value: unknown, way: Way, known: Map<string, Way>): Map<string, Way> {
  if (typeof value !== "object" || value === null) return known;
  const isTable = ["sources", "dsr.corridors", "dsr.functions"].includes(way.join("."));
  for (const [key, inner] of Object.entries(value)) {
    const own: Way = [...way, Array.isArray(value) ? Number(key) : key];
    const kind = own.map((step, at) => (typeof step === "number" || (isTable && at === own.length - 1) ? "*" : step));
    const name = kind.join(".").replace(/^(sources|dsr\.(?:corridors|functions))\.[^.]+/, "$1.*");
    if (known.has(name) && !Array.isArray(value) && !isTable) continue;
    if (!known.has(name)) known.set(name, own);
    placesOf(inner, own, known);
  }
  return known;
}
const places = placesOf(regulation, [], new Map());
const at = (name: string): Way => places.get(name) ?? [];
const valueAt = (way: Way): unknown =>
  way.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), regulation);

it("accepts the data as it is", () => expect(regulationSchema.safeParse(regulation).success).toBe(true));

describe("shapes", () => {
  const objects = [...places].filter(([, way]) => {
    const value = valueAt(way);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  });
  it("refuse a key that nobody knows", () => {
    expect(objects.filter(([, way]) => accepts([...way, "surprise"], true)).map(([name]) => name)).toEqual([]);
    expect(accepts(["surprise"], true)).toBe(false);
  });
  it("miss every key but notes and variants", () => {
    const optional = [...places.keys()].filter((name) => !name.endsWith("*") && accepts(at(name), undefined));
    expect(optional.filter((name) => !/\.(?:note|variants)$/.test(name))).toEqual([]);
    expect(optional).toContain("dsr.dsrs.*.variants");
  });
  it("take no value of another kind", () => {
    expect([...places].filter(([, way]) => accepts(way, true) && valueAt(way) !== false).map(([name]) => name)).toEqual(
      ["versionLists.*.required"],
    );
  });
  it("leave open only the days and names that may be unknown", () => {
    const open = [...places.keys()].filter((name) => accepts(at(name), null));
    expect(open.map((name) => name.replace(/^.*\.(?=\w+$)/, "")).sort()).toEqual(
      expect.arrayContaining(["attested", "date", "day", "from", "hour", "knownFrom", "paid", "to"]),
    );
    expect(open.filter((name) => !/\.(?:attested|date|day|from|hour|knownFrom|paid|to)$/.test(name))).toEqual([]);
  });
  it("want something in the lists that decide", () => {
    const empty = [...places]
      .filter(([, way]) => Array.isArray(valueAt(way)) && accepts(way, []))
      .map(([name]) => name);
    expect(
      empty.filter((name) => /(?:source|postCodes|names|steps)$|\*\.dsr$|Lists\.\*\.functions$/.test(name)),
    ).toEqual([]);
  });
});

describe("values", () => {
  const KINDS = "enrolment referencing validation order advance-opens advance installation balance";
  it.each([
    ["sources.*.kind", "official copy sector press"],
    ["dsr.corridors.*.certainty", "verbatim reported inferred unknown"],
    ["dsr.dsrs.*.offered.value", "yes announced not-listed unknown"],
    ["dsr.dsrs.*.funded.value", "yes no unknown"],
    ["deadlines.*.steps.*.kind", KINDS],
    ["exceptions.*.covers", "hardware"],
    ["programmes.*.treatment", "error warning none"],
    ["versionLists.*.functions", "all"],
    ["waves.*.functions", "all"],
  ])("%s is one of: %s", (name, list) => {
    const words = list === "" ? [] : list.split(" ");
    const tried = [...words, "", "maybe"];
    expect(tried.filter((word) => accepts(at(name), word))).toEqual(words);
  });
  it("kinds of ceilings have a shape each", () => {
    const range = at("ceilings.*");
    const { lowestCents, highestCents, unit, basis, ...rest } = Object(valueAt(range));
    expect(accepts(range, { ...rest, kind: "range", lowestCents, highestCents, unit, basis })).toBe(true);
    expect(accepts(range, { ...rest, kind: "range" })).toBe(false);
    for (const kind of ["computed", "unknown"]) {
      expect(accepts(range, { ...rest, kind })).toBe(true);
      expect(accepts(range, { ...rest, kind, unit })).toBe(false);
    }
    for (const kind of ["", "open"]) expect(accepts(range, { ...rest, kind })).toBe(false);
  });
  it.each([
    [
      "version",
      ["2026.1", "2026.11"],
      ["2026", "26.11", "v2026.11", "2026.111", "2026.11 bis", "2026-11", "année.11", "2026.mm"],
    ],
    ["compiledOn", ["2026-11-25"], ["2026-11-31", "25/11/2026", ""]],
    [
      "dsr.dsrs.*.code",
      ["BIO-SGL-Va1", "MS1-DUI-Va2", "A-B-C-Va1"],
      ["BIO-Va1", "BIO-SGL-Va3", "bio-SGL-Va1", "BIO-SGL-Va1 bis", " BIO-SGL-Va1", "-SGL-Va1", "BIO--Va1", "SGL"],
    ],
    ["dsr.dsrs.*.wave", [1, 2], [0, 3, "1"]],
    ["maintenance.*.wave", [1, 2], [3]],
    ["maintenance.*.years", [1, 6], [0, -1, 1.5]],
    ["preorder.*.days", [1, 120], [0, -1, 1.5]],
    ["ceilings.*.lowestCents", [1], [0, -1, 1.5]],
    ["ceilings.*.highestCents", [1], [0, -1, 1.5]],
    ["vat.territories.*.rates.*.percent", [0.9, 20], [0, -1, "20"]],
    [
      "deadlines.*.steps.*.hour",
      ["17:00", "09:30"],
      ["9:30", "17:0", "17h00", "à 17:00", "17:00:00", "hh:00", "17:mm"],
    ],
    [
      "sources.*.address",
      ["https://esante.gouv.fr", "http://esante.gouv.fr"],
      [
        "ftp://esante.gouv.fr",
        "mailto:ans@esante.gouv.fr",
        "esante.gouv.fr",
        "xhttps://esante.gouv.fr",
        "httpsx://esante.gouv.fr",
      ],
    ],
    ["ceilings.*.address", ["https://esante.gouv.fr"], ["esante"]],
    ["versionLists.*.functions", [["SGL"]], [[], [1]]],
    ["waves.*.functions", [["SGL"]], [[], [1]]],
  ])("%s", (name, good, bad) => {
    expect(at(name)).not.toEqual([]);
    expect(good.filter((value) => !accepts(at(name), value))).toEqual([]);
    expect(bad.filter((value) => accepts(at(name), value))).toEqual([]);
  });
});
