/** One invented request to the support desk of the demo, written so that a person can read the whole queue. */
export interface DemoRequest {
  readonly type: 'ask' | 'problem' | 'suggest';
  /** First name of the customer who wrote it; the firm follows from it. */
  readonly by: string;
  /** True for a request that the customer did not share with the firm. */
  readonly withoutFirm?: true;
  readonly participants?: readonly string[];
  /** Days before the first day of the active sprint. */
  readonly daysAgo: number;
  readonly summary: string;
  readonly text: string;
  readonly state: 'To Do' | 'In Progress' | 'Done';
  readonly labels?: readonly string[];
  /** Stars from 1 to 5, and what the customer wrote beside them. */
  readonly feedback?: readonly [rating: number, comment?: string];
  /** The customer wrote it where no author is named; `day` counts from the first day of the active sprint. */
  readonly comments?: readonly {
    readonly author?: string;
    readonly day: number;
    readonly text: string;
    readonly isInternal?: true;
  }[];
  /** `relates` to the work that would help, or the work `causes` the trouble. */
  readonly links?: readonly (readonly [type: 'relates' | 'causes', issueKey: string])[];
}

/** Every customer, firm and word is made up for this project. */
// One request a line, so that the queue reads as a list.
// prettier-ignore
export const demoRequests: readonly DemoRequest[] = [
  { type: 'ask', by: 'nora', daysAgo: 88, summary: 'How do I find an invoice by its amount?', text: 'A client rang about 318.40 and did not know the number. I scrolled through two months of invoices and gave up. Is there a search by amount?', state: 'Done', feedback: [2, 'Friendly, but the answer was that it cannot do it.'], comments: [{ author: 'user-support', day: -87, text: 'Search by amount is planned. Until then, filter by customer first.' }], links: [['relates', 'INV-40']] },
  { type: 'problem', by: 'alma', daysAgo: 81, summary: 'The invoice list takes half a minute', text: 'With our 6,000 invoices the list takes half a minute to open every single time. I have three clients on the phone and I cannot answer any of them.', state: 'Done', feedback: [3], links: [['relates', 'INV-39']] },
  { type: 'suggest', by: 'quin', daysAgo: 74, summary: 'Show what comes in this month', text: 'On the twentieth I pay six people. Please just show me one number for what will come in before then.', state: 'Done', feedback: [4], links: [['relates', 'INV-42']] },
  { type: 'problem', by: 'abel', daysAgo: 66, summary: 'Bank file is refused', text: 'The statement from our second bank is refused with “line 214 is empty”. There is nothing wrong with the file, every other program reads it.', state: 'Done', feedback: [5, 'Fixed within the week. Thank you!'], comments: [{ author: 'user-engineer', day: -64, text: 'The last line is empty. Ours to fix.', isInternal: true }, { author: 'user-support', day: -63, text: 'We found it: the empty last line. The fix is on its way.' }], links: [['causes', 'INV-45']] },
  { type: 'problem', by: 'nora', daysAgo: 61, summary: 'We reminded a client who had already paid', text: 'The payment was on the account for two weeks, but it was not matched to the invoice. We sent a reminder to a client who had paid. That was embarrassing.', state: 'Done', feedback: [1, 'This must not happen again.'], participants: ['ned'], links: [['relates', 'INV-43']] },
  { type: 'ask', by: 'mia', daysAgo: 55, summary: 'Can reminders go out on their own?', text: 'I hate to ring my clients about money. Can you send a kind reminder by yourselves after a week?', state: 'Done', feedback: [3, 'Good to know that it is coming.'], links: [['relates', 'INV-50']] },
  { type: 'suggest', by: 'flora', daysAgo: 52, summary: 'Reminders, but not for my good customers', text: 'If you ever send reminders: please not to everybody. Old Mr Brand pays in person every month and would be hurt.', state: 'In Progress', links: [['relates', 'INV-51']] },
  { type: 'problem', by: 'jo', daysAgo: 47, summary: 'Draft gone after the cellar', text: 'No signal in the cellar, so the draft I typed for twenty minutes was gone when I came up. I will write on paper until this works.', state: 'Done', feedback: [1], links: [['relates', 'INV-47']] },
  { type: 'ask', by: 'quin', daysAgo: 43, summary: 'Invoice from the phone before I drive off', text: 'How can my fitters send the invoice before they leave? Every evening my wife types what they wrote on a box lid.', state: 'Done', feedback: [2, 'So it means waiting.'], links: [['relates', 'INV-48']] },
  { type: 'problem', by: 'alma', daysAgo: 40, summary: 'Wrong VAT on an invoice to France', text: 'The program put our own rate on an invoice to a firm in France. The letter from the tax office came four months later.', state: 'In Progress', comments: [{ author: 'user-support', day: -38, text: 'We look into it with our tax advisor.' }], links: [['relates', 'INV-56']] },
  { type: 'ask', by: 'ned', daysAgo: 36, summary: 'How do I correct an invoice that is out?', text: 'I found a mistake in an invoice I sent yesterday. If I cancel it and copy it, the books hold three documents for one job. What is the right way?', state: 'Done', feedback: [2], links: [['relates', 'INV-55']] },
  { type: 'suggest', by: 'abel', daysAgo: 33, summary: 'One sign-in for all my clients', text: 'I keep the books of fourteen firms and sign in fourteen times each Monday. Please let me see all of them in one place.', state: 'To Do' },
  { type: 'ask', by: 'jo', daysAgo: 30, summary: 'Our own letterhead?', text: 'Can the invoice carry our letterhead and our green? Customers take it for a template from the internet.', state: 'Done', feedback: [4], links: [['relates', 'INV-58']] },
  { type: 'problem', by: 'nora', daysAgo: 27, summary: 'Unpaid invoices are hard to find', text: 'Where are the unpaid ones? I keep them in a spreadsheet beside your program, because in your list I scroll and scroll.', state: 'Done', feedback: [2, 'I still use the spreadsheet.'], links: [['relates', 'INV-39']] },
  { type: 'ask', by: 'flora', daysAgo: 24, summary: 'Who owes me money?', text: 'I would like to see who owes me money, the oldest first, without opening a report. Where is that?', state: 'Done', feedback: [3], links: [['relates', 'INV-41']] },
  { type: 'ask', by: 'alma', daysAgo: 21, summary: 'Export for the auditor', text: 'The auditor asks for the books as a DATEV file. We have to type it by hand from your PDF.', state: 'To Do' },
  { type: 'problem', by: 'quin', daysAgo: 18, summary: 'The phone keyboard covers the amount', text: 'When my fitters type the amount with cold hands, the keyboard covers the field. They type too much as it is.', state: 'In Progress', links: [['relates', 'INV-49']] },
  { type: 'ask', by: 'mia', daysAgo: 15, summary: 'What will I be paid in December?', text: 'I sit with a calculator to find out what will come in until Christmas. Is there a forecast anywhere?', state: 'To Do', links: [['relates', 'INV-54']] },
  { type: 'problem', by: 'abel', daysAgo: 12, summary: 'Matching bank lines takes all Monday', text: 'Half my Monday is matching the bank to the list, line by line. Two hundred lines, and your program suggests nothing.', state: 'To Do', links: [['relates', 'INV-43']] },
  { type: 'problem', by: 'ned', daysAgo: 9, summary: 'A search for 4471 finds nothing', text: 'I typed 4471 and the search found nothing, though the invoice is there. The client waited on the phone and I said I would call back.', state: 'In Progress', comments: [{ author: 'user-support', day: -8, text: 'Third ticket this week about finding an invoice while somebody waits.', isInternal: true }], links: [['relates', 'INV-40']] },
  { type: 'problem', by: 'alma', daysAgo: 6, summary: 'Cannot find the unpaid invoices of one client', text: 'A client with 80 invoices asked what is open. It took me eleven minutes to find the three unpaid ones.', state: 'To Do', participants: ['abel'], links: [['relates', 'INV-39']] },
  { type: 'ask', by: 'mia', withoutFirm: true, daysAgo: 5, summary: 'Unpaid invoices on the phone', text: 'I stand in the shop and want to know whether the woman in front of me has paid her last invoice. How do I find an unpaid invoice on the phone?', state: 'To Do' },
  { type: 'suggest', by: 'jo', daysAgo: 3, summary: 'Repeat last month’s invoice', text: 'The same service visit every month, and I type the same eight lines every month. Please let me repeat the last invoice.', state: 'To Do', links: [['relates', 'INV-57']] },
  { type: 'problem', by: 'nora', daysAgo: 2, summary: 'Late invoices look like paid ones', text: 'In the list a late invoice looks exactly like a paid one. I overlooked four of them. <b>Please</b> mark them.', state: 'To Do', links: [['relates', 'INV-53']] },
  { type: 'ask', by: 'quin', daysAgo: 1, summary: 'How do I find an unpaid invoice fast?', text: 'Two customers rang this morning about an invoice from September. How do I find an unpaid invoice without scrolling? You can reach me at quin@quayside.example or 0151 2345678.', state: 'To Do', links: [['relates', 'INV-39']] },
];
