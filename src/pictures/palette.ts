/**
 * The colours of Okabe and Ito, told apart by the colour-blind, on a ground of the picture's own, so that it reads the
 * same in light and dark chats. No meaning hangs on a colour alone: line styles and shapes say it again.
 */
export const palette = {
  ground: '#FFFFFF',
  /** Seen against the picture and against light and dark chats. */
  frame: '#808080',
  ink: '#1A1A1A',
  /** Text of less weight. */
  faint: '#595959',
  grid: '#D9D9D9',
  cooperative: '#0072B2',
  conflictual: '#D55E00',
  mixed: '#595959',
  state: '#F2F2F2',
  group: '#FFF3D6',
  organisation: '#E6F1F8',
} as const;

export type Stance = 'cooperative' | 'conflictual' | 'mixed';
