import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import { MOST_PAIRED } from '@domain/value/paired-weights';
import { useText } from '../../i18n/text';
import { Part } from '../../ui/part';

const WeighDialog = lazy(async () => ({
  default: (await import('../records/weigh/weigh-dialog')).WeighDialog,
}));

interface WeighPersonasProps {
  readonly projectId: string;
  readonly personas: readonly PersonaCard[];
}

/** The greatest strategic weight that a persona may have. */
const MOST = 100;

/**
 * Weights of personas by comparing them pair by pair: what a persona weighs is its share of the customers times its
 * strategic weight, and only that one is the team's to choose. Nothing while a share is not known.
 */
export function WeighPersonas({ projectId, personas }: WeighPersonasProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const weighed = personas.flatMap(({ id, version, name, anti, share01, strategicWeight }) =>
    anti || share01 === null || share01 === 0 ? [] : [{ id, version, name, share01, strategicWeight }],
  );
  const known = personas.every(({ anti, share01 }) => anti || (share01 !== null && share01 > 0));
  if (!known || weighed.length < 2 || weighed.length > MOST_PAIRED) return null;
  const customers = weighed.reduce((sum, one) => sum + one.share01, 0);
  const total = weighed.reduce((sum, one) => sum + one.share01 * one.strategicWeight, 0);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('persona.weigh')}
      </Button>
      {open && (
        <Part>
          <WeighDialog
            projectId={projectId}
            kind="persona"
            field="strategicWeight"
            things={weighed.map(({ id, version, name, share01, strategicWeight }) => ({
              id,
              version,
              name,
              weight: strategicWeight,
              share01: total === 0 ? 0 : (share01 * strategicWeight) / total,
              // A persona that is to weigh as much as it has customers keeps the neutral weight of 1.
              weightOf: (wanted01) =>
                Math.min(MOST, Math.round((100 * wanted01 * customers) / share01) / 100),
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
