import type { personProcedures } from '../../contract/product/person-procedures';
import type { Clock } from '../../ports/clock';
import { NEW_PERSON } from '../../domain/product/person-settings';
import type { PersonStore } from '../../adapters/store/product/person-store';
import type { Implementations } from '../procedure-types';

export interface PersonDeps {
  readonly clock: Clock;
  readonly people: PersonStore;
}

export function buildPersonProcedures({
  clock,
  people,
}: PersonDeps): Implementations<typeof personProcedures> {
  return {
    'person.read': async (_input, { actor: { accountId } }) => ({
      ...((await people.read(accountId)) ?? NEW_PERSON),
    }),
    'person.put': async ({ change }, { actor: { accountId } }) => {
      const before = (await people.read(accountId)) ?? NEW_PERSON;
      const settings = {
        expert: change.expert ?? before.expert,
        tourSeen: change.tourSeen ?? before.tourSeen,
        modelSeen: change.modelSeen ?? before.modelSeen,
        priorityColumns: change.priorityColumns ?? before.priorityColumns,
      };
      await people.put(accountId, settings, clock.now());
      return settings;
    },
  };
}
