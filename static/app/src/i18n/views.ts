import { catalogue } from './catalogue';
import { messages } from './en/views';

export const viewsMessages = catalogue(messages, {
  de: () => import('./de/views').then((german) => german.messages),
});
