/** @jest-environment jsdom */
import { ok, playJira } from '../../fake-bridge';
import { screen } from '@testing-library/react';
import type { TabProps } from '../../../../static/app/src/features/tab';
import { RoadmapTab } from '../../../../static/app/src/features/roadmap/roadmap-tab';
import { snapshot } from '../../example-views';
import { renderSurface } from '../../render-surface';

const id = '00000000-0000-4000-8000-000000000001';
const NAME = 'Vision and problem of the product';

function show(vision: string): void {
  const value = { vision, problem: '' };
  const record = { kind: 'direction' as const, id, version: 1, archived: false, value };
  playJira({
    answers: {
      'record.page': () => ok({ records: [record], next: null }),
      'view.list': () => ok({ views: [] }),
    },
  });
  const work = { items: [], elsewhere: [], total: 0, complete: true, planFields: null, error: null };
  const place = { route: 'roadmap', search: '', go: () => undefined, setSearch: () => undefined };
  const props = { snapshot, work, place, view: 'board' };
  renderSurface(<RoadmapTab {...(props as unknown as TabProps)} />, ['places', 'roadmap', 'plan', 'edits']);
}

it('says above the roadmap where the product is to go', async () => {
  show('Nobody asks twice for their money');
  const line = await screen.findByRole('note', { name: NAME });
  expect(line.textContent).toBe('Nobody asks twice for their money');
});
