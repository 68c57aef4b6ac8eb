import { basename } from 'node:path';
import { AppError } from '../../src/domain/app-error';
import { isIsoDate } from '../../src/domain/iso-date';
import { english } from '../../src/domain/words/english';
import { DataError } from '../data/data-error';
import { wholeBytes } from '../data/data-file';
import { readJira } from './read-jira';
import { readTable, TABLE_KINDS } from './read-table';
import type { Request, Shown } from './shown';

const USAGE =
  'usage: npm run --silent read -- <evidence|survey|accounts|points|jira> <file> [--today YYYY-MM-DD] [--zone Area/City] [--answer "question=choice"]';

/** What is wrong with the command, in a sentence. */
class BadCommand extends Error {}

function requestOf(args: readonly string[]): Request & { readonly kind: string } {
  const [kind, file, ...options] = args;
  if (kind === undefined || file === undefined || file.startsWith('--')) throw new BadCommand(USAGE);
  let today = new Date().toISOString().slice(0, 10);
  let zone: string | null = null;
  const answers: Record<string, string> = {};
  for (let at = 0; at < options.length; at += 2) {
    const value = options[at + 1];
    if (value === undefined) throw new BadCommand(USAGE);
    switch (options[at]) {
      case '--today':
        if (!isIsoDate(value)) throw new BadCommand(`“${value}” is no day: give it as 2026-11-30.`);
        today = value;
        break;
      case '--zone':
        zone = zoneNamed(value);
        break;
      case '--answer': {
        const sign = value.lastIndexOf('=');
        if (sign < 1) throw new BadCommand(`“${value}” is no answer: give it as "date-order=dmy".`);
        answers[value.slice(0, sign).trim()] = value.slice(sign + 1).trim();
        break;
      }
      default:
        throw new BadCommand(USAGE);
    }
  }
  return { kind, file, today, zone, answers };
}

function zoneNamed(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new BadCommand(`“${name}” is no time zone: give it as Europe/Berlin.`);
  }
}

async function read(args: readonly string[]): Promise<Shown> {
  const { kind, ...request } = requestOf(args);
  if (kind === 'jira') return readJira(request.file, request);
  const table = TABLE_KINDS.find((name) => name === kind);
  if (table === undefined) throw new BadCommand(USAGE);
  try {
    return await readTable(table, await wholeBytes(request.file, basename(request.file)), request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      kind,
      tool: null,
      columns: [],
      rows: [],
      problems: [{ line: 1, reason: english(error.said) }],
      doubts: [],
    };
  }
}

read(process.argv.slice(2)).then(
  (shown) => {
    process.stdout.write(`${JSON.stringify(shown, null, 1)}\n`);
  },
  (error: unknown) => {
    if (!(error instanceof BadCommand) && !(error instanceof DataError)) throw error;
    process.stderr.write(`read: ${error.message}\n`);
    process.exitCode = 2;
  },
);
