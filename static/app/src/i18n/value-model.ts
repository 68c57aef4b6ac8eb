import { catalogue } from './catalogue';
import { messages } from './en/value-model';

export const valueModelMessages = catalogue(messages, {
  de: () => import('./de/value-model').then((german) => german.messages),
});
