import { catalogue } from './catalogue';
import { messages } from './en/surveys';

export const surveyMessages = catalogue(messages, {
  de: () => import('./de/surveys').then((german) => german.messages),
});
