import { catalogue } from './catalogue';
import { messages } from './en/value';

export const valueMessages = catalogue(messages, {
  de: () => import('./de/value').then((german) => german.messages),
});
