/** Tests of what the invented team assumed about its work. */
export const demoTests = [
  {
    issueKey: 'INV-39',
    assumption: 'Bookkeepers narrow the list by status before they look for a name',
    test: 'Five bookkeepers find one late invoice among 5,000 in a clickable draft',
    killLine: 'Fewer than three of five within ten seconds',
    result: 'Four of five, in six seconds at the median; the fifth searched by amount',
    willingnessToPay: 'Two of five would move to the larger plan for it',
    state: 'passed',
  },
  {
    issueKey: 'INV-43',
    assumption: 'A suggestion with its reason is trusted enough to be confirmed without opening the invoice',
    test: 'Six firms match one real week with the draft beside their own way',
    killLine: 'More than one wrong match in a hundred is confirmed',
    result: '',
    willingnessToPay: '',
    state: 'running',
  },
  {
    issueKey: 'INV-49',
    assumption: 'Field workers would rather take a photo of the slip than type the hours',
    test: 'Ten of them do both for a week, and are asked which they keep',
    killLine: 'Fewer than six keep the photo',
    result: '',
    willingnessToPay: '',
    state: 'planned',
  },
  {
    issueKey: 'INV-52',
    assumption: 'Everybody wants to find the list as they left it',
    test: 'Eight people use a draft that keeps the filter, for two weeks',
    killLine: 'More than one misses an invoice that the kept filter hides',
    result: 'Three of eight took a hidden invoice for paid',
    willingnessToPay: '',
    state: 'failed',
  },
] as const;
