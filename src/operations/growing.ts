/** A list of whole numbers from 0 to 4,294,967,295 that grows, in four bytes each. */
export class Growing {
  #numbers: Uint32Array;
  #length = 0;

  constructor(room = 1024) {
    this.#numbers = new Uint32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** The number added last. */
  get last(): number | undefined {
    return this.#length > 0 ? this.#numbers[this.#length - 1] : undefined;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#makeRoom(1);
    this.#numbers[this.#length++] = number;
  }

  append(numbers: Uint32Array): void {
    if (this.#length + numbers.length > this.#numbers.length) this.#makeRoom(numbers.length);
    this.#numbers.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  /** All numbers, in a list of exactly their number. */
  finish(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }

  #makeRoom(more: number): void {
    const larger = new Uint32Array(Math.max(2 * this.#numbers.length, this.#length + more));
    larger.set(this.#numbers.subarray(0, this.#length));
    this.#numbers = larger;
  }
}
