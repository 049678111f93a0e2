import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/operations/package-root.js';
import { SHORTCUTS } from '../../../src/platforms/slack/listeners/shortcuts.js';

const manifest = JSON.parse(readFileSync(join(packageRoot(), 'manifest.json'), 'utf8'));
// Slack's own schema lies beside the checkout where there is one; ENTENTE_SPECS names another place.
const specs = process.env.ENTENTE_SPECS ?? join(packageRoot(), '..', 'shared', 'specs');
const schema = join(specs, 'slack-manifest.schema.json');

describe('the manifest', () => {
  it.skipIf(!existsSync(schema))(`is valid by Slack's own schema (skipped where that is absent)`, () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('asks for no scope that the bot does without', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([
      'app_mentions:read',
      'assistant:write',
      'channels:history',
      'chat:write',
      'commands',
      'files:write',
      'groups:history',
      'im:history',
      'mpim:history',
    ]);
  });

  it('has the shortcuts that the bot listens to', () => {
    const callbacks = manifest.features.shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id);
    expect(callbacks).toEqual(Object.values(SHORTCUTS));
  });
});
