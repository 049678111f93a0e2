import { describe, expect, it } from 'vitest';
import { analyst, quoted, told } from './analyst.js';

describe('a place in a question of another language', () => {
  it.each([
    'Quelles relations la Russie et la Turquie ont-elles en Libye ?',
    'Wie verhalten sich Russland und die Türkei in Libyen zueinander?',
    'Какие отношения между Россией и Турцией в Ливии?',
    'كيف هي العلاقة بين روسيا وتركيا في ليبيا؟',
    'رابطه روسیه و ترکیه در لیبی چگونه است؟',
    "Rusya ile Türkiye Libya'da nasıl bir ilişki içinde?",
    '¿Qué relación tienen Rusia y Turquía en Libia?',
  ])('narrows the card of the two others to it, both sides shown: %s', async (question) => {
    const reply = await analyst().say(question);
    expect(reply.card?.actors.map(({ name }) => name).sort()).toEqual(['Russia', 'Turkey']);
    expect(told(reply)).toContain('theatre Libya');
    expect(quoted(reply, 'Together')).toContain('Libya');
    expect(quoted(reply, 'Apart')).toContain('not on the same page in Libya');
  });

  it('counts with a period as well', async () => {
    const reply = await analyst().say('Какие отношения между Россией и Турцией в Ливии с 2021 года?');
    expect(told(reply)).toContain('theatre Libya, claims dated since 2021');
    expect(quoted(reply)).not.toContain('not on the same page');
  });

  it('is a party where it stands without a word of place', async () => {
    const reply = await analyst().say('Quelles sont les relations entre la Turquie et la Syrie ?');
    expect(reply.card?.actors.map(({ name }) => name).sort()).toEqual(['Syria', 'Turkey']);
    expect(told(reply)).not.toContain('theatre');
  });

  it('is said to hold nothing of the two where it does', async () => {
    const reply = await analyst().say('Quelles sont les relations entre la Turquie et le Qatar au Yémen ?');
    expect(reply.card?.actors.map(({ name }) => name).sort()).toEqual(['Qatar', 'Turkey']);
    expect(told(reply)).toContain('Nothing is counted of the two in Yemen: this is of all places.');
  });
});

describe('a relation with one side only', () => {
  it('shows more of that side', async () => {
    const reply = await analyst().say('Wie sind die Beziehungen zwischen Katar und der Türkei?');
    expect(quoted(reply, 'Together')).toContain('which is an ally of Turkey');
    expect(quoted(reply, 'Apart')).toBe('');
  });
});
