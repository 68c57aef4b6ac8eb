import type { BackingPiece } from '@contract/customers/map-views';
import { reading } from '../../../api/read';

interface Asked {
  readonly projectId: string;
  readonly personaKey: string;
  readonly text: string;
}

const AT_ONCE = 20;

/** Quotes in which the words stand, those of the persona first. */
export const backingPieces = reading(
  { asks: ['evidence.page'] },
  async ({ projectId, personaKey, text }: Asked, ask): Promise<readonly BackingPiece[]> => {
    const found = async (only: { personaKey?: string }): Promise<readonly BackingPiece[]> => {
      const { pieces } = await ask('evidence.page', { projectId, filter: { text, ...only } });
      return pieces.slice(0, AT_ONCE);
    };
    const own = await found({ personaKey });
    return own.length > 0 || text === '' ? own : found({});
  },
);
