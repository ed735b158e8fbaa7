import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes gone through between two collections. Whole ones: collecting what is young alone makes it old, and stay. */
const EVERY = 1 << 24;

/**
 * Collects garbage at a steady pace, told of the bytes of each thing that was gone through. Left alone, V8 lets buffers, which lie
 * outside of its heap, pile up by tens of megabytes, the more the longer a run is.
 */
export function collector(): (bytes: number) => void {
  const collect = collectOf();
  let passed = 0;
  return (bytes) => {
    passed += bytes;
    if (passed < EVERY) return;
    passed = 0;
    collect();
  };
}

function collectOf(): () => void {
  // Another engine may not know the flag: it then collects when it likes.
  try {
    setFlagsFromString("--expose-gc");
    return runInNewContext("gc") as () => void;
  } catch {
    return () => {};
  }
}
