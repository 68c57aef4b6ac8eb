/** @jest-environment jsdom */
import { playJira, refused } from '../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AppError } from '../../../src/domain/app-error';
import { said } from '../../../src/domain/words/said';
import { useRead } from '../../../static/app/src/api/read';
import { useWrite } from '../../../static/app/src/api/write';
import { FailureNote } from '../../../static/app/src/ui/failure-note';
import { Loaded } from '../../../static/app/src/ui/loaded';
import { renderSurface } from '../render-surface';

function Counted(): ReactNode {
  return <Loaded query={useRead('evidence.count', { projectId: '10000' })}>{() => 'There'}</Loaded>;
}

function Star(): ReactNode {
  const star = useWrite('evidence.star');
  return (
    <>
      <button
        onClick={() => {
          star.run({ projectId: '10000', id: '11111111-1111-4111-8111-111111111111', starred: true });
        }}
      >
        Star
      </button>
      {star.failure !== null && <FailureNote error={star.failure} />}
    </>
  );
}

describe('what failed', () => {
  const title = async () => (await screen.findByRole('alert')).querySelector('strong')?.textContent;
  const show = (element: ReactNode): void => {
    const away = refused('unavailable', said('app.no-answer'));
    playJira({ answers: { 'evidence.count': () => away, 'evidence.star': () => away } });
    renderSurface(element, []);
  };

  it('was not loaded where it was to be shown', async () => {
    show(<Counted />);
    expect(await title()).toBe('This could not be loaded');
  });

  it('was not saved where it was to be changed', async () => {
    show(<Star />);
    await userEvent.click(await screen.findByRole('button', { name: 'Star' }));
    expect(await title()).toBe('This was not saved');
  });

  it('did not work where Jira was asked to do something', async () => {
    show(<FailureNote error={new AppError('unavailable', said('jira.away'))} />);
    expect(await title()).toBe('This did not work');
  });
});
