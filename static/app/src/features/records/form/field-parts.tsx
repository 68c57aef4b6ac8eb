import type { ComponentType, ReactNode } from 'react';
import type { FieldType } from '@domain/records/field';
import { AttributesPart } from './attributes-part';
import { GroupPart, ListPart } from './list-parts';
import { ReferencePart } from './reference-parts';
import { ChoicePart, DayPart, FlagPart, NumberPart, TextPart } from './simple-parts';
import type { PartProps } from './part';

/** Documents that people write, by the check that names their shape. */
const DOCUMENTS: Readonly<Record<string, ComponentType<PartProps>>> = { attributes: AttributesPart };

/** A value with a shape of its own. @throws where nobody has made a part for that shape */
function DocumentPart(props: PartProps): ReactNode {
  const Own = DOCUMENTS[props.spec.check ?? ''];
  if (Own === undefined) throw new Error(`${props.kind}.${props.path} needs a part of its own in the form.`);
  return <Own {...props} />;
}

/** How each type of field is written: a new type does not compile until it has a part. */
const PARTS = {
  text: TextPart,
  whole: NumberPart,
  amount: NumberPart,
  day: DayPart,
  flag: FlagPart,
  oneOf: ChoicePart,
  ref: ReferencePart,
  list: ListPart,
  group: GroupPart,
  document: DocumentPart,
} satisfies Record<FieldType, ComponentType<PartProps>>;

/** The control of a field by its type. */
export function FieldPart(props: PartProps): ReactNode {
  const Typed: ComponentType<PartProps> = PARTS[props.spec.type];
  return <Typed {...props} />;
}
