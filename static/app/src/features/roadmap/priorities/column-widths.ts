import type { CSSProperties } from 'react';
import type { Column } from './priority-view';

/**
 * A title has 320 px beside type, key, status and menu of its item where the page has room for that; on a narrow one, or
 * beside the drawer, the column leaves room for numbers.
 */
const WORK = 'minmax(max(220px, min(540px, 46cqi)), 1fr)';

const widths: Readonly<Record<Column, string>> = {
  rank: '72px',
  work: WORK,
  value: '188px',
  confidence: '104px',
  interval: '96px',
  priority: '76px',
  top: '84px',
  band: '104px',
  points: '64px',
  ratio: '72px',
  personas: '80px',
  needs: '200px',
  horizon: '112px',
  evidence: '124px',
  revenue: '168px',
  status: '110px',
  backlog: '84px',
};

/** Width of the column of check boxes. */
const CHOOSE = '32px';

/** The widths of the columns that are shown, as the style of the grid. */
export function columnTemplate(shown: readonly Column[]): CSSProperties {
  const template = [CHOOSE, ...shown.map((column) => widths[column])].join(' ');
  return { '--columns': template } as CSSProperties;
}
