import { useFewRecords } from '../../records/list/record-pages';

/** The vision of the product and the problem that it solves, each as far as somebody has said it; null where nobody has. */
export function useDirection(
  projectId: string,
): { readonly vision: string; readonly problem: string } | null {
  const [record] = useFewRecords(projectId, 'direction');
  if (record === undefined) return null;
  const { vision, problem } = record.value;
  return vision === '' && problem === '' ? null : { vision, problem };
}
