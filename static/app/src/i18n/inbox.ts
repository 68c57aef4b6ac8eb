import { catalogue } from './catalogue';
import { messages } from './en/inbox';

export const inboxMessages = catalogue(messages, {
  de: () => import('./de/inbox').then((german) => german.messages),
});
