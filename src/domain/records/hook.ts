import { text, whole } from './field';
import { record } from './kind';

/** A secret by which forms and other tools may write to the inbox; of the secret itself only a hash is kept. */
export const hook = record('hook', {
  title: 'name',
  fields: {
    name: text(120, 1).personal(),
    /** SHA-256 of the secret, hexadecimal. */
    hash: text(64, 64).server(),
    createdBy: text(128).server(),
    lastUsedAt: whole(0, 1e15).server(),
    deliveries: whole(0, 1e9).server(),
  },
});
