/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import '../modal-dialogs';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { emptyRecord } from '../../../src/domain/records/kind';
import { KIND_NAMES, kindNamed } from '../../../src/domain/records/kinds';
import type { KindName } from '../../../src/domain/records/kinds';
import { RecordFields } from '../../../static/app/src/features/records/form/record-fields';
import { RecordForm } from '../../../static/app/src/features/records/form/record-form';
import type { OwnPart } from '../../../static/app/src/features/records/form/part';
import { writtenFields } from '../../../static/app/src/features/records/form/draft';
import { messages } from '../../../static/app/src/i18n/en/records';
import { renderSurface } from '../render-surface';

const projectId = '10000';
const id = '00000000-0000-4000-8000-000000000001';
const words: Readonly<Record<string, string>> = messages;
/** Stands in for the parts that features bring to documents. */
const standIn: OwnPart = ({ label }) => <input aria-label={label} />;
const value = {
  name: 'Acme',
  state: 'active' as const,
  plan: 'Team',
  people: 12,
  arr: null,
  since: null,
  attributes: { seats: 5, trial: true, region: 'north' },
};
const records = (version: number, over: object = {}) => ({
  kind: 'account' as const,
  id,
  version,
  archived: false,
  value: { ...value, ...over },
});

function showAccount(onDone = jest.fn()): typeof onDone {
  renderSurface(
    <RecordForm
      projectId={projectId}
      kind="account"
      record={{ id, version: 3, value }}
      label="Edit Acme"
      saved="Saved."
      onDone={onDone}
    />,
    ['customers'],
  );
  return onDone;
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('The form of a record', () => {
  it.each(KIND_NAMES)('has every field of a %s that people write, by its name', async (name: KindName) => {
    playJira({ answers: { 'record.page': () => ok({ records: [], next: null }) } });
    const kind = kindNamed(name);
    renderSurface(
      <RecordFields
        projectId={projectId}
        kind={kind}
        draft={emptyRecord(kind)}
        onChange={() => undefined}
        troubles={[]}
        own={(field) => (kind.specs[field]?.check === 'segment-rule' ? standIn : null)}
      />,
      ['records'],
    );
    for (const field of writtenFields(kind)) {
      const label = words[`record-field.${name}.${field}`] ?? 'no words';
      await waitFor(() => {
        const labelled = screen.queryAllByLabelText(label);
        expect([...labelled, ...screen.queryAllByRole('group', { name: label })]).not.toEqual([]);
      });
    }
  });

  it('sends only what changed, and keeps numbers and yes-or-no among the further facts', async () => {
    playJira({ answers: { 'record.save': () => ok({ kind: 'saved', record: records(4) }) } });
    const done = showAccount();
    await userEvent.type(await screen.findByLabelText('Account'), ' Inc');
    const region = screen.getByRole('group', { name: 'region' });
    fireEvent.change(within(region).getByLabelText('Value'), { target: { value: 'south' } });
    await save();
    await waitFor(() => {
      expect(done).toHaveBeenCalled();
    });
    expect(sentTo('record.save')).toEqual([
      {
        projectId,
        kind: 'account',
        id,
        version: 3,
        set: { name: 'Acme Inc', attributes: { seats: 5, trial: true, region: 'south' } },
      },
    ]);
  });

  it('refuses a value beyond its limit at the field, in words, and sends nothing', async () => {
    playJira({ answers: {} });
    const done = showAccount();
    const plan = await screen.findByLabelText('Plan');
    fireEvent.change(plan, { target: { value: 'x'.repeat(81) } });
    await save();
    expect(plan.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(plan);
    const told = document.getElementById(plan.getAttribute('aria-describedby') ?? '');
    expect(told?.textContent).toBe('At most 80 characters.');
    expect(sentTo('record.save')).toEqual([]);
    expect(done).not.toHaveBeenCalled();
  });

  it('merges by itself what two people changed apart', async () => {
    const answers = [
      ok({ kind: 'conflict' as const, theirs: records(4, { people: 99 }) }),
      ok({ kind: 'saved' as const, record: records(5) }),
    ];
    playJira({
      answers: { 'record.save': () => answers.shift() ?? ok({ kind: 'saved', record: records(6) }) },
    });
    const done = showAccount();
    await userEvent.type(await screen.findByLabelText('Plan'), ' plus');
    await save();
    await waitFor(() => {
      expect(done).toHaveBeenCalled();
    });
    expect(sentTo('record.save')).toMatchObject([
      { version: 3, set: { plan: 'Team plus' } },
      { version: 4, set: { plan: 'Team plus' } },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks about what both changed, and writes nothing until somebody has chosen', async () => {
    const answers = [
      ok({ kind: 'conflict' as const, theirs: records(4, { plan: 'Gold' }) }),
      ok({ kind: 'saved' as const, record: records(5) }),
    ];
    playJira({
      answers: { 'record.save': () => answers.shift() ?? ok({ kind: 'saved', record: records(6) }) },
    });
    const done = showAccount();
    await userEvent.type(await screen.findByLabelText('Plan'), ' plus');
    await save();
    const dialog = await screen.findByRole('dialog');
    expect(sentTo('record.save')).toHaveLength(1);
    const plan = within(dialog).getByRole('group', { name: 'Plan: both of you changed it' });
    expect(within(plan).getByRole<HTMLInputElement>('radio', { name: 'Theirs: Gold' }).checked).toBe(true);
    await userEvent.click(within(plan).getByRole('radio', { name: 'Mine: Team plus' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save both' }));
    await waitFor(() => {
      expect(done).toHaveBeenCalled();
    });
    expect(sentTo('record.save')).toMatchObject([{ version: 3 }, { version: 4, set: { plan: 'Team plus' } }]);
  });
});
