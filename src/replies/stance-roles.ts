/** The label of a quote whose statement is asserted, by its stance. */
export const STANCE_ROLES = { cooperative: 'Together', conflictual: 'Apart', mixed: 'Both' } as const;

/** The label of a quote whose statement is not done, by its modality, nearest to done first. */
export const UNDONE_ROLES = {
  planned: 'Planned',
  possible: 'Possible',
  demanded: 'Demanded',
  denied: 'Denied',
} as const;
