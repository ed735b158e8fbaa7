/**
 * Works on items with several hands at once and yields what became of them in their order. No hand runs further ahead of
 * what was yielded than `window` items, so that one slow item does not pile up the others. When `signal` aborts, what
 * was finished is still yielded.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  hands: readonly ((item: T, index: number) => Promise<R>)[],
  { window, signal }: { readonly window: number; readonly signal?: AbortSignal },
): AsyncGenerator<readonly [item: T, result: R]> {
  const source = items[Symbol.iterator]();
  const finished = new Map<number, readonly [item: T, result: R]>();
  let [next, yielded] = [0, 0];
  let isExhausted = false;
  let isLeft = false;
  let failure: { readonly cause: unknown } | null = null;
  let wake = (): void => {};
  let changed = new Promise<void>((done) => {
    wake = done;
  });
  const announce = (): void => {
    const waiting = wake;
    changed = new Promise((done) => {
      wake = done;
    });
    waiting();
  };
  const isOver = (): boolean => signal?.aborted === true || failure !== null || isExhausted || isLeft;
  const work = async (hand: (item: T, index: number) => Promise<R>): Promise<void> => {
    while (!isOver()) {
      if (next >= yielded + window) {
        await changed;
        continue;
      }
      const item = source.next();
      if (item.done === true) {
        isExhausted = true;
        announce();
        return;
      }
      const index = next++;
      const result = await hand(item.value, index);
      if (signal?.aborted === true) return;
      finished.set(index, [item.value, result]);
      announce();
    }
  };
  const working = hands.map((hand) =>
    work(hand).catch((cause: unknown) => {
      failure = { cause };
      announce();
    }),
  );
  signal?.addEventListener("abort", announce, { once: true });
  try {
    while (!(isExhausted && yielded === next) && signal?.aborted !== true) {
      const result = finished.get(yielded);
      if (result !== undefined) {
        finished.delete(yielded);
        yield result;
        yielded++;
        announce();
      } else if (failure !== null) break;
      else await changed;
    }
    if (failure !== null) throw (failure as { readonly cause: unknown }).cause;
    if (signal?.aborted === true) {
      for (const [, result] of [...finished].sort(([a], [b]) => a - b)) yield result;
      return;
    }
    await Promise.all(working);
  } finally {
    // Whoever takes no more results, because of a failure of its own, leaves no hand at work.
    isLeft = true;
    announce();
  }
}
