import { list, oneOf, ref, text } from './field';
import { record } from './kind';

export const TEST_STATES = ['planned', 'running', 'passed', 'failed'] as const;
export type TestState = (typeof TEST_STATES)[number];

const line = (least = 0) => text(1_000, least).personal().prose();

/** One test of something that was assumed about a work item. */
export const test = record('test', {
  title: 'assumption',
  fields: {
    issueId: text(20, 1).server(),
    assumption: line(3),
    test: line(),
    /** The result at which the idea is dropped, written down before the test. */
    killLine: line(),
    result: line(),
    willingnessToPay: line().column('willingness'),
    state: oneOf(TEST_STATES, 'planned'),
    /** What the result rests on. */
    evidenceIds: list(ref('evidence'), 20),
  },
  check: (after) => [
    ...(after.state === 'planned' || after.killLine.trim() !== ''
      ? []
      : [{ field: 'killLine', rule: 'kill-line-first' } as const]),
    ...(!['passed', 'failed'].includes(after.state) || after.result.trim() !== ''
      ? []
      : [{ field: 'result', rule: 'result-first' } as const]),
  ],
});
