import { catalogue } from './catalogue';
import { messages } from './en/sprint';

export const sprintMessages = catalogue(messages, {
  de: () => import('./de/sprint').then((german) => german.messages),
});
