// "Credit: Reuters/A. Name", "Photograph by A. Name", "Image: AFP": who made the picture that the line before describes.
const CREDIT =
  /^(?:(?:photo|photograph|picture|image|video|illustration|graphic)s?(?:\s+(?:credit|source|courtesy(?: of)?|by))?\s*[:–—/]|(?:photo|photograph|picture|image|video|illustration|graphic)s?\s+(?:by|courtesy|credit)\b|credits?\s*:|source\s*:\s*(?:reuters|afp|ap|getty|epa|anadolu|tass)\b)/iu;
const LONGEST_CREDIT = 90;
const LONGEST_CAPTION = 400;

const isCredit = (block: string): boolean => block.length <= LONGEST_CREDIT && CREDIT.test(block);

/** A credit goes with the caption before it, so that the two read as one; a credit without a caption is dropped. */
export function attachCredits(blocks: readonly string[]): string[] {
  const attached: string[] = [];
  blocks.forEach((block, at) => {
    if (!isCredit(block)) {
      attached.push(block);
      return;
    }
    const last = attached.at(-1);
    if (last !== undefined && at > 1 && last.length <= LONGEST_CAPTION && !isCredit(last) && /\s/u.test(last)) {
      attached[attached.length - 1] = `${last} ${block}`;
    }
  });
  return attached;
}
