import { catalogue } from './catalogue';
import { messages } from './en/customers';

export const customerMessages = catalogue(messages, {
  de: () => import('./de/customers').then((german) => german.messages),
});
