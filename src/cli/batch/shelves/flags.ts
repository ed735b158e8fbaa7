/** Yes or no for each of many things, as a bit each. */
export class Flags {
  #bits = new Uint8Array(64);
  #length = 0;

  push(flag: boolean): void {
    if (this.#length === 8 * this.#bits.length) {
      const larger = new Uint8Array(2 * this.#bits.length);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.set(this.#length++, flag);
  }

  set(index: number, flag: boolean): void {
    const bit = 1 << (index & 7);
    const byte = this.#bits[index >> 3] ?? 0;
    this.#bits[index >> 3] = flag ? byte | bit : byte & ~bit;
  }

  /** Whether any is set. */
  get some(): boolean {
    return this.#bits.some((byte) => byte !== 0);
  }
}
