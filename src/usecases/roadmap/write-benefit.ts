import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import type { Benefit, BenefitStore } from '../../adapters/store/roadmap/benefit-store';
import type { Call, ItemCall, Writing } from '../call';

interface BenefitDeps {
  readonly benefits: BenefitStore;
}
type Text = Pick<Benefit, 'text' | 'version'>;

/** Written, or what somebody else has written since it was read: then nothing was. */
export type BenefitWritten =
  { readonly kind: 'saved'; readonly benefit: Text } | { readonly kind: 'conflict'; readonly theirs: Text };

/** What satisfying a need gives to customers; empty where nobody wrote it. @throws AppError `not-found` */
export async function readBenefit(call: Call, needKey: string, deps: BenefitDeps): Promise<Text> {
  return standing(call, 'need', await needIdOf(call, needKey), deps);
}

/** Writes the benefit of a need over the version that was seen. @throws AppError `not-found` */
export async function writeNeedBenefit(
  call: Call,
  needKey: string,
  text: Text,
  deps: BenefitDeps,
): Promise<BenefitWritten> {
  return write(call, { ...text, kind: 'need', subjectId: await needIdOf(call, needKey) }, deps);
}

/** Writes the benefit of the item itself over the version that was seen. */
export function writeItemBenefit(call: ItemCall, text: Text, deps: BenefitDeps): Promise<BenefitWritten> {
  return write(call, { ...text, kind: 'item', subjectId: call.item.id }, deps);
}

async function needIdOf(call: Call, needKey: string): Promise<string> {
  const need = (await call.model()).needByKey.get(needKey);
  if (need === undefined) throw new AppError('not-found', said('needs.gone', { needKey }));
  return need.id;
}

async function write(call: Writing, benefit: Benefit, deps: BenefitDeps): Promise<BenefitWritten> {
  const { kind, subjectId, text, version } = benefit;
  if (await deps.benefits.put(call.product.id, benefit, call.by))
    return { kind: 'saved', benefit: { text, version: version + 1 } };
  const theirs = await standing(call, kind, subjectId, deps);
  return theirs.text === text ? { kind: 'saved', benefit: theirs } : { kind: 'conflict', theirs };
}

async function standing(
  { product }: Writing,
  kind: Benefit['kind'],
  subjectId: string,
  deps: BenefitDeps,
): Promise<Text> {
  const [now] = await deps.benefits.find(product.id, kind, [subjectId]);
  return { text: now?.text ?? '', version: now?.version ?? 0 };
}
