import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from '../../../intake/decide.js';

const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ['y', 'yes'],
  ['yes', 'yes'],
  ['n', 'no'],
  ['no', 'no'],
  ['a', 'all'],
  ['all', 'all'],
  ['q', 'quit'],
  ['quit', 'quit'],
]);

/**
 * Asks a person, until the answer is one that is offered. The end of the input is taken for "quit".
 * @param stop taken for "quit" as well
 * @param interrupt called for Ctrl-C, which a terminal hands to whoever reads from it
 */
export function createQuestioner(input: Readable, output: Writable, stop: AbortSignal, interrupt: () => void) {
  const lines = createInterface({ input, output, crlfDelay: Number.POSITIVE_INFINITY });
  const iterator = lines[Symbol.asyncIterator]();
  lines.on('SIGINT', interrupt);
  stop.addEventListener('abort', () => lines.close(), { once: true });
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  return {
    async ask(question: string): Promise<Answer> {
      for (;;) {
        if (isOpen) {
          lines.setPrompt(question);
          lines.prompt();
        }
        const { value, done } = await iterator.next();
        if (done) {
          output.write('\n');
          return 'quit';
        }
        const answer = ANSWERS.get(String(value).trim().toLowerCase());
        if (answer) return answer;
        output.write('Type y, n, a or q.\n');
      }
    },
    close: (): void => lines.close(),
  };
}
