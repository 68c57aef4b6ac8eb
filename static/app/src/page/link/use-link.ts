import { useMemo } from 'react';
import { MAP_KINDS } from '@domain/records/map';
import { SURVEY_KINDS } from '@domain/surveys/survey';
import type { SavedView } from '@contract/roadmap/outline-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../api/read';
import { facetName } from '../../api/work-items/item-facets';
import type { Facet } from '../../api/work-items/item-facets';
import type { WorkItems } from '../../api/work-items/use-work-items';
import type { PageLocation } from '../../features/tab';
import { placeOf } from '../places';
import { goneIn, withMerged, withoutGone } from './named-in-link';
import type { Gone, Known, Named } from './named-in-link';

interface LinkInput<A> {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly address: A;
}

interface Link<A> {
  /** The address as the places see it: what it names is there. */
  readonly address: A;
  readonly gone: readonly Gone[];
}

/** Whose kept views a place opens. */
const keptOf: Readonly<Record<string, SavedView['page']>> = {
  roadmap: 'roadmap',
  priorities: 'priorities',
  insights: 'evidence',
};

/**
 * Follows an address: what it names and is gone is left out of what the places see, so that all of them open with the
 * rest of what was asked for, and is given to be said once, in one place. Lists are read only when a name of them
 * stands in the address.
 */
export function useLink<A extends PageLocation>({
  projectId,
  snapshot,
  work,
  address,
}: LinkInput<A>): Link<A> {
  const { route } = address;
  const search = useMemo(
    () => withMerged(address.search, { persona: snapshot.formerPersonaKeys, need: snapshot.formerKeys }),
    [address.search, snapshot],
  );
  const asked = useMemo(() => new URLSearchParams(search), [search]);
  const isNeed = (key: string): boolean => snapshot.needs.some((need) => need.key === key);
  const lists = useLists(projectId, route, asked);
  const known: Known = {
    ...ofWork(work),
    ...lists,
    view: (name) => placeOf(route).views.some((view) => view.name === name),
    need: isNeed,
    like: isNeed,
    // An archived persona has a page of its own still, and no work to narrow.
    persona: snapshot.personas.some(({ key }) => key === asked.get('persona')) ? null : lists.persona,
    map: (name) => name === 'profile' || MAP_KINDS.some((kind) => kind === name),
    kind: (name) => SURVEY_KINDS.some((kind) => kind === name),
  };
  const gone = goneIn(search, known);
  const rest = withoutGone(search, gone);
  return {
    address: useMemo(
      () => (rest === address.search ? address : { ...address, search: rest }),
      [address, rest],
    ),
    gone,
  };
}

/** What has to be asked for, each only where the address names one. */
function useLists(
  projectId: string,
  route: string,
  asked: URLSearchParams,
): Pick<Known, 'view-id' | 'persona' | 'import' | 'goal' | 'segment' | 'survey'> {
  const where = (part: Named, here = true) => (asked.has(part) && here ? { projectId } : null);
  const { views } = useRead('view.list', where('view-id')).data ?? {};
  const { personas } = useRead('customers.read', where('persona', route === 'customers')).data ?? {};
  const { imports } =
    useRead('import.list', asked.has('import') ? { projectId, kinds: ['evidence'] } : null).data ?? {};
  const { goals } = useRead('goal.list', asked.has('goal') ? { projectId, by: 'quarter' } : null).data ?? {};
  const { segments } = useRead('segment.list', where('segment')).data ?? {};
  const { imports: files } = useRead('survey.imports', where('survey')).data ?? {};
  const page = keptOf[route];
  return {
    'view-id':
      views === undefined ? null : (id) => views.some((view) => view.id === id && view.page === page),
    persona: whereRead(route === 'customers' ? personas : [], (persona) => persona.key),
    import: whereRead(imports, ({ id }) => id),
    goal: goals === undefined ? null : (name) => goals.some(({ id, key }) => id === name || key === name),
    segment: whereRead(segments, ({ id }) => id),
    survey: whereRead(files, ({ id }) => id),
  };
}

function whereRead<T>(list: readonly T[] | undefined, nameOf: (one: T) => string) {
  return list === undefined ? null : (name: string) => list.some((one) => nameOf(one) === name);
}

/** What no work has is known once all of it is here. */
function ofWork({ complete, items }: WorkItems): Record<Facet, ((name: string) => boolean) | null> {
  const has = (facet: Facet) => (complete ? (name: string) => facetName(items, facet, name) !== null : null);
  return {
    type: has('type'),
    component: has('component'),
    label: has('label'),
    version: has('version'),
    assignee: has('assignee'),
    project: has('project'),
  };
}
