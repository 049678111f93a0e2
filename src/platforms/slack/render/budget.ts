import type { KnownBlock } from '@slack/types';
import { LIMITS } from './limits.js';

const sizeOf = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((total, block) => total + JSON.stringify(block).length + 1, 0);

/** Room in a message: blocks and code units of their JSON, which is more than Slack counts. */
export function createBudget(blocks: number = LIMITS.blocks, size: number = LIMITS.message) {
  let roomForBlocks = blocks;
  let room = size;
  const fits = (more: readonly KnownBlock[]) => more.length <= roomForBlocks && sizeOf(more) <= room;
  return {
    fits,
    /** Takes the room of blocks; false, and nothing taken, where there is not enough. */
    take(more: readonly KnownBlock[]): boolean {
      if (!fits(more)) return false;
      roomForBlocks -= more.length;
      room -= sizeOf(more);
      return true;
    },
  };
}

export type Budget = ReturnType<typeof createBudget>;
