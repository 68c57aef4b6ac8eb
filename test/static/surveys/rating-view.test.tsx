/** @jest-environment jsdom */
import { ok, playJira } from '../fake-bridge';
import { cleanup, screen, within } from '@testing-library/react';
import type { MonthCount } from '../../../src/domain/surveys/rating-overview';
import { ratingOverview } from '../../../src/domain/surveys/rating-overview';
import { presentRatings } from '../../../src/handlers/surveys/present-surveys';
import { SurveyResultsView } from '../../../static/app/src/features/surveys/survey-results';
import { risingNps } from '../../domain/surveys/rising-nps';
import { snapshot } from '../example-views';
import { renderSurface } from '../render-surface';

const catalogue = {
  productId: 'p',
  projectIds: ['10000'],
  needs: [],
  personas: [],
  merged: { needs: [], personas: [] },
};

function show(counts: readonly MonthCount[], locale: string): void {
  const overview = ratingOverview('nps', counts, 'quarter');
  playJira({
    context: { locale },
    answers: { 'survey.results': () => ok(presentRatings('nps', overview, catalogue)) },
  });
  renderSurface(
    <SurveyResultsView kind="nps" snapshot={snapshot} projectId="10000" onAsk={() => undefined} />,
    ['surveys'],
  );
}

afterEach(cleanup);

describe('NPS over time', () => {
  it('rises from −23 to +47, said before the last step, which alone may be chance', async () => {
    show(risingNps, 'en-US');
    const trend = await screen.findByText(
      /^Rising over the 4 periods with answers: \+25 from one to the next/,
    );
    expect(trend.textContent).toContain('with 95 % certainty between +13 and +37.');
    expect(trend.textContent).toContain('Chance alone would show as much in less than 1 % of cases.');
    const step = screen.getByText(/^The last step alone, to 2026-Q4, may be chance: \+21/);
    expect(trend.compareDocumentPosition(step)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('steigt', async () => {
    show(risingNps, 'de-DE');
    await screen.findByText(/^Steigt über die 4 Zeiträume mit Antworten: \+25 von einem zum nächsten/);
    expect(screen.getByText(/Der Zufall allein zeigte so viel in weniger als 1 % der Fälle\./)).toBeTruthy();
  });

  it('of a few answers has a score and no interval, and says why', async () => {
    show([{ personaId: null, month: '2026-11', value: 2, answers: 1 }], 'en-US');
    const [periods] = await screen.findAllByRole('table');
    const row = within(periods ?? document.body).getByRole('row', { name: /2026-Q4/ });
    expect(row.textContent).toBe('2026-Q4-100fewer than 5 answers: too few for an interval1');
    expect(screen.queryByText(/Rising|No trend/)).toBeNull();
  });
});
