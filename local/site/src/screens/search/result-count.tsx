import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { requestJson } from '../../rest/http';
import screen from '../screen.module.css';

const countSchema = z.looseObject({ count: z.number() });

/** About how many work items a query finds, as Jira estimates it. */
export function ResultCount({ jql, isEnabled }: { readonly jql: string; readonly isEnabled: boolean }) {
  const { data } = useQuery({
    queryKey: ['rest', 'count', jql],
    queryFn: () =>
      requestJson('/rest/api/3/search/approximate-count', countSchema, { method: 'POST', body: { jql } }),
    enabled: isEnabled,
  });
  if (!isEnabled || data === undefined) return null;
  return (
    <span className={screen['subtle']} role="status">
      {data.count.toLocaleString('en')} {data.count === 1 ? 'work item' : 'work items'}
    </span>
  );
}
