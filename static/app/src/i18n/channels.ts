import { catalogue } from './catalogue';
import { messages } from './en/channels';

export const channelMessages = catalogue(messages, {
  de: () => import('./de/channels').then((german) => german.messages),
});
