import { AUDIENCES } from '@domain/roadmap/lens';
import type { Audience } from '@domain/roadmap/lens';
import { ANNOUNCEMENTS } from '@domain/roadmap/telling/announcement';
import type { Announcement } from '@domain/roadmap/telling/announcement';

/** What is shared, as one choice: the roadmap for somebody, or a text of what was delivered. */
export type ShareKind = Audience | Announcement;

/** The choice that an address names; the roadmap for customers where it names none. */
export function shareKindIn(search: string): ShareKind {
  const params = new URLSearchParams(search);
  return (
    ANNOUNCEMENTS.find((each) => each === params.get('text')) ??
    AUDIENCES.find((each) => each === params.get('audience')) ??
    'customer'
  );
}

export function isAnnouncement(kind: ShareKind): kind is Announcement {
  return ANNOUNCEMENTS.some((each) => each === kind);
}

/** The address with another choice in it; everything else stays. */
export function withShareKind(search: string, kind: ShareKind): string {
  const params = new URLSearchParams(search);
  params.delete('text');
  params.delete('audience');
  params.set(isAnnouncement(kind) ? 'text' : 'audience', kind);
  return `?${params.toString()}`;
}
