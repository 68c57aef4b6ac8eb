import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import type { PlanViewProps } from '../plan/plan-view';
import { filterFrom } from '../../../api/work-items/item-filter';
import { Skeleton } from '../../../ui/skeleton';
import { useRead } from '../../../api/read';
import { buildSolutionTree } from './build-tree';
import { nodeFacts } from './node-facts';
import { useDrawer } from '../../drawer';
import { SolutionList } from './solution-list';
import { SolutionTree } from './solution-tree';

const words = ['views'] as const;

/** Outcomes, the needs that lead there, the work that answers them, and the tests of that work. */
export function SolutionView(props: PlanViewProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Solutions {...props} />
    </MoreWords>
  );
}

function Solutions({ rows, choice, context, place, onOpen }: PlanViewProps): ReactNode {
  const { t } = useText();
  const { snapshot } = context;
  const drawer = useDrawer();
  const outline = useRead('roadmap.outline', { projectId: context.projectId });
  const filter = useMemo(() => filterFrom(place.search), [place.search]);
  const roots = useMemo(() => buildSolutionTree(rows, snapshot, filter), [rows, snapshot, filter]);
  const factsOf = useMemo(() => nodeFacts(rows, snapshot), [rows, snapshot]);
  // The outcomes come with the outline: drawn before that, the tree would grow new roots under the hand.
  if (outline.isPending) return <Skeleton rows={8} label={t('state.loading')} />;
  if (roots.length === 0) {
    return (
      <Note tone="neutral" title={t('solutions.empty')}>
        {t('solutions.empty.text')}
      </Note>
    );
  }
  const open = (subject: string, level: string): void => {
    const row = level === 'solution' ? rows.find((each) => each.item.id === subject) : undefined;
    if (row !== undefined) onOpen(row);
    else if (level === 'need' && subject !== '') drawer?.open({ kind: 'need', id: subject });
  };
  return choice.table ? (
    <SolutionList roots={roots} factsOf={factsOf} onOpen={open} />
  ) : (
    <SolutionTree roots={roots} factsOf={factsOf} onOpen={open} />
  );
}
