import { catalogue } from './catalogue';
import { messages } from './en/analysis';

export const analysisMessages = catalogue(messages, {
  de: () => import('./de/analysis').then((german) => german.messages),
});
