import type { ReactNode } from 'react';
import type { Coverage01 } from '@contract/identifiers';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';

const steps: readonly Coverage01[] = [0, 0.25, 0.5, 0.75, 1];

interface CoverageChoiceProps {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly value: Coverage01 | null;
  readonly disabled?: boolean;
  readonly onChange: (coverage01: Coverage01) => void;
}

/** How much of a need the work solves, in the five words of the value model. */
export function CoverageChoice({
  legend,
  hideLegend,
  value,
  disabled,
  onChange,
}: CoverageChoiceProps): ReactNode {
  const { t } = useText();
  return (
    <ChoiceRow
      legend={legend}
      hideLegend={hideLegend ?? false}
      disabled={disabled ?? false}
      value={value}
      onChange={onChange}
      choices={steps.map((step) => ({
        value: step,
        label: t(`coverage.${step}`),
        hint: t(`coverage.hint.${step}`),
      }))}
    />
  );
}
