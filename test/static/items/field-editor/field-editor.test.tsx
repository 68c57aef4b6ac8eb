/** @jest-environment jsdom */
import { asked, ok, playJira } from '../../fake-bridge';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FieldEditor, keysIn } from '../../../../static/app/src/features/items/field-editor/field-editor';
import { fieldMessages } from '../../../../static/app/src/i18n/field';
import { bookkeeper, findInvoice, knowDebtors, owner } from '../../example-views';
import { renderSurface } from '../../render-surface';

const answers = {
  'need.search': () => ok({ needs: [findInvoice, knowDebtors] }),
  'persona.list': () => ok({ personas: [bookkeeper, owner] }),
};
const open = (moduleKey: string, fieldValue: unknown, renderContext = 'issue-view') => {
  playJira({
    context: { moduleKey, extension: { project: { id: '10000' }, fieldValue, renderContext } },
    answers,
  });
  renderSurface(<FieldEditor />, [fieldMessages]);
};
const submitted = () => asked.filter((entry) => entry.command === 'submit').map((entry) => entry.payload);

describe('The editor of Customer needs', () => {
  it('shows needs by their words and gives Jira their keys', async () => {
    open('customer-needs', ['N-1']);
    await screen.findByRole('button', { name: 'Remove Find an unpaid invoice fast' });
    await userEvent.click(await screen.findByRole('option', { name: /Know who owes me money/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(submitted()).toEqual([['N-1', 'N-2']]);
    });
  });

  it('keeps a key that the product does not know, until somebody takes it out', async () => {
    open('customer-needs', ['N-404']);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove N-404' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(submitted()).toEqual([[]]);
    });
  });

  it('works by keyboard alone: walk, pick, leave', async () => {
    open('customer-needs', []);
    await screen.findByRole('option', { name: /Find an unpaid/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('button', { name: 'Remove Know who owes me money' });
    await userEvent.keyboard('{Escape}');
    expect(asked.some((entry) => entry.command === 'close')).toBe(true);
    expect(submitted()).toEqual([]);
  });

  it('hands over each change at once while a work item is being created', async () => {
    open('customer-needs', null, 'issue-create');
    await userEvent.click(await screen.findByRole('option', { name: /Find an unpaid/ }));
    await waitFor(() => {
      expect(submitted()).toEqual([['N-1']]);
    });
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

describe('The editor of Personas', () => {
  it('narrows the choice while one types', async () => {
    open('personas', []);
    await screen.findByRole('option', { name: 'Owner' });
    await userEvent.type(screen.getByRole('combobox', { name: 'Add a persona' }), 'book');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['BBookkeeper']);
    await userEvent.clear(screen.getByRole('combobox', { name: 'Add a persona' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Add a persona' }), 'zzz');
    await screen.findByText('Nothing matches “zzz”.');
  });
});

it('Anything in a field that is no list of keys counts as empty', () => {
  expect([keysIn(null), keysIn('N-1'), keysIn([1, 'N-2', null])]).toEqual([[], [], ['N-2']]);
});
