import { catalogue } from './catalogue';
import { messages } from './en/model';

export const modelMessages = catalogue(messages, {
  de: () => import('./de/model').then((german) => german.messages),
});
