import { useMemo, useState } from 'react';
import type { Field } from '../../rest/jira-shapes';
import type { SiteFields } from '../../rest/use-fields';
import { useSession } from '../../session/session-context';

const storageKey = 'site.search-columns';
const firstColumns = ['issuetype', 'issuekey', 'summary', 'status', 'assignee'];

/** Work item keys are no field of the fields list in every Jira; this stands in where it is missing. */
const keyField: Field = {
  id: 'issuekey',
  name: 'Key',
  custom: false,
  orderable: false,
  navigable: true,
  searchable: true,
  clauseNames: ['key'],
};

/** The columns shown, remembered in this browser, and those that could be. */
export function useColumns(fields: SiteFields) {
  const { session } = useSession();
  const available = useMemo(() => {
    const known = fields.all.filter((field) => field.navigable && field.id !== 'issuekey');
    return [keyField, ...known].sort((a, b) => a.name.localeCompare(b.name));
  }, [fields]);
  const [chosen, setChosen] = useState<readonly string[]>(() => readChosen());
  const appColumns = session.modules.flatMap((module) =>
    module.type === 'jira:customField' && module.fieldId !== undefined ? [module.fieldId] : [],
  );
  const ids =
    chosen.length > 0 ? chosen : [...firstColumns, ...fields.storyPointsIds.slice(0, 1), ...appColumns];
  const columns = ids.flatMap((id) => available.find((field) => field.id === id) ?? []);
  return {
    available,
    columns,
    toggle: (id: string) => {
      const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
      setChosen(next);
      localStorage.setItem(storageKey, JSON.stringify(next));
    },
  };
}

function readChosen(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
