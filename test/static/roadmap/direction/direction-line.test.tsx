/** @jest-environment jsdom */
import { ok, playJira } from '../../fake-bridge';
import { screen } from '@testing-library/react';
import { DirectionLine } from '../../../../static/app/src/features/roadmap/direction/direction-line';
import { renderSurface } from '../../render-surface';

const id = '00000000-0000-4000-8000-000000000001';

it('says in one line where the product is to go, and the problem that it solves', async () => {
  const value = { vision: 'Nobody asks twice for their money', problem: 'Chasing payments takes days' };
  const record = { kind: 'direction' as const, id, version: 1, archived: false, value };
  playJira({ answers: { 'record.page': () => ok({ records: [record], next: null }) } });
  renderSurface(<DirectionLine projectId="10000" />, ['plan']);
  const line = await screen.findByRole('note', { name: 'Vision and problem of the product' });
  expect(line.textContent).toBe('Nobody asks twice for their money · Chasing payments takes days');
});
