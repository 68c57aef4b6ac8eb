import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { CustomModelInput } from '@contract/value/custom-model';
import { CUSTOM_VARIABLES } from '@domain/value/presets/custom-variables';
import { useText } from '../../../i18n/text';
import type { Refusal } from './refusal';
import styles from './model.module.css';

type Weighted = Extract<CustomModelInput, { kind: 'weighted' }>;
type Criterion = Weighted['criteria'][number];

interface CriteriaProps {
  readonly criteria: readonly Criterion[];
  readonly refusal: Refusal | null;
  readonly onCustom: (custom: CustomModelInput) => void;
}

const MOST_CRITERIA = 12;

/** Criteria with their weights, each on two fixed anchors: the number that counts as 0 and the one that counts as 100. */
export function Criteria({ criteria, refusal, onCustom }: CriteriaProps): ReactNode {
  const { t } = useText();
  const put = (next: readonly Criterion[]): void => {
    onCustom({ kind: 'weighted', criteria: [...next] });
  };
  const own = refusal?.field.startsWith('criteria') === true ? refusal : null;
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('custom.kind.weighted')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('custom.variable')}</th>
            <th scope="col">{t('custom.weight')}</th>
            <th scope="col">{t('custom.zero')}</th>
            <th scope="col">{t('custom.hundred')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('custom.remove.short')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, index) => (
            <CriterionLine
              key={index}
              criterion={criterion}
              number={index + 1}
              problem={own?.field.startsWith(`criteria[${String(index)}]`) === true ? own.message : null}
              onCriterion={(next) => {
                put(criteria.map((old, at) => (at === index ? next : old)));
              }}
              onRemove={
                criteria.length < 2
                  ? null
                  : () => {
                      put(criteria.filter((_, at) => at !== index));
                    }
              }
            />
          ))}
        </tbody>
      </table>
      {own?.field === 'criteria' && (
        <div role="alert" className={styles.problem}>
          {own.message}
        </div>
      )}
      <div>
        <Button
          spacing="compact"
          isDisabled={criteria.length >= MOST_CRITERIA}
          onClick={() => {
            put([...criteria, { variable: 'value', weight: 1, zeroAt: 0, hundredAt: 100 }]);
          }}
        >
          {t('custom.add')}
        </Button>
      </div>
    </>
  );
}

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly number: number;
  readonly problem: string | null;
  readonly onCriterion: (criterion: Criterion) => void;
  readonly onRemove: (() => void) | null;
}

const numbers = [
  { part: 'weight', name: 'custom.weight' },
  { part: 'zeroAt', name: 'custom.zero' },
  { part: 'hundredAt', name: 'custom.hundred' },
] as const;

function CriterionLine({ criterion, number, problem, onCriterion, onRemove }: CriterionLineProps): ReactNode {
  const { t } = useText();
  const cell = (what: string): string => t('custom.cell', { what, number });
  return (
    <tr>
      <td>
        <select
          aria-label={cell(t('custom.variable'))}
          value={criterion.variable}
          onChange={(event) => {
            const chosen = CUSTOM_VARIABLES.find((variable) => variable === event.currentTarget.value);
            if (chosen !== undefined) onCriterion({ ...criterion, variable: chosen });
          }}
        >
          {CUSTOM_VARIABLES.map((variable) => (
            <option key={variable} value={variable}>
              {t(`custom.variable.${variable}`)}
            </option>
          ))}
        </select>
        {problem !== null && (
          <div role="alert" className={styles.problem}>
            {problem}
          </div>
        )}
      </td>
      {numbers.map(({ part, name }) => (
        <td key={part}>
          <input
            type="number"
            step="any"
            className={styles.figure}
            aria-label={cell(t(name))}
            aria-invalid={problem !== null}
            value={Number.isNaN(criterion[part]) ? '' : criterion[part]}
            onChange={(event) => {
              const typed = event.currentTarget.valueAsNumber;
              if (Number.isFinite(typed)) onCriterion({ ...criterion, [part]: typed });
            }}
          />
        </td>
      ))}
      <td>
        {onRemove !== null && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={t('custom.remove', { number })}
            onClick={onRemove}
          >
            {t('custom.remove.short')}
          </Button>
        )}
      </td>
    </tr>
  );
}
