export const EXPIRED = 'These buttons are too old; what stood behind them is gone. Please ask again.';
export const STRANGER =
  'That answer was for somebody else alone. Ask me yourself with /ask, and you get buttons of your own.';
export const THANKS = 'Thank you. The question and your verdict are kept for whoever runs me; your name is not.';
export const NOT_KEPT = 'Thank you. I cannot keep it, though: I may not write to my data folder.';
export const VOTED = 'You have told me already. Thank you.';
export const SHARED = 'It has been shared already.';

/** The one field of the modal "Follow up". */
export const MODAL_INPUT = 'question';
