import { catalogue } from './catalogue';
import { messages } from './en/preset';

export const presetMessages = catalogue(messages, {
  de: () => import('./de/preset').then((german) => german.messages),
});
