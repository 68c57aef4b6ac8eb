/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TagsField } from '../../../static/app/src/features/evidence/tags/tags-field';
import { TagsView } from '../../../static/app/src/features/evidence/tags/tags-view';
import { renderSurface } from '../render-surface';

const tags = [
  { tag: 'billing', pieces: 7 },
  { tag: 'Bills', pieces: 2 },
];

describe('the list of tags', () => {
  it('renames a tag until no quote has it, says when two become one, and takes all of it back', async () => {
    const opened: string[] = [];
    const parts = [
      { changed: 300, at: 81, more: true },
      { changed: 12, at: 82, more: true },
      { changed: 0, at: 83, more: false },
    ];
    playJira({
      answers: {
        'tag.list': () => ok({ tags, more: false }),
        'tag.rename': () => ok(parts.shift() ?? { changed: 0, at: 84, more: false }),
        'evidence.take-back': () => ok({ changed: 156 }),
      },
    });
    renderSurface(
      <TagsView
        projectId="10000"
        canEdit
        onTag={(tag) => {
          opened.push(tag);
        }}
      />,
      ['places', 'evidence', 'tags'],
    );
    await userEvent.click(await screen.findByRole('button', { name: 'billing' }));
    expect(opened).toEqual(['billing']);
    await userEvent.click(screen.getByRole('button', { name: 'Rename Bills' }));
    const name = screen.getByRole('textbox', { name: 'New name of Bills' });
    await userEvent.clear(name);
    await userEvent.type(name, 'billing');
    expect(screen.getByText('billing is in use already: what has Bills has billing then.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Join the two' }));
    expect(await screen.findAllByText('Bills is billing now, on 312 quotes.')).not.toHaveLength(0);
    expect(sentTo('tag.rename')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('312 quotes have their tags as before.')).toBeTruthy();
    expect(sentTo('evidence.take-back')).toMatchObject([{ at: 82 }, { at: 81 }]);
  });

  it('is offered while somebody types, without what is there already', async () => {
    playJira({ answers: { 'tag.list': () => ok({ tags, more: false }) } });
    function Field(): ReactNode {
      const [text, setText] = useState('');
      return <TagsField projectId="10000" value={text} onChange={setText} />;
    }
    renderSurface(<Field />, ['inbox']);
    const field = await screen.findByRole<HTMLInputElement>('textbox');
    await userEvent.type(field, 'late, bil');
    await userEvent.click(await screen.findByRole('button', { name: 'billing' }));
    expect(field.value).toBe('late, billing, ');
    await userEvent.type(field, 'bil');
    await waitFor(() => {
      expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Bills']);
    });
  });
});
