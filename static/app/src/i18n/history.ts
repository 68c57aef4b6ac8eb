import { catalogue } from './catalogue';
import { messages } from './en/history';

export const historyMessages = catalogue(messages, {
  de: () => import('./de/history').then((german) => german.messages),
});
