import { describe, expect, it } from 'vitest';
import { isForeign } from '../../src/text/language.js';

describe('isForeign', () => {
  it.each([
    'Кто поддерживает Асада?',
    'من يدعم الأسد؟',
    'چه کسی از دولت سوریه حمایت می‌کند؟',
    '谁支持叙利亚政府？',
    'Türkiye hangi grupları destekliyor?',
    'Rusya ile Türkiye arasındaki ilişki nasıl?',
    'Wer unterstützt die Rebellen und warum?',
    'Qui soutient les rebelles dans le nord ?',
  ])('is true of %s', (question) => {
    expect(isForeign(question)).toBe(true);
  });

  it.each([
    'Who supports Assad?',
    'Türkiye and Erdoğan?',
    'What did Çavuşoğlu say about the Russians?',
    'S-400',
    'Hezbollah',
    'Who is Башар?',
    'Did the die-hard rebels in the north win?',
  ])('is false of %s', (question) => {
    expect(isForeign(question)).toBe(false);
  });
});
