import { catalogue } from './catalogue';
import { messages } from './en/plan';

export const planMessages = catalogue(messages, {
  de: () => import('./de/plan').then((german) => german.messages),
});
