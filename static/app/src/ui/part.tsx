import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { CrashNote } from './crash-note';
import { Skeleton } from './skeleton';

interface PartProps {
  /** Lines of the placeholder while it loads; without it there is none. */
  readonly rows?: number;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A place, drawer or section that loads and fails by itself: what stands around it goes on working. */
export function Part({ rows, label, children }: PartProps): ReactNode {
  const fallback =
    rows === undefined ? null : <Skeleton rows={rows} {...(label !== undefined && { label })} />;
  return (
    <CrashNote>
      <Suspense fallback={fallback}>{children}</Suspense>
    </CrashNote>
  );
}
