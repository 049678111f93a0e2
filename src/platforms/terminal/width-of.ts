const UNKNOWN = 80;

/** Columns of a terminal, 80 where it does not say or says 0; what is no terminal has no end of them. */
export const widthOf = ({ isTTY, columns }: { isTTY?: boolean; columns?: number }): number =>
  isTTY ? columns || UNKNOWN : Number.POSITIVE_INFINITY;
