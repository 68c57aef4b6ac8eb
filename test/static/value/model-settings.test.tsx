/** @jest-environment jsdom */
import { ok, playJira, refused, sentTo } from '../fake-bridge';
import '../modal-dialogs';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ModelView } from '../../../src/contract/value/value-views';
import { ModelSettings } from '../../../static/app/src/features/value/model/model-settings';
import { renderSurface } from '../render-surface';
import { model, preview } from './example-model';
import { said } from '../../../src/domain/words/said';

const show = () => renderSurface(<ModelSettings projectId="10000" />, []);
const job = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'recompute',
  state: 'done' as const,
  done: 7,
  total: 7,
  said: null,
  updatedAt: '2026-11-23T10:00:00.000Z',
};
const saved: ModelView = {
  ...model,
  version: 1,
  parameters: model.parameters.map((each) => (each.id === 'goalLift' ? { ...each, value: 0 } : each)),
  history: [
    {
      version: 1,
      changedAt: '2026-11-23T10:00:00.000Z',
      changedBy: 'user-project-admin',
      reason: 'No goals yet',
      preset: 'default',
      changes: [{ id: 'goalLift', from: '0.5', to: '0' }],
    },
  ],
};

// The test's browser knows dialogs, but not how to open one.
describe('The value model in the settings', () => {
  it('names each constant with its meaning, default, range and source; the basic ones first', async () => {
    playJira({ answers: { 'model.read': () => ok(model) } });
    show();
    const goals = await screen.findByRole('textbox', { name: 'What goals add' });
    expect((goals as HTMLInputElement).value).toBe('50');
    expect(screen.getByText(/Default 50 %, from 0 % to 500 %/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Draws' })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: `Show all ${String(model.parameters.length)} parameters` }),
    );
    expect(screen.getByRole('textbox', { name: 'Draws' })).toBeTruthy();
  });

  it('shows the effect before anything is saved, saves with the reason, and tells who changed what', async () => {
    let current = model;
    playJira({
      answers: {
        'model.read': () => ok(current),
        'model.preview': () => ok(preview),
        'model.save': () => {
          current = saved;
          return ok({ kind: 'saved', model: saved, job });
        },
        'job.read': () => ok(job),
      },
    });
    show();
    const goals = await screen.findByRole('textbox', { name: 'What goals add' });
    await userEvent.clear(goals);
    await userEvent.type(goals, '0');
    const table = await screen.findByRole('table', { name: 'Effect on your own top ten' });
    expect(within(table).getByText('▲ from 2')).toBeTruthy();
    expect(sentTo('model.save')).toEqual([]);
    await userEvent.type(screen.getByLabelText(/^Reason/), 'No goals yet');
    await userEvent.click(screen.getByRole('button', { name: 'Save the model' }));
    await screen.findByText('What goals add: 50 % → 0 %');
    expect(screen.getByText(/^you, /)).toBeTruthy();
    expect(screen.getByText('All values in Jira are up to date.')).toBeTruthy();
    expect(sentTo('model.save')).toEqual([
      {
        projectId: '10000',
        draft: { changes: { goalLift: 0 }, preset: 'default', custom: null },
        basedOn: 0,
        reason: 'No goals yet',
      },
    ]);
  });

  it('keeps the edits when somebody else saved first, and puts them on top only when asked to', async () => {
    const theirs: ModelView = {
      ...saved,
      parameters: model.parameters.map((each) => (each.id === 'draws' ? { ...each, value: 7_000 } : each)),
    };
    let current = model;
    playJira({
      answers: {
        'model.read': () => ok(current),
        'model.preview': () => ok(preview),
        'model.save': ({ basedOn }) => {
          if (basedOn === 1) return ok({ kind: 'saved', model: { ...saved, version: 2 }, job });
          current = theirs;
          return ok({ kind: 'conflict', theirs });
        },
        'job.read': () => ok(job),
      },
    });
    show();
    const goals = await screen.findByRole('textbox', { name: 'What goals add' });
    await userEvent.clear(goals);
    await userEvent.type(goals, '0');
    await userEvent.click(screen.getByRole('button', { name: 'Save the model' }));
    const question = await screen.findByRole('dialog', { name: 'Somebody else changed this meanwhile' });
    expect(within(question).getByText('Taken from them: Draws.')).toBeTruthy();
    expect((goals as HTMLInputElement).value).toBe('0');
    expect(sentTo('model.save')).toHaveLength(1);
    await userEvent.click(within(question).getByRole('button', { name: 'Save both' }));
    await waitFor(() => {
      expect(sentTo('model.save')).toMatchObject([
        { basedOn: 0, draft: { changes: { goalLift: 0 } } },
        { basedOn: 1, draft: { changes: { goalLift: 0 } } },
      ]);
    });
    await screen.findByText('Nothing is changed.');
  });

  it('asks which is to hold where both changed one constant, and writes nothing for theirs', async () => {
    const theirs: ModelView = {
      ...saved,
      parameters: model.parameters.map((each) => (each.id === 'goalLift' ? { ...each, value: 0.75 } : each)),
    };
    playJira({
      answers: {
        'model.read': () => ok(sentTo('model.save').length === 0 ? model : theirs),
        'model.preview': () => ok(preview),
        'model.save': () => ok({ kind: 'conflict', theirs }),
      },
    });
    show();
    const goals = await screen.findByRole('textbox', { name: 'What goals add' });
    await userEvent.clear(goals);
    await userEvent.type(goals, '0');
    await userEvent.click(screen.getByRole('button', { name: 'Save the model' }));
    const question = await screen.findByRole('dialog');
    expect(within(question).getByLabelText('Mine: 0 %')).toBeTruthy();
    await userEvent.click(within(question).getByLabelText('Theirs: 75 %'));
    await userEvent.click(within(question).getByRole('button', { name: 'Save both' }));
    await screen.findByText('Nothing is changed.');
    const now = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What goals add' });
    expect(now.value).toBe('75');
    expect(sentTo('model.save')).toHaveLength(1);
  });

  it('shows a broken formula’s fault at the formula', async () => {
    playJira({
      answers: {
        'model.read': () => ok({ ...model, preset: 'custom', custom: { kind: 'formula', formula: 'value' } }),
        'model.preview': () => refused('invalid', said('value.formula.by-zero'), 'formula'),
      },
    });
    show();
    const formula = await screen.findByRole('textbox', { name: 'Formula' });
    await userEvent.type(formula, ' +');
    await waitFor(() => {
      expect(formula.getAttribute('aria-invalid')).toBe('true');
    });
  });

  it('is to be looked at only without the right to change it', async () => {
    playJira({ answers: { 'model.read': () => ok({ ...model, canEdit: false }) } });
    show();
    const goals = await screen.findByRole('textbox', { name: 'What goals add' });
    expect((goals as HTMLInputElement).readOnly).toBe(true);
    expect(screen.getByText(/^You can look at the model, but not change it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the model' })).toBeNull();
  });

  it('offers another try when it could not be loaded, and says so when it may not be seen', async () => {
    const failure = (code: 'unavailable' | 'forbidden') => refused(code, said('app.no-data'));
    playJira({ answers: { 'model.read': () => failure('unavailable') } });
    const first = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    // What may pass is tried three times before it is told; the click is one more.
    expect(sentTo('model.read')).toHaveLength(4);
    first.unmount();
    playJira({ answers: { 'model.read': () => failure('forbidden') } });
    show();
    await screen.findByText('You may not do this here');
  });
});
