import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { startDemoHost } from '../local/demo-host';
import { readTranscript } from '../src/domain/channels/import/transcripts/read-transcript';
import { PM, projectOf } from './demo-project';
import { vocabulary } from './evidence/load-evidence';
import { BadArguments } from './problems';
import { median, printTable } from './report';

const SESSIONS = 500;
const QUOTES_EACH = 100;
const KILOBYTES = 200;
const TIMES = 7;
const PASSAGES_AT_ONCE = 4;
const PASSAGES_READ = 6;
const answered = z.object({ ok: z.literal(true), value: z.unknown() });
const opened = z.object({
  passages: z.array(z.object({ id: z.string(), characters: z.number() })),
});
const passagesRead = z.object({
  passages: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      text: z.string(),
      quotes: z.array(z.object({ begins: z.number().nullable(), piece: z.object({ text: z.string() }) })),
    }),
  ),
});

type Ask = (name: string, input: Record<string, unknown>) => Promise<unknown>;

/**
 * A transcript of 200 kB, written, opened with all its quotes, marked and edited through the app, and a search over 500
 * sessions with 50,000 quotes, each in milliseconds: medians but for the worst of the searches. `verbatim`: every quote
 * stands at its place in its source, in the one that was edited and in all the others.
 */
export async function run(args: string[]): Promise<Record<string, unknown>> {
  if (args.length > 0) throw new BadArguments('The benchmark "sessions" takes no arguments.');
  const stateDirectory = mkdtempSync(join(tmpdir(), 'bench-sessions-'));
  const host = await startDemoHost({ stateDirectory });
  try {
    const ask: Ask = async (name, input) => answered.parse(await host.invoke(name, input, PM)).value;
    const projectId = await projectOf(host);
    await ask('sample.load', { projectId });
    const connection = await createConnection({ ...host.sql.access });
    await fill(connection, projectId);
    const long = await measureLong(ask, projectId);
    const searchMs = Math.round(Math.max(...(await searches(ask, projectId))));
    const [counted] = await connection.query(
      `SELECT (SELECT COUNT(*) FROM research_session WHERE deleted_at = 0) AS sessions,
        COUNT(*) AS quotes, SUM(SUBSTRING(passage.text, begins + 1, CHAR_LENGTH(quote)) = quote) AS standing
       FROM evidence JOIN passage ON passage.id = evidence.passage_id WHERE evidence.deleted_at = 0`,
    );
    await connection.end();
    const [row] = z
      .array(
        z.object({ sessions: z.coerce.number(), quotes: z.coerce.number(), standing: z.coerce.number() }),
      )
      .parse(counted);
    const { verbatim, ...times } = long;
    printTable('sessions', { ...times, searchMs, ...row });
    return {
      transcriptKb: times.transcriptKb,
      openMs: times.openMs,
      markMs: times.markMs,
      sessions: row?.sessions ?? 0,
      highlights: row?.quotes ?? 0,
      searchMs,
      verbatim: verbatim && row !== undefined && row.quotes === row.standing,
    };
  } finally {
    await host.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}

/** What two people say to each other, of words that somebody invented; never the same twice. */
function talk(characters: number, from: number): string {
  const lines: string[] = [];
  for (let length = 0, at = from; length < characters; at += 1) {
    const words = Array.from({ length: 18 }, (_, k) => vocabulary[(at * 31 + k * 97) % 1_000] ?? '');
    const line = `${at % 2 === 0 ? 'Anna' : 'Bram'}: turn ${String(at)} ${words.join(' ')}.`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

async function measureLong(ask: Ask, projectId: string) {
  const text = talk(KILOBYTES * 1_024, 0);
  const { passages, speakers, wordsHash } = readTranscript(text);
  const id = crypto.randomUUID();
  const person = { name: '', personaId: null, accountId: null, named: false, quoted: true, withdrawn: false };
  const participants = speakers.map((speaker, at) => ({ ...person, id: `p${String(at + 1)}`, speaker }));
  const began = performance.now();
  const set = { title: 'Three hours', heldOn: '2026-11-01', participants, speakers };
  await ask('session.save', { projectId, id, version: 0, set, wordsHash });
  for (let at = 0; at < passages.length; at += PASSAGES_AT_ONCE)
    await ask('session.write', {
      projectId,
      id,
      passages: passages
        .slice(at, at + PASSAGES_AT_ONCE)
        .map((one, place) => ({ ...one, place: at + place })),
    });
  const saveMs = performance.now() - began;
  const read = async () => {
    const { passages: places } = opened.parse(await ask('session.open', { projectId, id }));
    const all: z.output<typeof passagesRead>['passages'] = [];
    for (let at = 0; at < places.length; at += PASSAGES_READ) {
      const passageIds = places.slice(at, at + PASSAGES_READ).map((place) => place.id);
      all.push(...passagesRead.parse(await ask('session.passages', { projectId, id, passageIds })).passages);
    }
    return all;
  };
  const marks: number[] = [];
  for (const passage of await read())
    for (let turn = 0; turn < 7; turn += 1) {
      const from = passage.text.indexOf('turn', Math.floor((passage.text.length * turn) / 8));
      const mark = { id: crypto.randomUUID(), passageId: passage.id, version: passage.version };
      marks.push(
        await timed(() =>
          ask('session.mark', {
            projectId,
            mark: { ...mark, from, to: from + 80, link: { needKey: `N-${String(1 + turn)}` } },
          }),
        ),
      );
    }
  const edits: number[] = [];
  for (const { id: passageId, version, text: words } of await read())
    edits.push(
      await timed(() =>
        ask('session.edit-passage', {
          projectId,
          id: passageId,
          version,
          text: words.replace('turn', 'a first turn'),
        }),
      ),
    );
  const opens: number[] = [];
  for (let time = 0; time < TIMES; time += 1) opens.push(await timed(read));
  const after = await read();
  return {
    transcriptKb: Math.round(text.length / 1_024),
    saveMs: Math.round(saveMs),
    openMs: Math.round(median(opens)),
    markMs: Math.round(median(marks)),
    editMs: Math.round(median(edits)),
    verbatim: after.every(({ text: words, quotes }) =>
      quotes.every(({ begins, piece }) => begins !== null && words.startsWith(piece.text, begins)),
    ),
  };
}

/** By words of a title, of a person, and by what nobody is called. */
async function searches(ask: Ask, projectId: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const text of ['', 'session 499', 'person 7', 'nobody at all']) {
    const each: number[] = [];
    for (let time = 0; time < TIMES; time += 1)
      each.push(await timed(() => ask('session.list', { projectId, text })));
    times.push(median(each));
  }
  return times;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** Sessions of one passage each with their quotes, straight through SQL. */
async function fill(connection: Connection, projectId: string): Promise<void> {
  const [found] = await connection.query('SELECT product_id FROM product_project WHERE project_id = ?', [
    projectId,
  ]);
  const productId = z.array(z.object({ product_id: z.string() })).parse(found)[0]?.product_id ?? '';
  for (let at = 0; at < SESSIONS; at += 1) {
    const text = talk(QUOTES_EACH * 150, 10_000 + at * 150);
    const [sessionId, passageId] = [crypto.randomUUID(), crypto.randomUUID()];
    const day = `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const people = [{ id: 'p1', speaker: 'Anna', name: `Person ${String(at)}`, named: true, quoted: true }];
    const participants = people.map((one) => ({
      ...one,
      personaId: null,
      accountId: null,
      withdrawn: false,
    }));
    await connection.query(
      `INSERT INTO research_session (id, product_id, title, form, held_on, participants, speakers, guide,
        recording_url, tasks, questionnaire, answers, created_at, updated_at, updated_by)
       VALUES (?, ?, ?, 'interview', ?, ?, '["Anna","Bram"]', '', '', '[]', 'none', '[]', 0, 0, 'bench')`,
      [sessionId, productId, `Session ${String(at)}`, day, JSON.stringify(participants)],
    );
    await connection.query(
      `INSERT INTO passage (id, product_id, session_id, place, text, created_at, updated_at, updated_by)
       VALUES (?, ?, ?, 0, ?, 0, 0, 'bench')`,
      [passageId, productId, sessionId, text],
    );
    const rows = Array.from(text.matchAll(/turn \d+ (?:\w+ ){5}\w+/g))
      .slice(0, QUOTES_EACH)
      .map(({ 0: quote, index }) => [
        crypto.randomUUID(),
        productId,
        quote,
        'interview',
        'anecdotal',
        day,
        0,
        'bench',
        sessionId,
        passageId,
        index,
        'p1',
      ]);
    await connection.query(
      `INSERT INTO evidence (id, product_id, quote, channel, evidence_type, said_on, updated_at, updated_by,
        session_id, passage_id, begins, participant) VALUES ?`,
      [rows],
    );
  }
}
