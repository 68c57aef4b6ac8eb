import type { z } from 'zod';
import { AppError } from '../domain/app-error';
import { sentences } from '../domain/words/en';
import { said } from '../domain/words/said';
import type { PlainKey, Said } from '../domain/words/said';

/** The first thing that is wrong with an input, with its field, as the error that every surface can show. */
export function invalidInput({ issues: [first] }: z.ZodError): AppError {
  const what = first === undefined ? said('input.incomplete') : saidOf(first);
  return new AppError('invalid', what, { path: first?.path.join('.') ?? '' });
}

/** What a check of a schema found: in the words that the schema gives by key, else in those of the check's kind. */
function saidOf(issue: z.core.$ZodIssue): Said {
  if (isKey(issue.message)) return said(issue.message);
  switch (issue.code) {
    case 'too_big': {
      const most = Number(issue.maximum);
      if (issue.origin === 'string') return said('input.too-long', { most });
      return issue.origin === 'array' || issue.origin === 'set'
        ? said('input.too-many', { most })
        : said('input.too-big', { most });
    }
    case 'too_small': {
      const least = Number(issue.minimum);
      if (issue.origin === 'string') return said('input.too-short', { least });
      return issue.origin === 'array' || issue.origin === 'set'
        ? said('input.too-few', { least })
        : said('input.too-small', { least });
    }
    case 'invalid_type':
      return said('input.type');
    case 'invalid_value':
      return said('input.option');
    case 'unrecognized_keys':
      return said('input.unknown-field', { field: issue.keys.join(', ').slice(0, 80) });
    default:
      return said('input.form');
  }
}

function isKey(message: string): message is PlainKey {
  return Object.hasOwn(sentences, message);
}
