/** @jest-environment jsdom */
import { playJira } from '../fake-bridge';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CustomersView } from '../../../src/contract/customers/customer-views';
import { PersonaWarnings } from '../../../static/app/src/features/customers/persona-warnings';
import { renderSurface } from '../render-surface';

const view: CustomersView = {
  personas: [],
  warnings: [
    { kind: 'outweighs', personaKey: 'auditor', share01: 0.02, strategicWeight: 50, part01: 0.505 },
    { kind: 'shares-do-not-sum', sum01: 1.3 },
  ],
  fairVoice: { shares: [], withoutPersona: 0, loudest: null, unheard: [], imbalance01: 0 },
};
const place = { route: '', search: '', go: () => undefined, setSearch: () => undefined };

afterEach(cleanup);

describe('Warnings about personas', () => {
  it('say that a weight makes two in a hundred count for half of all value, and open the form', async () => {
    playJira({});
    const edited = jest.fn();
    renderSurface(<PersonaWarnings projectId="10000" view={view} canEdit place={place} onEdit={edited} />, [
      'customers',
    ]);
    await screen.findByText(
      'auditor is 2% of customers, but with a weight of 50 it counts for half of all value or more (51%).',
    );
    expect(screen.getByText('The shares of customers sum to 130%.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Look at the weight' }));
    expect(edited).toHaveBeenCalledWith('auditor');
  });

  it('sagen es auch auf Deutsch', async () => {
    playJira({ context: { locale: 'de-DE' } });
    renderSurface(
      <PersonaWarnings
        projectId="10000"
        view={view}
        canEdit={false}
        place={place}
        onEdit={() => undefined}
      />,
      ['customers'],
    );
    expect(
      await screen.findByText(/zählt aber mit Gewicht 50 für die Hälfte des ganzen Werts oder mehr/),
    ).toBeTruthy();
  });
});
