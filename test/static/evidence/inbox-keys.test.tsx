/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PieceView } from '../../../src/contract/evidence/evidence-views';
import { InboxList } from '../../../static/app/src/features/evidence/inbox-list';
import { KeyboardProvider } from '../../../static/app/src/ui/keys';
import { piece } from '../api/on-screen';
import { snapshot } from '../example-views';
import { renderSurface } from '../render-surface';

describe('the inbox by keys', () => {
  let pieces: readonly PieceView[] = [];
  const inHand = () => document.querySelector('[aria-current="true"] blockquote')?.textContent;

  const open = async (): Promise<void> => {
    pieces = ['One', 'Two', 'Three'].map((text, at) => ({ ...piece(`piece-${String(at)}`), text }));
    playJira({
      answers: {
        'evidence.page': () => ok({ pieces: [...pieces], more: false, next: null, order: 'said' }),
        'evidence.triage': ({ id }) => {
          const known = pieces.find((each) => each.id === id);
          if (known === undefined) throw new Error(`There is no piece ${id}.`);
          return ok({ piece: { ...known, triage: 'skipped' } });
        },
        'evidence.star': ({ id, starred }) => {
          const known = pieces.find((each) => each.id === id);
          if (known === undefined) throw new Error(`There is no piece ${id}.`);
          return ok({ piece: { ...known, starred } });
        },
        'evidence.choose': () => ok({ ids: pieces.map(({ id }) => id), more: false }),
        'evidence.skip-many': ({ ids }) => ok({ changed: ids.length, at: 71 }),
        'evidence.tag-many': ({ ids }) => ok({ changed: ids.length, at: 72 }),
        'evidence.take-back': () => ok({ changed: 2 }),
        'tag.list': () => ok({ tags: [{ tag: 'till', pieces: 4 }], more: false }),
        'evidence.suggest': () => ok({ needs: [], personas: [], duplicates: [], personalData: {} }),
      },
    });
    renderSurface(
      <KeyboardProvider>
        <InboxList
          projectId="10000"
          snapshot={{ ...snapshot, canManageKnowledge: true }}
          filter={{ text: '', triage: 'any', deleted: false }}
          onClear={() => undefined}
        />
      </KeyboardProvider>,
      ['evidence', 'inbox'],
    );
    await screen.findByText('Three');
  };

  it('walks, skips and stars from the first moment, with the focus on the piece in hand', async () => {
    await open();
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard('j');
    expect(inHand()).toBe('Two');
    expect(document.activeElement?.textContent).toContain('Two');
    await userEvent.keyboard('q');
    await waitFor(() => {
      expect(sentTo('evidence.star')).toEqual([{ projectId: '10000', id: 'piece-1', starred: true }]);
    });
    await userEvent.keyboard('s');
    await waitFor(() => {
      expect(inHand()).toBe('Three');
    });
    expect(sentTo('evidence.triage')).toEqual([{ projectId: '10000', id: 'piece-1', skipped: true }]);
    expect(document.activeElement?.textContent).toContain('Three');
    await userEvent.keyboard('{ArrowUp}k');
    expect(inHand()).toBe('One');
    await userEvent.keyboard('l');
    expect(await screen.findByRole('combobox')).toBe(document.activeElement);
  });

  it('chooses by key, by range and all that the filter shows, and takes one act back as one', async () => {
    await open();
    await userEvent.keyboard('x');
    expect(screen.getByText('1 quote chosen')).toBeTruthy();
    const boxes = screen.getAllByRole('checkbox', { name: 'Choose this quote' });
    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(boxes[1] ?? document.body);
    await user.keyboard('{/Shift}');
    expect(screen.getByText('2 quotes chosen')).toBeTruthy();
    const many = within(screen.getByRole('region', { name: 'What is chosen' }));
    await user.click(many.getByRole('button', { name: 'Skip' }));
    expect(await screen.findByText('2 quotes put where they belong.')).toBeTruthy();
    expect(sentTo('evidence.skip-many')).toMatchObject([{ ids: ['piece-0', 'piece-1'], skipped: true }]);
    expect(screen.queryByText(/chosen/)).toBeNull();
    await user.keyboard('u');
    await waitFor(() => {
      expect(sentTo('evidence.take-back')).toMatchObject([{ at: 71 }]);
    });

    await user.click(screen.getByRole('button', { name: 'Choose all that the filter shows' }));
    expect(await screen.findByText('3 quotes chosen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add a tag' }));
    await user.type(await screen.findByRole('combobox'), 'til{Enter}');
    await waitFor(() => {
      expect(sentTo('evidence.tag-many')).toMatchObject([{ ids: { length: 3 }, add: ['till'], remove: [] }]);
    });
  });
});
