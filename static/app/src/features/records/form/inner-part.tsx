import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { fieldWords } from '../words/record-words';
import type { PartProps } from './part';

interface InnerPartProps<G> {
  /** The group that it is a field of. */
  readonly of: Omit<PartProps, 'value' | 'onChange'>;
  readonly name: keyof G & string;
  readonly value: G;
  readonly onChange: (value: G) => void;
}

/** One field of a group by the control of its type, for a part that lays the group out itself. */
export function InnerPart<G extends object>({ of, name, value, onChange }: InnerPartProps<G>): ReactNode {
  const text = useText();
  const spec = of.spec.in?.[name];
  if (spec === undefined) return null;
  const { within: Inner } = of;
  const path = `${of.path}.${name}`;
  return (
    <Inner
      {...of}
      spec={spec}
      path={path}
      label={fieldWords(of.kind, path, text)}
      value={value[name]}
      onChange={(next) => {
        onChange({ ...value, [name]: next });
      }}
    />
  );
}
