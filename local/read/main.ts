import { basename } from 'node:path';
import { AppError } from '../../src/domain/app-error';
import { dayInZone, isZone } from '../../src/domain/day-in-zone';
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

interface Command extends Request {
  readonly kind: string;
  /** The answers as they were given. */
  readonly given: readonly string[];
}

function requestOf(args: readonly string[]): Command {
  const [kind, file, ...options] = args;
  if (kind === undefined || file === undefined || file.startsWith('--')) throw new BadCommand(USAGE);
  let today: string | null = null;
  let zone: string | null = null;
  const given: string[] = [];
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
      case '--answer':
        if (splitsOf(value).length === 0)
          throw new BadCommand(`“${value}” is no answer: give it as "date-order=dmy".`);
        given.push(value);
        break;
      default:
        throw new BadCommand(USAGE);
    }
  }
  const here = zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const answers = Object.fromEntries(given.flatMap(splitsOf));
  return { kind, file, today: today ?? dayInZone(Date.now(), here), zone, answers, given };
}

/** Question and choice; headings hold equals signs as well, so that every sign may be the one between them. */
function splitsOf(answer: string): (readonly [string, string])[] {
  return Array.from(answer.matchAll(/=/gu), ({ index }): readonly [string, string] => [
    answer.slice(0, index).trim(),
    answer.slice(index + 1).trim(),
  ]).filter(([question, choice]) => question !== '' && choice !== '');
}

/** Whether each answer is one to a question that the file leaves open, or says what one of its columns is. */
function refuseIdleAnswers({ columns, doubts }: Shown, given: readonly string[]): void {
  for (const answer of given) {
    const splits = splitsOf(answer);
    const doubt = doubts.find(({ question }) => splits.some(([asked]) => asked === question));
    const column = splits.find(([asked]) => /^column \d+$/u.test(asked))?.[0];
    if (doubt === undefined && (column === undefined || Number(column.slice(7)) > columns.length)) {
      const open = doubts.map(({ question }) => `“${question}”`).join(', ');
      throw new BadCommand(
        `“${answer}” answers nothing that the file leaves open${open === '' ? '' : `; open: ${open}`}.`,
      );
    }
    if (
      doubt !== undefined &&
      !splits.some(([asked, choice]) => asked === doubt.question && doubt.choices.includes(choice))
    )
      throw new BadCommand(`“${doubt.question}” can be answered by ${doubt.choices.join(', ')}.`);
  }
}

function zoneNamed(name: string): string {
  if (!isZone(name)) throw new BadCommand(`“${name}” is no time zone: give it as Europe/Berlin.`);
  return name;
}

async function read(args: readonly string[]): Promise<Shown> {
  const { kind, given, ...request } = requestOf(args);
  const shown = await shownAs(kind, request);
  refuseIdleAnswers(shown, given);
  return shown;
}

async function shownAs(kind: string, request: Request): Promise<Shown> {
  if (kind === 'jira') return readJira(request.file, request);
  const table = TABLE_KINDS.find((name) => name === kind);
  if (table === undefined) throw new BadCommand(USAGE);
  try {
    return await readTable(table, await wholeBytes(request.file, basename(request.file)), request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new BadCommand(`${basename(request.file)}: ${english(error.said)}`);
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
