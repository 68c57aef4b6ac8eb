import type { messages as english } from '../en/settings';

export const messages: Readonly<Record<keyof typeof english, string>> = {};
