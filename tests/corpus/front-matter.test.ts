import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/corpus/fault.js';
import { parseArticleFile } from '../../src/corpus/front-matter.js';

const fault = (file: string): Fault => {
  try {
    parseArticleFile(file);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('was read without a fault');
};

describe('an article file', () => {
  it('is front matter and text, without the blank lines around it', () => {
    const file = parseArticleFile(
      '---\ntitle: Lima signs\ndate: 2021\nmood: grim\n---\n\n\n  Lima signed.\n\nSo did Oslo.\n\n \n',
    );
    expect(file.frontMatter).toMatchObject({ title: 'Lima signs', date: '2021', mood: 'grim' });
    expect(file.text).toBe('  Lima signed.\n\nSo did Oslo.');
    expect(file.textLine).toBe(8);
    expect(file.lineOf('date')).toBe(3);
  });

  it('may have no front matter, an empty one, or one of comments', () => {
    expect(parseArticleFile('Lima signed.')).toMatchObject({ text: 'Lima signed.', textLine: 1 });
    expect(parseArticleFile('---\n---\nLima signed.').text).toBe('Lima signed.');
    expect(parseArticleFile('---\n# nothing known\n---\nLima signed.').frontMatter.title).toBeUndefined();
  });

  it('may hold rules of dashes in its text', () => {
    expect(parseArticleFile('---\ntitle: a\n---\nOne.\n---\nTwo.').text).toBe('One.\n---\nTwo.');
  });

  it('takes blank and null values for absent ones, and numbers for text', () => {
    const { frontMatter } = parseArticleFile(
      '---\ntitle: 1914\npublisher:\nauthor: "  "\nnote: null\ndateBasis:\n---\nText.',
    );
    expect(frontMatter.title).toBe('1914');
    expect([frontMatter.publisher, frontMatter.author, frontMatter.note]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['an unclosed quote', '---\ntitle: a\nnote: "b\n---\nText.', /not valid YAML/],
    ['a stray colon', '---\ntitle: a\nnote: b: c\n---\nText.', /not valid YAML/],
    ['a key twice', '---\ntitle: a\ntitle: b\n---\nText.', /not valid YAML/],
  ])('names the line of %s', (_, file, problem) => {
    expect(fault(file).message).toMatch(problem);
    expect(fault(file).line).toBeGreaterThanOrEqual(3);
    expect(fault(file).line).toBeLessThanOrEqual(4);
  });

  it.each([
    ['never closed', '---\ntitle: a\nText.', 1, /never closed/],
    ['a list', '---\n- a\n- b\n---\nText.', 2, /not a list of keys and values/],
    ['several documents', '---\ntitle: a\n...\ntitle: b\n---\nText.', 4, /not valid YAML/],
    ['a list for a title', '---\ndate: 2020\ntitle: [a, b]\n---\nText.', 3, /“title” must be one line of text/],
    ['an unknown basis', '---\ndateBasis: guessed\n---\nText.', 2, /“dateBasis” must be stated or inferred/],
  ])('says where front matter is %s', (_, file, line, problem) => {
    expect(fault(file)).toMatchObject({ line });
    expect(fault(file).message).toMatch(problem);
  });

  it('is not brought down by a bomb of aliases or by deep nesting', () => {
    const layers = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`);
    expect(fault(`---\nl0: &l0 [x]\n${layers.join('\n')}\n---\nText.`).message).toMatch(/nests or repeats too much/);
    expect(fault(`---\na: ${'['.repeat(20_000)}\n---\nText.`).message).toMatch(/nests or repeats|not valid YAML/);
    expect(fault(`---\na: ${'x'.repeat(60_000)}\n---\nText.`).message).toMatch(/too long/);
  });
});
