import { catalogue } from './catalogue';
import { messages } from './en/changes';

export const changesMessages = catalogue(messages, {
  de: () => import('./de/changes').then((german) => german.messages),
});
