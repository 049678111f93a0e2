/** One instruction of a Dockerfile, with the stage that it belongs to. */
export interface Instruction {
  readonly name: string;
  readonly words: string;
  /** From 0. */
  readonly stage: number;
}

/** Reads a Dockerfile as far as ours goes: comments, continued lines, stages. */
export function readDockerfile(text: string): Instruction[] {
  let stage = -1;
  const whole = text.replace(/^\s*#.*\n/gmu, '').replace(/\\\n\s*/gu, '');
  return whole.split('\n').flatMap((line) => {
    const [, name, words] = /^([A-Z]+)\s+(.+)$/u.exec(line.trim()) ?? [];
    if (!name || !words) return [];
    if (name === 'FROM') stage++;
    return [{ name, words, stage }];
  });
}

/** A COPY: where its sources come from (undefined: the context), and where they go. */
export function readCopy({ words }: Instruction): { from?: string; sources: string[]; target: string } {
  const [, from, rest = ''] = /^(?:--from=(\S+)\s+)?(.+)$/u.exec(words) ?? [];
  const paths = rest.split(/\s+/u);
  return { ...(from && { from }), sources: paths.slice(0, -1), target: paths.at(-1)! };
}

/** The variables that an ENV sets. */
export const readEnvironment = ({ words }: Instruction): Record<string, string> =>
  Object.fromEntries([...words.matchAll(/([A-Z_]+)=(\S+)/gu)].map(([, name, value]) => [name, value]));

/** A command in the form of a list. */
export const readList = (words: string): string[] => JSON.parse(words.slice(words.indexOf('[')));

/** Whether a path of the tree gets into the context of the build, by a list that keeps everything out but some. */
export function isInContext(path: string, ignore: string): boolean {
  const rules = ignore.split('\n').filter((line) => line && !line.startsWith('#'));
  const letIn = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
  const keptOut = rules.filter((rule) => rule.startsWith('**/')).map((rule) => rule.slice(3));
  const name = path.split('/').at(-1)!;
  const matches = (rule: string) => (rule.endsWith('*') ? name.startsWith(rule.slice(0, -1)) : name === rule);
  return letIn.some((each) => path === each || path.startsWith(`${each}/`)) && !keptOut.some(matches);
}
