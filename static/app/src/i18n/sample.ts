import { catalogue } from './catalogue';
import { messages } from './en/sample';

export const sampleMessages = catalogue(messages, {
  de: () => import('./de/sample').then((german) => german.messages),
});
