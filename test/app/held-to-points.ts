import type { RecordedCall } from '../../local/forge/recorded-call';
import type { ProcedureName } from '../../src/contract/rpc';

/** Points of the hourly quota that a call may take: to know who may, and to read or write an item or two. */
const MOST_POINTS = 20;

/** Those that take more, each with its reason. */
const MORE: Partial<Readonly<Record<ProcedureName, { readonly points: number; readonly because: string }>>> =
  {
    'outcome.tell': {
      points: 60,
      because: 'it writes one comment to each customer who asked, some at a time',
    },
    'share.stories': { points: 130, because: 'it reads the hundred items that are told of' },
    'share.lines': { points: 130, because: 'it reads the hundred items that a page of the report names' },
  };

/** By how much a call overran its points; null = it kept to them. */
export function overspentBy(name: ProcedureName, call: RecordedCall): string | null {
  const spent = call.jiraCalls.reduce((sum, { points }) => sum + points, 0);
  const most = MORE[name]?.points ?? MOST_POINTS;
  if (spent <= most) return null;
  const paths = call.jiraCalls.map(
    ({ method, path, points }) => `${method} ${path.split('?')[0] ?? ''} ${points}`,
  );
  return `${name} took ${spent} points instead of at most ${most}: ${paths.join(', ')}`;
}
