import type { EffortView } from '@contract/value/score-view';
import type { Text } from '../i18n/text';

const LAST_BITS = 1e-9;

/**
 * What is left of an epic in sentences: of which whole, of how many stories, what nobody has estimated and what is done, and
 * what is in other projects. A project that the person may not see is counted and not named; `names` are undefined until
 * they are known.
 */
export function effortWords(
  { points, wholePoints, assumedPoints, usualStory, stories, elsewhere }: EffortView,
  names: ReadonlyMap<string, string> | undefined,
  { t, list }: Pick<Text, 't' | 'list'>,
): string[] {
  const { open, unestimated, done } = stories;
  const words = [
    wholePoints - points > LAST_BITS
      ? t('effort.left-of', { points, whole: wholePoints })
      : t('effort.left', { points }),
  ];
  if (open + done === 0) return words;
  words.push(t('effort.open', { open, unestimated, usual: usualStory }));
  const uncovered = assumedPoints - unestimated * usualStory;
  if (uncovered > LAST_BITS) words.push(t('effort.uncovered', { points: uncovered }));
  if (done > 0) words.push(t('effort.done', { done }));
  const others = elsewhereWords(elsewhere, names, t);
  if (others.length > 0) words.push(t('effort.elsewhere', { places: list(others) }));
  return words;
}

function elsewhereWords(
  elsewhere: EffortView['elsewhere'],
  names: ReadonlyMap<string, string> | undefined,
  t: Text['t'],
): string[] {
  const sum = (places: EffortView['elsewhere']): number => places.reduce((all, { open }) => all + open, 0);
  if (elsewhere.length === 0) return [];
  if (names === undefined) return [t('effort.in-others', { open: sum(elsewhere) })];
  const named = elsewhere.flatMap(({ projectId, open }) => {
    const project = names.get(projectId);
    return project === undefined ? [] : [t('effort.in-project', { open, project })];
  });
  const hidden = elsewhere.filter(({ projectId }) => !names.has(projectId));
  return hidden.length === 0
    ? named
    : [...named, t('effort.in-hidden', { open: sum(hidden), projects: hidden.length })];
}
