/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { screen } from '@testing-library/react';
import { PersonaWorth, missedBy } from '../../../static/app/src/features/customers/persona-worth';
import { findInvoice, knowDebtors } from '../example-views';
import { renderSurface } from '../render-surface';

describe('What a persona misses', () => {
  it('is the sum of what its needs have left for it, without those that were declined', () => {
    const half = { ...findInvoice, valueByPersona: { owner: 8 }, left01: 0.5 };
    const whole = { ...knowDebtors, valueByPersona: { owner: 5, clerk: 3 }, left01: 1 };
    const declined = { ...knowDebtors, status: 'declined' as const, valueByPersona: { owner: 90 } };
    expect(missedBy([half, whole, declined], 'owner').map(({ value }) => value)).toEqual([5, 4]);
    expect(missedBy([half], 'clerk')).toEqual([]);
  });

  it('stands with its own interval, asked for once for all personas', async () => {
    const personas = [
      { personaKey: 'owner', value: 33.2, low: 21.4, high: 47.9 },
      { personaKey: 'clerk', value: 8, low: 3, high: 14 },
    ];
    playJira({ answers: { 'persona.worth': () => ok({ personas }) } });
    renderSurface(
      personas.map(({ personaKey, value }) => (
        <PersonaWorth key={personaKey} projectId="10000" personaKey={personaKey} value={value} />
      )),
      ['customers'],
    );
    await screen.findByRole('img', { name: /^Unmet needs.*33.2.*21.4.*47.9/ });
    await screen.findByRole('img', { name: /^Unmet needs.*8.*3.*14/ });
    expect(sentTo('persona.worth')).toEqual([{ projectId: '10000' }]);
  });
});
