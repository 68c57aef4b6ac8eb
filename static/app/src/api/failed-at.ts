import { tags } from '@contract/tags';
import type { AppError } from '@domain/app-error';

/** Whether what failed was to change something, or to show it; null where it was no call of the app. */
export function failedAt({ details }: AppError): 'write' | 'read' | null {
  const asked = Object.entries(tags).find(([name]) => name === details['procedure']);
  if (asked === undefined) return null;
  return 'touches' in asked[1] ? 'write' : 'read';
}
