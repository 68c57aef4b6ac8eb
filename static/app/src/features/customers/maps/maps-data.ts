import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { BackingPiece, MapsView } from '@contract/customers/map-views';
import { call } from '../../../api/call';

/** Both maps of a persona; read anew each time they are opened, as others may have drawn meanwhile. */
export function useMaps(projectId: string, personaId: string): UseQueryResult<MapsView> {
  return useQuery({
    queryKey: ['maps', projectId, personaId],
    queryFn: () => call('map.read', { projectId, personaId }),
    staleTime: 0,
    gcTime: 0,
  });
}

const AT_ONCE = 20;

/** Quotes in which the words stand, those of the persona first. */
export function usePieceSearch(
  projectId: string,
  personaKey: string,
  text: string,
  enabled: boolean,
): UseQueryResult<readonly BackingPiece[]> {
  return useQuery({
    queryKey: ['backing', projectId, personaKey, text],
    queryFn: async () => {
      const ask = async (only: string | undefined): Promise<readonly BackingPiece[]> => {
        const filter = { text, ...(only === undefined ? {} : { personaKey: only }) };
        const { pieces } = await call('evidence.page', { projectId, filter });
        return pieces.slice(0, AT_ONCE);
      };
      const own = await ask(personaKey);
      return own.length > 0 || text === '' ? own : ask(undefined);
    },
    enabled,
    placeholderData: (before) => before,
  });
}
