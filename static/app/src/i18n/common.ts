import { catalogue } from './catalogue';
import { messages } from './en/common';

export const commonMessages = catalogue(messages, {
  de: () => import('./de/common').then((german) => german.messages),
});
