/** @jest-environment jsdom */
import '../fake-bridge';
import { screen } from '@testing-library/react';
import { cellsOf, recordOfRow } from '../../../src/adapters/store/records/row-codec';
import { columnsOfKind } from '../../adapters/store/records/columns-of-kind';
import { shownOf } from '../../../src/contract/records/wire';
import { attributeOf } from '../../../src/domain/customers/account';
import { mapRecord } from '../../../src/domain/channels/import/map-record';
import { guessColumns } from '../../../src/domain/channels/import/plan-records';
import { account } from '../../../src/domain/records/account';
import { checkPatch } from '../../../src/domain/records/check-record';
import { text } from '../../../src/domain/records/field';
import { importTargets, segmentFields } from '../../../src/domain/records/import-targets';
import { emptyRecord, record } from '../../../src/domain/records/kind';
import { recordDiff } from '../../../src/domain/records/history';
import { RecordFields } from '../../../static/app/src/features/records/form/record-fields';
import { listedFields } from '../../../static/app/src/features/records/list/cells';
import { RecordTable } from '../../../static/app/src/features/records/list/record-table';
import { renderSurface } from '../render-surface';

/** The declaration of accounts with one line more; words and the migration aside, nothing else is said about it. */
const kind = record('account', {
  title: 'name',
  mergeable: true,
  fields: {
    ...account.fields,
    region: text(80)
      .segment()
      .hints(/region/i),
  },
});
const value = { ...emptyRecord(kind), name: 'Acme', region: 'North' };

describe('A field that is added to the declaration of accounts', () => {
  it('crosses the bridge, and not beyond its limit', () => {
    expect(shownOf(kind).parse(value)).toMatchObject({ region: 'North' });
    expect(checkPatch(kind, { region: 'x'.repeat(81) }, 'form')).toEqual({
      ok: false,
      problems: [{ field: 'region', problem: 'too-long', limit: 80 }],
    });
  });

  it('is stored in its row and read from it, for history and archive too', () => {
    expect(columnsOfKind(kind)).toContain('region');
    const cells = cellsOf(kind, value, value, new Set());
    expect(cells.get('region')).toBe('North');
    const row = Object.fromEntries(cells);
    expect(recordOfRow(kind, row)).toEqual({ value, unreadable: [] });
    expect(recordDiff(row, { ...row, region: 'South' }).map(({ field }) => field)).toEqual(['region']);
    expect(checkPatch(kind, value, 'snapshot')).toMatchObject({ ok: true, set: { region: 'North' } });
  });

  it('is filled by an import whose heading means it', () => {
    expect(importTargets(kind).map(({ field }) => field)).toContain('region');
    const columns = ['Account', 'Sales region'];
    const plan = {
      columns: guessColumns(kind, columns),
      decimals: [],
      order: 'dmy',
      zone: null,
      words: {},
    } as const;
    const outcome = mapRecord(kind, ['Acme', 'North'], columns, plan);
    expect(outcome).toMatchObject({ kind: 'taken', row: { set: { name: 'Acme', region: 'North' } } });
  });

  it('can be asked for by a segment', () => {
    expect(segmentFields(kind)).toContain('region');
    const one = { id: 'a', name: 'Acme', state: 'active' as const, plan: '', people: null, arr: null };
    const full = { ...one, since: null, attributes: {}, region: 'North' };
    expect(attributeOf(full, 'region', kind)).toBe('North');
  });

  it('stands in the form and in the list', async () => {
    expect(listedFields(kind)).toContain('region');
    renderSurface(
      <>
        <RecordFields projectId="10000" kind={kind} draft={value} onChange={() => undefined} troubles={[]} />
        <RecordTable kind={kind} label="Accounts" records={[{ id: 'a', value }]} />
      </>,
      ['records'],
    );
    expect((await screen.findByLabelText<HTMLInputElement>('region')).value).toBe('North');
    expect(screen.getByRole('columnheader', { name: 'region' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'North' })).toBeTruthy();
  });
});
