/**
 * What Slack accepts, in UTF-16 code units where a text is meant. From the Block Kit reference; `message` is less than
 * the undocumented total of about 13,000 at which Slack answers msg_blocks_too_long, and is counted with the JSON.
 */
export const LIMITS = {
  blocks: 50,
  homeBlocks: 100,
  message: 12_900,
  /** The `text` beside the blocks: from 4,000 on Slack may cut or refuse it. */
  fallback: 3_900,
  header: 150,
  section: 3_000,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
  blockId: 255,
  optionText: 75,
  optionValue: 150,
  options: 100,
  placeholder: 150,
  url: 3_000,
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  feedbackText: 75,
  modalTitle: 24,
  modalButton: 24,
  label: 2_000,
  sessionTitle: 200,
  prompts: 4,
} as const;

/** Of our own: how long a quote is shown, and how much of a message a table may take. */
export const SHOWN = {
  quote: 2_600,
  table: 4_500,
  line: 600,
  notices: 6,
  suggestions: 5,
  url: 1_000,
} as const;
