import { useState } from 'react';
import type { PersonSettingsView } from '@contract/product/person-procedures';
import { NEW_PERSON } from '@domain/product/person-settings';
import { useRead } from './read';
import { useWrite } from './write';

export interface Person {
  /** Undefined until it is known, and where it cannot be known. */
  readonly settings: PersonSettingsView | undefined;
  /** Whether the first answer is on its way; a page may wait for it, but not for further attempts. */
  readonly isPending: boolean;
  /** Changes what is shown at once; remembered in the background. */
  readonly put: (change: Partial<PersonSettingsView>) => void;
}

/** What the person who looks has chosen for themselves, on every device. */
export function usePerson(projectId: string): Person {
  const read = useRead('person.read', { projectId }, { freshMs: Number.POSITIVE_INFINITY });
  const save = useWrite('person.put');
  // It shows at once, and holds as long as the page where it cannot be remembered.
  const [chosen, setChosen] = useState<Partial<PersonSettingsView> | null>(null);
  return {
    settings: chosen === null ? read.data : { ...NEW_PERSON, ...read.data, ...chosen },
    isPending: read.isPending && read.failureCount === 0,
    put: (change) => {
      setChosen({ ...chosen, ...change });
      save.run({ projectId, change });
    },
  };
}
