import { catalogue } from './catalogue';
import { messages } from './en/share';

export const shareMessages = catalogue(messages, {
  de: () => import('./de/share').then((german) => german.messages),
});
