import { catalogue } from './catalogue';
import { messages } from './en/import';

export const importMessages = catalogue(messages, {
  de: () => import('./de/import').then((german) => german.messages),
});
