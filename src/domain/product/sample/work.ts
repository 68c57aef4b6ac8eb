/** An invented work item of the sample, offered where no real one serves an invented need. */
export interface SampleWorkItem {
  readonly summary: string;
  /** Need key → share of the need, null where nobody has said. */
  readonly needs: Readonly<Record<string, number | null>>;
  /** Points; null = not estimated by itself, as its stories are. */
  readonly points: number | null;
  /** It is done, and tells the story of the delivery of this need. */
  readonly delivers?: string;
  readonly stories?: readonly SampleWorkItem[];
}

/** The label by which invented work items are found again. */
export const SAMPLE_LABEL = 'customer-roadmap-sample';

/** Few enough to be read at once, and enough that the best is not the first. */
export const sampleWork: readonly SampleWorkItem[] = [
  epic('Find unpaid invoices fast', { 'N-1': 0.5, 'N-4': 0.25 }, [
    story('Filter the list by unpaid and late', 5, { 'N-1': 0.5, 'N-4': 0.25 }),
    story('Search by amount or reference', 3, { 'N-1': 0.5 }),
    story('Show who owes me, oldest first', 5, { 'N-4': 0.75 }),
  ]),
  epic('Cash due this month', { 'N-2': 0.5 }, [
    story('Total due this month on the home page', 3, { 'N-2': 0.5 }),
    story('Cash forecast for the next three months', 8, { 'N-2': 0.75 }),
  ]),
  epic('Automatic reminders', { 'N-6': 0.75 }, [
    story('Send the first reminder by itself', 5, { 'N-6': null }),
  ]),
  epic('Invoices that look like ours', { 'N-11': 0.5 }, [
    story('New template colours', 5, { 'N-11': 0.25 }),
    story('Design a template of one’s own', 13, { 'N-14': 1, 'N-11': 0.25 }),
    { ...story('Invoices in the client’s own language', 8, { 'N-13': 0.75 }), delivers: 'N-13' },
    { ...story('VAT rate by country of the client', 5, { 'N-8': 0.5 }), delivers: 'N-8' },
  ]),
];

export const SAMPLE_WORK_ITEMS = sampleWork.reduce((sum, { stories = [] }) => sum + 1 + stories.length, 0);

function epic(
  summary: string,
  needs: SampleWorkItem['needs'],
  stories: readonly SampleWorkItem[],
): SampleWorkItem {
  return { summary, needs, points: null, stories };
}

function story(summary: string, points: number, needs: SampleWorkItem['needs']): SampleWorkItem {
  return { summary, needs, points };
}
