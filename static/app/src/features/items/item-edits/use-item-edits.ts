import { useEffect, useRef, useState } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { userDay } from '../../../api/user-day';
import { jiraAsUser } from '../../../api/jira';
import { useAct } from '../../../api/write';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import type { PlanFields } from '@jira/roadmap-item';
import { runEdits } from './run-edits';
import type { EditOutcome, EditTask } from './run-edits';

export type EditState =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly outcome: EditOutcome; readonly undone: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface ItemEdits {
  readonly state: EditState | null;
  /** Gives what became of it; null where nothing could be told, which then stands in `state`. */
  readonly apply: (tasks: readonly EditTask[]) => Promise<EditOutcome | null>;
  readonly undo: () => Promise<void>;
}

interface Wanted {
  readonly tasks: readonly EditTask[];
  readonly planFields: PlanFields;
}

/** The queue writes new values within seconds of an edit; then the rows are read once more. */
const VALUES_AFTER_MS = 3_000;

/** Edits of work items from the grid, one or thousands, with what became of them and the way back. */
export function useItemEdits(work: WorkItems, snapshot: KnowledgeSnapshot): ItemEdits {
  const [state, setState] = useState<EditState | null>(null);
  const latest = useRef({ work, snapshot });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = { work, snapshot };
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  const edits = useAct(({ tasks, planFields }: Wanted, { write, wrote }) => {
    wrote('item');
    const tools = {
      transport: jiraAsUser,
      write,
      planFields,
      estimation: latest.current.snapshot.estimation,
      today: userDay(),
    };
    return runEdits(tasks, tools, (done) => {
      setState({ kind: 'running', done, total: tasks.length });
    });
  });
  const run = async (tasks: readonly EditTask[], undone: boolean): Promise<EditOutcome | null> => {
    const { planFields } = latest.current.work;
    if (planFields === null || tasks.length === 0) return null;
    setState({ kind: 'running', done: 0, total: tasks.length });
    const ids = [...new Set(tasks.map(({ item }) => item.id))];
    // A read that fails is made up for by the next look at what has changed.
    const refresh = (): Promise<void> => latest.current.work.refresh(ids).catch(() => undefined);
    try {
      const outcome = await edits.send({ tasks, planFields });
      await refresh();
      setState({ kind: 'finished', outcome, undone });
      timer.current = setTimeout(() => void refresh(), VALUES_AFTER_MS);
      return outcome;
    } catch (error) {
      await refresh();
      setState({ kind: 'failed', error });
      return null;
    }
  };
  return {
    state,
    apply: (tasks) => run(tasks, false),
    undo: async () => {
      if (state?.kind !== 'finished') return;
      const now = new Map(latest.current.work.items.map((item) => [item.id, item]));
      const back = [...state.outcome.done].reverse();
      await run(
        back.map(({ item, back: edit }) => ({ item: now.get(item.id) ?? item, edit })),
        !state.undone,
      );
    },
  };
}
