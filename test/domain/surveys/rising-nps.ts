import type { MonthCount } from '../../../src/domain/surveys/rating-overview';

const quarter = (month: string, detractors: number, passives: number, promoters: number): MonthCount[] => [
  { personaId: null, month, value: 3, answers: detractors },
  { personaId: null, month, value: 8, answers: passives },
  { personaId: null, month, value: 10, answers: promoters },
];

/** Four quarters whose NPS is −23, −9, +26 and +47, from about thirty answers each. */
export const risingNps: readonly MonthCount[] = [
  ...quarter('2026-02', 14, 9, 7),
  ...quarter('2026-05', 12, 12, 9),
  ...quarter('2026-08', 8, 9, 17),
  ...quarter('2026-11', 6, 8, 24),
];
