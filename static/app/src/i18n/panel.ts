import { catalogue } from './catalogue';
import { messages } from './en/panel';

export const panelMessages = catalogue(messages, {
  de: () => import('./de/panel').then((german) => german.messages),
});
