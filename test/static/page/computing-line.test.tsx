/** @jest-environment jsdom */
import { ok, playJira } from '../fake-bridge';
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ComputingLine } from '../../../static/app/src/page/computing-line';
import { roadmapItem } from '../example-views';
import { renderSurface } from '../render-surface';

const attached = roadmapItem({ id: '1', needKeys: ['N-1'] });
const valued = { ...attached, written: { value: 4, priority: 1, band: null } };
let attach: () => void = () => undefined;
let compute: () => void = () => undefined;

function Page(): ReactNode {
  const [work, setWork] = useState({ items: [roadmapItem({ id: '1' })], changesSeen: 0 });
  attach = () => {
    setWork({ items: [attached], changesSeen: 1 });
  };
  compute = () => {
    setWork({ items: [valued], changesSeen: 1 });
  };
  return <ComputingLine projectId="10000" work={{ ...work, catchUp: () => undefined }} />;
}

describe('Work that was just attached', () => {
  it('is said to be computed from the first moment, before the app has heard of it, until its value is there', async () => {
    playJira({ answers: { 'score.waiting': () => ok({ since: null, items: 0, until: null }) } });
    renderSurface(
      <main>
        <Page />
      </main>,
      [],
    );
    await screen.findByRole('main');
    expect(screen.queryByText(/being computed/)).toBeNull();
    act(() => {
      attach();
    });
    await screen.findByText('1 work item has no value yet: it is being computed.');
    act(() => {
      compute();
    });
    await waitFor(() => {
      expect(screen.queryByText(/being computed/)).toBeNull();
    });
  });
});
