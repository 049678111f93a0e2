import type { TimelinePicture } from '../replies/picture.js';
export function drawTimeline(_picture: TimelinePicture): string {
  return '';
}
