/** Things that are used by one at a time. Who finds none free waits for the next, in the order of asking. */
export class Free<T> {
  readonly #free: T[];
  readonly #waiting: ((thing: T) => void)[] = [];

  constructor(things: readonly T[]) {
    this.#free = [...things];
  }

  /** Does `work` with a thing of its own, which is free again once that has ended, well or not. */
  async use<R>(work: (thing: T) => Promise<R>): Promise<R> {
    const thing = this.#free.shift() ?? (await new Promise<T>((take) => this.#waiting.push(take)));
    try {
      return await work(thing);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(thing);
      else next(thing);
    }
  }
}
