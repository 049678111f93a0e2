/** What the buttons under a reply are called, on every platform that has any. */
export const BUTTON_LABELS = {
  more: 'More quotes',
  details: 'Details',
  sources: 'Sources',
  cooperation: 'Only cooperation',
  conflict: 'Only conflict',
  share: 'Share in channel',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
} as const;
