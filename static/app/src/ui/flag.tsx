import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { raiseFlag } from '../api/flag';
import type { FlagAct, FlagWords } from '../api/flag';
import { useFailureWords } from './failure-words';
import { usePageKeys } from './keys';

interface FlagProps extends FlagWords {
  /** What it tells of: another one is another flag, the same one is told once. */
  readonly of: unknown;
  /** Takes back what was done, by a button of the flag and by U. */
  readonly undo?: FlagAct;
}

/**
 * Says what became of an act in a flag of Jira's, so that nothing moves on the page. It goes when another comes in its
 * place, or with what shows it. What has to stay in view, such as a list that could not be loaded, is a `Note`.
 */
export function Flag({ of, undo, acts = [], ...words }: FlagProps): ReactNode {
  const all = undo === undefined ? acts : [undo, ...acts];
  const latest = useRef({ words, all });
  useLayoutEffect(() => {
    latest.current = { words, all };
  });
  usePageKeys(undo === undefined ? [] : [{ key: 'U', does: 'keys.undo', act: undo.act }]);
  useEffect(() => {
    const { words: said, all: shown } = latest.current;
    return raiseFlag({
      ...said,
      // What the button does is what it would do by the time that it is clicked.
      acts: shown.map(({ label }, at) => ({ label, act: () => latest.current.all[at]?.act() })),
    });
  }, [of]);
  return null;
}

interface FailureFlagProps {
  readonly error: unknown;
  /** What follows from it. */
  readonly so?: string;
}

/** An act that was refused or failed, in words. */
export function FailureFlag({ error, so }: FailureFlagProps): ReactNode {
  const { tone, title, text } = useFailureWords()(error, 'act');
  // Its words are on their way; a flag that was shown says nothing more.
  if (text === '') return null;
  return <Flag of={error} tone={tone} title={title} text={so === undefined ? text : `${text} ${so}`} />;
}
