import { catalogue } from './catalogue';
import { messages } from './en/segments';

export const segmentMessages = catalogue(messages, {
  de: () => import('./de/segments').then((german) => german.messages),
});
