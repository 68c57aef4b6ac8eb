import { catalogue } from './catalogue';
import { messages } from './en/release';

export const releaseMessages = catalogue(messages, {
  de: () => import('./de/release').then((german) => german.messages),
});
