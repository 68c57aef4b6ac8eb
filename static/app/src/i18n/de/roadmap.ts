import type { messages as english } from '../en/roadmap';

export const messages: Readonly<Record<keyof typeof english, string>> = {};
