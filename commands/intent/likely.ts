/** How likely what a text asks for must be for it to be read so, and not as a question. */
export const LIKELY = 0.55;
