import { catalogue } from './catalogue';
import { messages } from './en/needs';

export const needMessages = catalogue(messages, {
  de: () => import('./de/needs').then((german) => german.messages),
});
