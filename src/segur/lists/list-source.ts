import type { GivenClient } from "../clients/client-identity.ts";

/** Which list a conclusion rests on, as its readers may find it again. */
export interface ListSource {
  /** Name of the file. */
  readonly name: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** ISO date of the list; null where nothing tells. */
  readonly date: string | null;
  /** Whether the list says its date, its file's name does, or the file was last changed then. */
  readonly dateFrom: "content" | "file-name" | "file";
}

/** A solution that the ANS referenced for a DSR. */
export interface ReferencedSolution {
  readonly dsr: string;
  readonly solution: string;
  readonly version?: string | undefined;
  /** ISO date. */
  readonly referencedOn?: string | undefined;
}

/** The most that the State pays for one client and DSR. */
export interface EligibleEstablishment extends GivenClient {
  readonly dsr: string;
  /** `[1, 2]` for a Prestation "vague 1 + vague 2"; absent where the code says the wave. */
  readonly waves?: readonly (1 | 2)[] | undefined;
  /** HT cents. */
  readonly ceilingCents: number;
}

interface SolutionsList {
  readonly kind: "solutions";
  readonly entries: readonly ReferencedSolution[];
  readonly source: ListSource;
}

interface EstablishmentsList {
  readonly kind: "establishments";
  readonly entries: readonly EligibleEstablishment[];
  readonly source: ListSource;
}

export type AnsList = SolutionsList | EstablishmentsList;
export type ListKind = AnsList["kind"];

/** Lists that were read, by kind and by the path that the context gives. */
export type GivenLists = Readonly<Record<ListKind, ReadonlyMap<string, AnsList>>>;

/** The same lists, telling which of them are looked at. */
export function watchLists(lists: GivenLists, seen: (source: ListSource) => void): GivenLists {
  const watched = (map: ReadonlyMap<string, AnsList>): ReadonlyMap<string, AnsList> => {
    const copy = new Map(map);
    copy.get = (path) => {
      const list = map.get(path);
      if (list !== undefined) seen(list.source);
      return list;
    };
    return copy;
  };
  return { solutions: watched(lists.solutions), establishments: watched(lists.establishments) };
}
