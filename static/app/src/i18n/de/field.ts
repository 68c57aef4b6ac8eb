import type { messages as english } from '../en/field';

export const messages: Readonly<Record<keyof typeof english, string>> = {};
