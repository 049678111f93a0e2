import { describe, expect, it } from 'vitest';
import { toReplyError, UserError } from '../../src/replies/to-reply-error.js';

describe('toReplyError', () => {
  it('shows nothing from inside, and tells the log under the reference that it shows', () => {
    const told: [string, unknown][] = [];
    const error = new Error('ENOENT /home/someone/secret xoxb-1');
    const reply = toReplyError(error, (reference, cause) => told.push([reference, cause]));
    expect(JSON.stringify(reply)).not.toMatch(/ENOENT|secret|xoxb|Error:/u);
    expect(told).toEqual([[reply.reference, error]]);
    expect(reply.headline).toContain(reply.reference);
  });

  it('tells a person what they can mend, without a reference', () => {
    const reply = toReplyError(new UserError('Name two actors.', ['help']), () => {
      throw new Error('nothing to report');
    });
    expect(reply).toMatchObject({ kind: 'error', headline: 'Name two actors.', suggestions: ['help'] });
    expect(reply.reference).toBeUndefined();
  });
});
