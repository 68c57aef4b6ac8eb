import { catalogue } from './catalogue';
import { messages } from './en/data';

export const dataMessages = catalogue(messages, {
  de: () => import('./de/data').then((german) => german.messages),
});
