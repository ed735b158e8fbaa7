import type { Input } from "../../../files/inputs.ts";
import type { InputBytes, InputOptions } from "../../../files/lint-input.ts";
import type { Parcel, Wants } from "./parcel.ts";

/** What a worker is told once: how to judge, and when to end itself. */
export interface WorkerSetting {
  readonly options: Omit<InputOptions, "ocr">;
  readonly wants: Wants;
  /** Whether what is judged is kept for later runs. */
  readonly isCached: boolean;
  /** Most bytes of memory that its process may hold. */
  readonly memory: number;
}

/** Messages to a worker. `carried` are the bytes of what only the first process can read. */
export type ToWorker =
  | { readonly kind: "set"; readonly setting: WorkerSetting }
  | { readonly kind: "judge"; readonly input: Input; readonly carried?: InputBytes };

/** Messages of a worker: it has started, a page that character recognition begins, a document that is done. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "page"; readonly page: number; readonly pages: number }
  | { readonly kind: "done"; readonly parcel: Parcel; readonly cacheable: Uint8Array | null; readonly memory: number };
