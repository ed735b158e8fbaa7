import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Things gone through between two collections. Whole ones: collecting what is young alone makes it old, and stay. */
const EVERY = 512;

/** Things gone through before the first: until then what piles up is less than starting has taken. */
const FIRST = 4096;

/**
 * Collects garbage at a steady pace, told of each thing that was gone through. Left alone, V8 lets buffers, which lie
 * outside of its heap, pile up by tens of megabytes, the more the longer a run is.
 */
export function collector(): () => void {
  const collect = collectOf();
  let count = 0;
  return () => {
    if (++count % EVERY === 0 && count >= FIRST) collect();
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
