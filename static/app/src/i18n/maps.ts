import { catalogue } from './catalogue';
import { messages } from './en/maps';

export const mapMessages = catalogue(messages, {
  de: () => import('./de/maps').then((german) => german.messages),
});
