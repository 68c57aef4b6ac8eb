import fc from 'fast-check';

/** What goes wrong while one act and what follows from it are under way. */
export interface Trouble {
  /** What becomes of Jira's events. */
  readonly events: 'come' | 'lost' | 'doubled' | 'late' | 'reordered';
  readonly jira:
    | 'answers'
    | 'jira-quota-global-based'
    | 'jira-quota-tenant-based'
    | 'jira-burst-based'
    | 'jira-per-issue-on-write'
    | 500
    | 502
    | 503
    | 504
    | 'stale';
  /** After how many calls of a kind the function is ended; null = it lives. */
  readonly kill: {
    readonly of: 'sql' | 'jira';
    readonly after: number;
    readonly whose: 'call' | 'work';
  } | null;
  /** Sent twice at the same time, as by a double click or a retry of the network. */
  readonly twice: boolean;
}

/** One act of a person, a tool or the app; numbers choose among what is there, modulo how many there are. */
export type Act = { readonly trouble: Trouble } & (
  | { readonly act: 'need'; readonly persona: number; readonly importance: number }
  | { readonly act: 'rate'; readonly need: number; readonly persona: number; readonly importance: number }
  | { readonly act: 'account'; readonly account: number; readonly arr: number }
  | { readonly act: 'undo'; readonly account: number }
  | { readonly act: 'piece'; readonly need: number; readonly account: number; readonly words: number }
  | { readonly act: 'edit'; readonly piece: number; readonly words: number }
  | { readonly act: 'link' | 'unlink'; readonly piece: number; readonly need: number }
  | { readonly act: 'delete'; readonly piece: number; readonly deleted: boolean }
  | { readonly act: 'import'; readonly rows: readonly number[]; readonly parts: number }
  | { readonly act: 'undo-import'; readonly file: number }
  | { readonly act: 'deliver'; readonly delivery: number }
  | { readonly act: 'attach'; readonly item: number; readonly need: number; readonly coverage: number }
  | { readonly act: 'detach'; readonly item: number; readonly need: number }
  | { readonly act: 'points'; readonly item: number; readonly points: number }
  | { readonly act: 'fields'; readonly item: number; readonly needs: readonly number[] }
  | { readonly act: 'merge-accounts'; readonly from: number; readonly into: number }
  | { readonly act: 'merge-needs'; readonly from: number; readonly into: number }
  | { readonly act: 'undo-merge' }
  | { readonly act: 'model'; readonly preset: number }
  | { readonly act: 'archive' }
  | { readonly act: 'wait' }
);

export type History = readonly Act[];

const some = fc.nat(5);
const importance = fc.integer({ min: 0, max: 10 });
function act<const T extends string, V extends object>(
  name: T,
  fields: { readonly [K in keyof V]: fc.Arbitrary<V[K]> },
): fc.Arbitrary<V & { readonly act: T }> {
  return fc.record<V>(fields).map((values) => ({ ...values, act: name }));
}
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const acts = fc.oneof(
  often(5, act('need', { persona: fc.nat(1), importance })),
  often(4, act('rate', { need: some, persona: fc.nat(1), importance })),
  often(3, act('account', { account: fc.nat(2), arr: fc.nat(9) })),
  often(2, act('undo', { account: fc.nat(2) })),
  often(4, act('piece', { need: some, account: fc.nat(3), words: some })),
  often(2, act('edit', { piece: some, words: some })),
  often(2, act('link', { piece: some, need: some })),
  often(1, act('unlink', { piece: some, need: some })),
  often(2, act('delete', { piece: some, deleted: fc.boolean() })),
  often(
    3,
    act('import', {
      rows: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
      parts: fc.integer({ min: 1, max: 2 }),
    }),
  ),
  often(2, act('undo-import', { file: some })),
  often(4, act('deliver', { delivery: fc.nat(3) })),
  often(6, act('attach', { item: fc.nat(2), need: some, coverage: fc.nat(2) })),
  often(2, act('detach', { item: fc.nat(2), need: some })),
  often(3, act('points', { item: fc.nat(2), points: fc.integer({ min: 1, max: 13 }) })),
  often(3, act('fields', { item: fc.nat(2), needs: fc.array(some, { maxLength: 3 }) })),
  often(2, act('merge-accounts', { from: fc.nat(2), into: fc.nat(2) })),
  often(2, act('merge-needs', { from: some, into: some })),
  often(2, act('undo-merge', {})),
  often(1, act('model', { preset: fc.nat(2) })),
  often(1, act('archive', {})),
  often(3, act('wait', {})),
);

const trouble: fc.Arbitrary<Trouble> = fc.record({
  events: fc.oneof(
    often(5, fc.constant('come' as const)),
    often(3, fc.constantFrom('lost', 'doubled', 'late', 'reordered')),
  ),
  jira: fc.oneof(
    often(6, fc.constant('answers' as const)),
    often(
      3,
      fc.constantFrom<Trouble['jira'][]>(
        'jira-quota-global-based',
        'jira-quota-tenant-based',
        'jira-burst-based',
        'jira-per-issue-on-write',
        500,
        502,
        503,
        504,
        'stale',
      ),
    ),
  ),
  kill: fc.option(
    fc.record({
      of: fc.constantFrom('sql', 'jira'),
      after: fc.integer({ min: 1, max: 14 }),
      whose: fc.constantFrom('call', 'work'),
    }),
    { freq: 2, nil: null },
  ),
  twice: fc.oneof(often(7, fc.constant(false)), often(1, fc.constant(true))),
});

/** A history of at most so many acts. It begins with a need, as nothing else has anything to be about before. */
export const historyOf = (most: number): fc.Arbitrary<History> =>
  fc
    .tuple(
      fc.record({ persona: fc.nat(1), importance, trouble }),
      fc.array(
        fc.tuple(acts, trouble).map(([one, goesWrong]): Act => ({ ...one, trouble: goesWrong })),
        { minLength: 1, maxLength: most - 1 },
      ),
    )
    .map(([first, others]): History => [{ act: 'need', ...first }, ...others]);
