import { catalogue } from './catalogue';
import { messages } from './en/settings';

export const settingsMessages = catalogue(messages, {
  de: () => import('./de/settings').then((german) => german.messages),
});
