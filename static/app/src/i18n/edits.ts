import { catalogue } from './catalogue';
import { messages } from './en/edits';

export const editsMessages = catalogue(messages, {
  de: () => import('./de/edits').then((german) => german.messages),
});
