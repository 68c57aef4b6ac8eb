import { catalogue } from './catalogue';
import { messages } from './en/priorities';

export const prioritiesMessages = catalogue(messages, {
  de: () => import('./de/priorities').then((german) => german.messages),
});
