import type { CSSProperties } from 'react';
import type { Column } from './priority-view';

const widths: Readonly<Record<Column, string>> = {
  rank: '76px',
  work: 'minmax(220px, 4fr)',
  value: '60px',
  interval: '96px',
  priority: '64px',
  top: '84px',
  band: '104px',
  points: '68px',
  ratio: '68px',
  personas: '72px',
  needs: 'minmax(120px, 2fr)',
  horizon: '112px',
  evidence: '124px',
  status: 'minmax(84px, 110px)',
};

/** Width of the column of check boxes. */
const CHOOSE = '32px';

/** The widths of the columns that are shown, as the style of the grid. */
export function columnTemplate(shown: readonly Column[]): CSSProperties {
  const template = [CHOOSE, ...shown.map((column) => widths[column])].join(' ');
  return { '--columns': template } as CSSProperties;
}
