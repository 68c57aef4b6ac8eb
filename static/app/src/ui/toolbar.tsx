import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './toolbar.module.css';

/** The row that tools go into; null while it is about to be there, undefined where there is none around. */
const RowContext = createContext<HTMLElement | null | undefined>(undefined);
export const ToolbarRow = RowContext.Provider;

interface ToolbarProps {
  readonly children: ReactNode;
  /** What stands at the end of the row. */
  readonly end?: ReactNode;
}

/** The tools of a view: in the one row of its place, beside what switches views; alone where there is none. */
export function Toolbar({ children, end }: ToolbarProps): ReactNode {
  const row = useContext(RowContext);
  const tools = (
    <>
      {children}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </>
  );
  if (row === undefined) return <div className={styles.row}>{tools}</div>;
  return row === null ? null : createPortal(tools, row);
}
