import { catalogue } from './catalogue';
import { messages } from './en/new-need';

export const newNeedMessages = catalogue(messages, {
  de: () => import('./de/new-need').then((german) => german.messages),
});
