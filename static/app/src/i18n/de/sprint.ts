import type { messages as english } from '../en/sprint';

export const messages: Readonly<Record<keyof typeof english, string>> = {};
