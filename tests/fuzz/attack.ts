import type fc from 'fast-check';

/** One part of the program with hostile inputs for it, and what must hold whatever comes. */
export interface Attack<Input> {
  /** "a question, whatever the words" */
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws where a promise is broken. */
  strike(input: Input): void | Promise<void>;
  /** Ends what the attack started. */
  end?(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of attacks holds inputs of every kind
export type AnyAttack = Attack<any>;

/** Fails an attack with the broken promise. */
export function hold(good: boolean, promise: string): asserts good {
  if (!good) throw new Error(`broken: ${promise}`);
}
