/** @jest-environment jsdom */
import { playJira } from '../fake-bridge';
import '../modal-dialogs';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FilterButton } from '../../../static/app/src/ui/filter-button';
import { KeyboardProvider, usePageKeys } from '../../../static/app/src/ui/keys';
import { SearchBox } from '../../../static/app/src/ui/search-box';
import { renderSurface } from '../render-surface';

function Place({ onSkip }: { readonly onSkip: () => void }): ReactNode {
  const [text, setText] = useState('');
  usePageKeys([{ key: 'S', does: 'keys.piece.skip', act: onSkip, inHand: true }]);
  return (
    <>
      <SearchBox label="Search needs" value={text} onChange={setText} />
      <FilterButton count={0} onClear={() => undefined}>
        <input type="checkbox" aria-label="Starred" />
      </FilterButton>
      <textarea aria-label="What a customer said" />
      <aside>
        <button>In the drawer</button>
      </aside>
    </>
  );
}

async function open(onSkip = () => undefined): Promise<void> {
  playJira({});
  renderSurface(
    <KeyboardProvider>
      <Place onSkip={onSkip} />
    </KeyboardProvider>,
    ['places'],
  );
  await screen.findByRole('textbox', { name: 'Search needs' });
}

const search = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Search needs' });

describe('the keys of a place', () => {
  it('lead to the search and to the filter from wherever the focus is', async () => {
    await open();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(search());
    search().blur();
    await userEvent.keyboard('f');
    const filter = await screen.findByRole('dialog', { name: 'Filter' });
    expect(within(filter).getByRole('checkbox', { name: 'Starred' })).toBeTruthy();
  });

  it('are letters where somebody types', async () => {
    const skipped = jest.fn();
    await open(skipped);
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What a customer said' });
    await userEvent.type(area, 'is it safe? /f');
    expect(area.value).toBe('is it safe? /f');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(area);
    expect(skipped).not.toHaveBeenCalled();
  });

  it('act on what is in hand from the place, never from the drawer or with another key held', async () => {
    const skipped = jest.fn();
    await open(skipped);
    screen.getByRole('button', { name: 'In the drawer' }).focus();
    await userEvent.keyboard('s');
    expect(skipped).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Filter' }).focus();
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(skipped).not.toHaveBeenCalled();
    await userEvent.keyboard('s');
    expect(skipped).toHaveBeenCalledTimes(1);
  });

  it('are listed for a question mark, with what they do', async () => {
    await open();
    await userEvent.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    const rows = [...list.querySelectorAll('dt')].map(
      (term) => `${term.textContent}: ${term.nextElementSibling?.textContent ?? ''}`,
    );
    expect(rows).toEqual([
      '/: Search here',
      'F: Open the filter',
      'S: Skip it, or bring it back',
      '?: Show this list',
    ]);
    await userEvent.click(within(list).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull();
  });
});
