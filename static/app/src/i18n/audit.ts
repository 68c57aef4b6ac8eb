import { catalogue } from './catalogue';
import { messages } from './en/audit';

export const auditMessages = catalogue(messages, {
  de: () => import('./de/audit').then((german) => german.messages),
});
