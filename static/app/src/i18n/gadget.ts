import { catalogue } from './catalogue';
import { messages } from './en/gadget';

export const gadgetMessages = catalogue(messages, {
  de: () => import('./de/gadget').then((german) => german.messages),
});
