import { describe, expect, it } from 'vitest';
import { palette } from '../../src/pictures/palette.js';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const THEMES = { light: '#FFFFFF', 'Discord dark': '#313338', 'Slack dark': '#1A1D21' };

describe('the colours of a picture', () => {
  it.each(['ground', 'state', 'group', 'organisation'] as const)('set text on %s with a contrast of 4.5', (ground) => {
    expect(contrast(palette.ink, palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('set lesser text on the ground with a contrast of 4.5', () => {
    expect(contrast(palette.faint, palette.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['cooperative', 'conflictual', 'mixed'] as const)('draw what is %s with a contrast of 3', (stance) => {
    expect(contrast(palette[stance], palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(THEMES))('set the picture off from a chat that is %s with a contrast of 3', (_name, theme) => {
    expect(contrast(palette.frame, theme)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.frame, palette.ground)).toBeGreaterThanOrEqual(3);
  });
});
