/** What is read is not what was written: the reader gives up, and whoever wanted it makes it anew. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** What cannot be written in this form, and is made anew each time instead. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
}

/** Whole numbers and texts as bytes, small numbers in few: seven bits a byte, the highest bit where more follow. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  /** @param number from 0 to 4,294,967,295 */
  number(number: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#makeRoom(5);
    let rest = number;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Numbers one after the other, with how many there are. */
  numbers(list: ArrayLike<number>): void {
    this.number(list.length);
    for (let i = 0; i < list.length; i++) this.number(list[i]!);
  }

  text(text: string): void {
    const size = Buffer.byteLength(text);
    this.number(size);
    if (this.#length + size > this.#bytes.length) this.#makeRoom(size);
    this.#bytes.write(text, this.#length);
    this.#length += size;
  }

  /**
   * Texts as one, which is read faster.
   * @throws UnwritableError where one of them holds the character U+0000, which keeps them apart
   */
  texts(list: readonly string[]): void {
    if (list.some((text) => text.includes('\0'))) throw new UnwritableError('a text with U+0000');
    this.number(list.length);
    this.text(list.join('\0'));
  }

  finish(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }

  #makeRoom(more: number): void {
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote, and believes none of it. All methods throw DamagedError where the bytes end early. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @param most the highest that it can be */
  number(most = 0xffff_ffff): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || shift > 28) throw new DamagedError('a number without an end');
      number += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    if (number > most) throw new DamagedError('a number that is too high');
    return number;
  }

  /** How many of something follow, each of a byte at least: never more than there are bytes. */
  count(): number {
    return this.number(this.#bytes.length - this.#at);
  }

  /** @param most the highest that any of them can be */
  numbers(most?: number): Uint32Array {
    const list = new Uint32Array(this.count());
    for (let i = 0; i < list.length; i++) list[i] = this.number(most);
    return list;
  }

  text(): string {
    const size = this.count();
    this.#at += size;
    return this.#bytes.toString('utf8', this.#at - size, this.#at);
  }

  texts(): string[] {
    const count = this.number();
    const whole = this.text();
    const list = count === 0 && whole === '' ? [] : whole.split('\0');
    if (list.length !== count) throw new DamagedError('another number of texts');
    return list;
  }

  /** @throws DamagedError where something is left */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new DamagedError('something is left');
  }
}
