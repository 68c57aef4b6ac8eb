import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { CustomersView, PersonaCard } from '@contract/customers/customer-views';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { FailureFlag } from '../../ui/flag';
import { Note } from '../../ui/note';
import type { PageLocation } from '../tab';

type Warning = CustomersView['warnings'][number];

interface PersonaWarningsProps {
  readonly projectId: string;
  readonly view: CustomersView;
  readonly canEdit: boolean;
  readonly place: PageLocation;
  readonly onEdit: (personaKey: string, mergeWith?: string) => void;
}

/** What a person should look at in the personas, each with the act that mends it. */
export function PersonaWarnings(props: PersonaWarningsProps): ReactNode {
  const text = useText();
  const { view, projectId } = props;
  // Other shares on personas as they were seen; one that somebody changed meanwhile keeps theirs.
  const action = useAct(
    async (personas: readonly PersonaCard[], { write }) => {
      for (const { id, version, share01 } of personas) {
        await write('record.save', { projectId, kind: 'persona', id, version, set: { share01 } });
      }
    },
    { until: ['customers.read'] },
  );
  return (
    <>
      {view.warnings.map((warning) => (
        <Note
          key={JSON.stringify(warning)}
          tone="warning"
          title={sentenceOf(warning, view, text)}
          actions={
            props.canEdit && (
              <Button
                spacing="compact"
                isLoading={action.busy}
                onClick={() => {
                  mend(warning, props, () => {
                    action.run(fairShares(view.personas));
                  });
                }}
              >
                {text.t(ACTION_OF[warning.kind])}
              </Button>
            )
          }
        />
      ))}
      {action.failure !== null && <FailureFlag error={action.failure} />}
    </>
  );
}

const ACTION_OF = {
  'no-evidence': 'warning.action.quote',
  'stale-evidence': 'warning.action.quote',
  'same-needs': 'warning.action.merge',
  'shares-do-not-sum': 'warning.action.scale',
  'share-missing': 'warning.action.share',
  outweighs: 'warning.action.weight',
} as const;

function mend(warning: Warning, { place, onEdit }: PersonaWarningsProps, scale: () => void): void {
  switch (warning.kind) {
    case 'no-evidence':
    case 'stale-evidence':
      place.go('insights', `?view=inbox&persona=${warning.personaKey}`);
      break;
    case 'same-needs':
      onEdit(warning.personaKeys[1], warning.personaKeys[0]);
      break;
    case 'shares-do-not-sum':
      scale();
      break;
    case 'share-missing':
      if (warning.personaKeys[0] !== undefined) onEdit(warning.personaKeys[0]);
      break;
    case 'outweighs':
      onEdit(warning.personaKey);
  }
}

/** The stated shares brought to 100 % together, in whole percent, each keeping its part of the whole. */
export function fairShares(personas: readonly PersonaCard[]): readonly PersonaCard[] {
  const stated = personas.filter(
    (persona) => !persona.archived && !persona.anti && persona.share01 !== null && persona.share01 > 0,
  );
  const sum = stated.reduce((total, persona) => total + (persona.share01 ?? 0), 0);
  if (sum === 0) return [];
  // Largest remainder: whole percents that sum to exactly 100.
  const exact = stated.map((persona) => (100 * (persona.share01 ?? 0)) / sum);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((total, share) => total + share, 0);
  const byRemainder = exact.map((share, at) => ({ at, rest: share % 1 })).sort((a, b) => b.rest - a.rest);
  for (const { at } of byRemainder.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
  return stated.map((persona, at) => ({ ...persona, share01: (whole[at] ?? 0) / 100 }));
}

function sentenceOf(warning: Warning, view: CustomersView, { t, day, list }: Text): string {
  const nameOf = (key: string): string => view.personas.find((persona) => persona.key === key)?.name ?? key;
  switch (warning.kind) {
    case 'no-evidence':
      return t('warning.no-evidence', { persona: nameOf(warning.personaKey) });
    case 'stale-evidence':
      return t('warning.stale', {
        persona: nameOf(warning.personaKey),
        day: day(warning.lastOn),
        days: warning.days,
      });
    case 'same-needs':
      return t('warning.same-needs', { personas: list(warning.personaKeys.map(nameOf)) });
    case 'shares-do-not-sum':
      return t('warning.sum', { sum: warning.sum01 });
    case 'share-missing':
      return t('warning.share-missing', { personas: list(warning.personaKeys.map(nameOf)) });
    case 'outweighs':
      return t('warning.outweighs', {
        persona: nameOf(warning.personaKey),
        share: warning.share01,
        weight: warning.strategicWeight,
        part: warning.part01,
      });
  }
}
