import { catalogue } from './catalogue';
import { messages } from './en/goals';

export const goalMessages = catalogue(messages, {
  de: () => import('./de/goals').then((german) => german.messages),
});
