import { catalogue } from './catalogue';
import { messages } from './en/outcomes';

export const outcomeMessages = catalogue(messages, {
  de: () => import('./de/outcomes').then((german) => german.messages),
});
