/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ModelView } from '../../../src/contract/value/value-views';
import { ModelSettings } from '../../../static/app/src/features/value/model/model-settings';
import { renderSurface } from '../render-surface';
import { model, preview } from './example-model';

const show = () => renderSurface(<ModelSettings projectId="10000" />, []);
const job = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'recompute',
  state: 'done' as const,
  done: 7,
  total: 7,
  message: '',
  updatedAt: '2026-11-23T10:00:00.000Z',
};
const saved: ModelView = {
  ...model,
  version: 1,
  parameters: model.parameters.map((each) => (each.id === 'goalShare01' ? { ...each, value: 0 } : each)),
  history: [
    {
      version: 1,
      changedAt: '2026-11-23T10:00:00.000Z',
      changedBy: 'user-project-admin',
      reason: 'No goals yet',
      preset: 'default',
      changes: [{ id: 'goalShare01', from: '0.2', to: '0' }],
    },
  ],
};
const conflict = {
  ok: false as const,
  error: { code: 'conflict' as const, message: 'Somebody else has changed the model. Load it again.' },
};

describe('The value model in the settings', () => {
  it('names each constant with its meaning, default, range and source; the basic ones first', async () => {
    playJira({ answers: { 'model.read': () => ok(model) } });
    show();
    const goals = await screen.findByRole('textbox', { name: 'Share of goals' });
    expect((goals as HTMLInputElement).value).toBe('20');
    expect(screen.getByText(/Default 20 %, from 0 % to 100 %/)).toBeTruthy();
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
          return ok({ model: saved, job });
        },
        'job.read': () => ok(job),
      },
    });
    show();
    const goals = await screen.findByRole('textbox', { name: 'Share of goals' });
    await userEvent.clear(goals);
    await userEvent.type(goals, '0');
    const table = await screen.findByRole('table', { name: 'Effect on your own top ten' });
    expect(within(table).getByText('▲ from 2')).toBeTruthy();
    expect(sentTo('model.save')).toEqual([]);
    await userEvent.type(screen.getByLabelText(/^Reason/), 'No goals yet');
    await userEvent.click(screen.getByRole('button', { name: 'Save the model' }));
    await screen.findByText('Share of goals: 20 % → 0 %');
    expect(screen.getByText(/^you, /)).toBeTruthy();
    expect(screen.getByText('All values in Jira are up to date.')).toBeTruthy();
    expect(sentTo('model.save')).toEqual([
      {
        projectId: '10000',
        draft: { changes: { goalShare01: 0 }, preset: 'default', custom: null },
        basedOn: 0,
        reason: 'No goals yet',
      },
    ]);
  });

  it('keeps the edits when somebody else saved first, and puts them on top only when asked to', async () => {
    const theirs: ModelView = { ...saved, parameters: model.parameters };
    let current = model;
    playJira({
      answers: {
        'model.read': () => ok(current),
        'model.preview': () => ok(preview),
        'model.save': ({ basedOn }) => {
          if (basedOn === 1) return ok({ model: { ...saved, version: 2 }, job });
          current = theirs;
          return conflict;
        },
        'job.read': () => ok(job),
      },
    });
    show();
    const goals = await screen.findByRole('textbox', { name: 'Share of goals' });
    await userEvent.clear(goals);
    await userEvent.type(goals, '0');
    await userEvent.click(screen.getByRole('button', { name: 'Save the model' }));
    await screen.findByText('Somebody else saved version 1 meanwhile');
    expect((goals as HTMLInputElement).value).toBe('0');
    await userEvent.click(screen.getByRole('button', { name: 'Put my edits on top of version 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the model' }));
    await waitFor(() => {
      expect(sentTo('model.save')).toHaveLength(2);
    });
    await screen.findByText('Nothing is changed.');
  });

  it('shows a broken formula’s fault at the formula', async () => {
    playJira({
      answers: {
        'model.read': () => ok({ ...model, preset: 'custom', custom: { kind: 'formula', formula: 'value' } }),
        'model.preview': () => ({
          ok: false,
          error: { code: 'invalid', message: 'The formula cannot be read: gone wrong.', field: 'formula' },
        }),
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
    const goals = await screen.findByRole('textbox', { name: 'Share of goals' });
    expect((goals as HTMLInputElement).readOnly).toBe(true);
    expect(screen.getByText(/^You can look at the model, but not change it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the model' })).toBeNull();
  });

  it('offers another try when it could not be loaded, and says so when it may not be seen', async () => {
    const failure = (code: 'unavailable' | 'forbidden') => ({
      ok: false as const,
      error: { code, message: 'A sentence about it.' },
    });
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
