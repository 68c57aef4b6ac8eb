import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { GoalView } from '@contract/outcomes/goal-views';
import { MOST_PAIRED } from '@domain/value/paired-weights';
import { useText } from '../../../i18n/text';
import { Part } from '../../../ui/part';

const WeighDialog = lazy(async () => ({
  default: (await import('../../records/weigh/weigh-dialog')).WeighDialog,
}));

interface WeighGoalsProps {
  readonly projectId: string;
  readonly goals: readonly GoalView[];
  /** What the weights of the goals come to. */
  readonly total: number;
}

/** Weights of goals by comparing them pair by pair; nothing where there is nothing to compare. */
export function WeighGoals({ projectId, goals, total }: WeighGoalsProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  if (goals.length < 2 || goals.length > MOST_PAIRED) return null;
  // Goals that all weigh nothing get weights that come to as many as they are.
  const whole = total === 0 ? goals.length : total;
  return (
    <>
      <Button
        spacing="compact"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('goals.weigh')}
      </Button>
      {open && (
        <Part>
          <WeighDialog
            projectId={projectId}
            kind="goal"
            field="weight"
            things={goals.map(({ id, version, title, weight }) => ({
              id,
              version,
              name: title,
              weight,
              share01: total === 0 ? 0 : weight / total,
              weightOf: (share01) => rounded(share01 * whole),
            }))}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Part>
      )}
    </>
  );
}

/** People read two places after the point at most. */
const rounded = (weight: number): number => Math.round(100 * weight) / 100;
