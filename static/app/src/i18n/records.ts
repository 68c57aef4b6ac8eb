import { catalogue } from './catalogue';
import { messages } from './en/records';

export const recordMessages = catalogue(messages, {
  de: () => import('./de/records').then((german) => german.messages),
});
