import { catalogue } from './catalogue';
import { messages } from './en/roadmap';

export const roadmapMessages = catalogue(messages, {
  de: () => import('./de/roadmap').then((german) => german.messages),
});
