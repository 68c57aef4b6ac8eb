import { catalogue } from './catalogue';
import { messages } from './en/evidence';

export const evidenceMessages = catalogue(messages, {
  de: () => import('./de/evidence').then((german) => german.messages),
});
