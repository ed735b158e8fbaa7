import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (options: { readonly type: "minor" | "major" }) => void;

/** Things gone through between two collections: of what is young, which costs little, and of all. */
const EVERY = { minor: 64, major: 512 };

/**
 * Collects garbage at a steady pace, told of each thing that was gone through. Left alone, V8 lets buffers, which lie
 * outside of its heap, pile up by tens of megabytes, the more the longer a run is.
 */
export function collector(): () => void {
  const collect = collectOf();
  let count = 0;
  return () => {
    count++;
    if (count % EVERY.major === 0) collect({ type: "major" });
    else if (count % EVERY.minor === 0) collect({ type: "minor" });
  };
}

function collectOf(): Collect {
  // Another engine may not know the flag: it then collects when it likes.
  try {
    setFlagsFromString("--expose-gc");
    return runInNewContext("gc") as Collect;
  } catch {
    return () => {};
  }
}
