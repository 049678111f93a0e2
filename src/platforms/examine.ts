import type { Settings } from '../operations/settings.js';
import type { KnownPlatform } from './all.js';
import { examineHere } from './examine-here.js';
import type { Finding } from './platform.js';

export interface Examined {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const MARKS: Record<Finding['state'], string> = {
  ok: 'ok     ',
  missing: 'missing',
  wrong: 'WRONG  ',
  note: '       ',
};

/** Looks at every setting of every platform: whether it is there, and whether it works. */
export async function examine(settings: Settings, platforms: readonly KnownPlatform[]): Promise<Examined[]> {
  const each = platforms.map(async ({ name, load }) => ({
    title: name,
    findings: await (await load()).examine(settings),
  }));
  return [{ title: 'Here', findings: await examineHere(settings) }, ...(await Promise.all(each))];
}

/** What was found, as lines of text. */
export function renderFindings(examined: readonly Examined[]): string {
  const line = ({ state, what, says }: Finding) => `  ${MARKS[state]}  ${what}: ${says}`;
  return examined.map(({ title, findings }) => [title, ...findings.map(line)].join('\n')).join('\n\n');
}

/** Whether nothing that is set is wrong, and no platform is set by half. None at all is fine: the terminal needs none. */
export const allWell = (examined: readonly Examined[]): boolean =>
  !examined.some(({ findings }) => findings.some(({ state }) => state === 'wrong' || state === 'missing'));
