import { getHeapStatistics, type HeapInfo, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes gone through between two collections. Whole ones: collecting what is young alone makes it old, and stay. */
const EVERY = 1 << 24;

/** Documents above which a run is long enough for memory to be worth more than the time that collecting often takes. */
const LONG = 2000;

/** Bytes of the heap from which a long run keeps V8 from filling it: its space for young objects has been enlarged. */
const ENLARGED = 40 << 20;

/** Bytes by which heap and buffers may then grow between two collections. */
const GROWTH = 3 << 20;

/**
 * Collects garbage at a steady pace, told of the bytes of each thing that was gone through. Left alone, V8 fills its space for
 * young objects, which it enlarges as a run goes on, and lets buffers, which lie outside of its heap, pile up by tens of
 * megabytes, the more the longer a run is.
 */
export function collector(documents: number): (bytes: number) => void {
  const collect = collectOf();
  let [passed, left] = [0, 0];
  return (bytes) => {
    passed += bytes;
    if (passed < EVERY && !(documents > LONG && hasGrownFrom(left))) return;
    collect();
    [passed, left] = [0, bytesIn(getHeapStatistics())];
  };
}

function hasGrownFrom(left: number): boolean {
  const heap = getHeapStatistics();
  return heap.total_heap_size > ENLARGED && bytesIn(heap) > left + GROWTH;
}

const bytesIn = ({ used_heap_size, external_memory }: HeapInfo): number => used_heap_size + external_memory;

function collectOf(): () => void {
  // Another engine may not know the flag: it then collects when it likes.
  try {
    setFlagsFromString("--expose-gc");
    return runInNewContext("gc") as () => void;
  } catch {
    return () => {};
  }
}
