/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { screen, waitFor } from '@testing-library/react';
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
        'evidence.page': () => ok({ pieces: [...pieces], more: false }),
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
});
