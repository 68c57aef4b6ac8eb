import { catalogue } from './catalogue';
import { messages } from './en/start';

export const startMessages = catalogue(messages, {
  de: () => import('./de/start').then((german) => german.messages),
});
