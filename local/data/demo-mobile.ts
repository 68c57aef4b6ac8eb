import type { DemoItem } from './demo-item';

/** A second, small and team-managed project that the viewer and the outsider cannot see. */
// One work item a line, so that the backlog reads as a list.
// prettier-ignore
export const demoMobile: readonly DemoItem[] = [
  { key: 'MOB-1', type: 'Epic', summary: 'Phone app for both systems', description: 'One code base for both app stores.', status: 'In Progress', needs: { 'N-5': 0.25 } },
  { key: 'MOB-2', type: 'Story', epic: 'MOB-1', summary: 'Start within two seconds on an old phone', description: 'Measured on a phone that is five years old.', points: 5, sprints: [1], status: 'Done', needs: { 'N-5': 0.25 } },
  { key: 'MOB-3', type: 'Story', epic: 'MOB-1', summary: 'Large buttons for work gloves', description: 'Nothing smaller than 12 mm on the three main screens.', points: 3, sprints: [2], status: 'In Progress', needs: { 'N-10': 0.25 } },
  { key: 'MOB-4', type: 'Story', epic: 'MOB-1', summary: 'Dictate the invoice text', description: 'With the phone’s own dictation, so that nothing leaves the phone.', points: 5, sprints: [2], status: 'To Do', needs: { 'N-10': 0.5 } },
  { key: 'MOB-5', type: 'Story', epic: 'MOB-1', summary: 'Keep a day’s customers on the phone', description: 'Names, addresses and prices of today’s visits, without reception.', points: 8, sprints: [2], status: 'To Do', needs: { 'N-5': 0.5 } },
  { key: 'MOB-6', type: 'Story', epic: 'MOB-1', summary: 'Ask to rate the app after a sent invoice', description: 'At most twice a year.', points: 2, status: 'To Do' },
  { key: 'MOB-7', type: 'Bug', epic: 'MOB-1', summary: 'Photo is turned by ninety degrees', description: 'On phones of one maker only.', points: 1, status: 'To Do', needs: { 'N-5': 0.25 } },
];
