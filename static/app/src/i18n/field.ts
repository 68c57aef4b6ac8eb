import { catalogue } from './catalogue';
import { messages } from './en/field';

export const fieldMessages = catalogue(messages, {
  de: () => import('./de/field').then((german) => german.messages),
});
