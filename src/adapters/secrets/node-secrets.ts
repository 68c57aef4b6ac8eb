import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../../ports/secrets';

const BYTES = 32;

/** Secrets by the platform's own cryptography. */
export const nodeSecrets: Secrets = {
  make: () => {
    const secret = randomBytes(BYTES).toString('base64url');
    return { secret, hash: digest(secret).toString('hex') };
  },
  matches: (secret, hash) => {
    const known = Buffer.from(hash, 'hex');
    const given = digest(secret);
    return known.length === given.length && timingSafeEqual(known, given);
  },
};

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}
