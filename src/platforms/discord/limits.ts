/**
 * What Discord accepts, in UTF-16 code units (it counts characters, of which there are never more). The renderer, the
 * buttons and the command data keep to this table, and the tests measure every outbound body against it.
 */
export const LIMITS = {
  /** Text of all components of a message together. */
  messageText: 4000,
  /** Components of a message, nested ones counted. */
  components: 40,
  rowButtons: 5,
  selectOptions: 25,
  selectText: 100,
  customId: 100,
  buttonLabel: 80,
  placeholder: 150,
  modalTitle: 45,
  inputLabel: 45,
  inputText: 4000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Discord takes ten files; a reply of ours has one or two, and components are few. */
  files: 4,
  altText: 1024,
} as const;

/** Cut to a length, visibly. */
export const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
