import { useMemo, useState } from 'react';
import { useRead, useReading } from '../../api/read';
import { filterFrom } from '../../api/work-items/item-filter';
import { wholeLandscape } from './landscape/whole-landscape';
import type { PageLocation } from '../tab';

export type LandscapeView = ReturnType<typeof useLandscapeView>;

/** The landscape as somebody looks at it: of which accounts, beside what was, as a chart or as a table. */
export function useLandscapeView(projectId: string, place: PageLocation) {
  const [segmentId, setSegmentId] = useState<string | null>(null);
  const [withPast, setWithPast] = useState(true);
  const [asTable, setAsTable] = useState(false);
  const landscape = useReading(wholeLandscape, { projectId, segmentId });
  const segments = useRead('segment.list', { projectId }).data?.segments ?? [];
  const { persona } = useMemo(() => filterFrom(place.search), [place.search]);
  const dots = (landscape.data?.dots ?? []).filter((dot) => persona === '' || dot.personaKey === persona);
  // What was kept of last quarter is that of all accounts: beside a segment it would compare two things.
  const past = segmentId === null ? (landscape.data?.past ?? null) : null;
  return {
    segmentId,
    setSegmentId,
    segments,
    landscape,
    /** Of the persona that is asked for, or of all. */
    dots,
    /** The landscape of last quarter; null where there is none to compare with. */
    past,
    pastDots: withPast ? (past?.dots ?? []) : [],
    withPast,
    setWithPast,
    asTable,
    setAsTable,
  };
}
