import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../../src/domain/words/en';
import { speaker } from '../../src/domain/words/speak';
import { newId, startTestApp } from './app-host';
import type { TestApp, UserName } from './app-host';

const folder = join(__dirname, '../../src/domain/words/de');
const german = Object.fromEntries(
  readdirSync(folder).flatMap((file) =>
    Object.entries(
      jest.requireActual<{ messages: Readonly<Record<string, string>> }>(join(folder, file)).messages,
    ),
  ),
);
const inGerman = speaker(german, 'de');
const inEnglish = speaker(sentences, 'en');

describe('a refusal of the app', () => {
  let app: TestApp;
  let projectId: string;
  let issueId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
    issueId = await app.issueId('INV-30');
  });
  afterAll(() => app.close());

  const piece = { id: newId(), text: 'From tomorrow', saidOn: '2099-01-01', channel: 'interview' };
  const target = { business: 0.2, feature: 0.3, customer: 0.3 };
  const attach = { kind: 'existing', needKey: 'N-999', coverage01: 0.5 };

  type Case = [name: string, input: () => object, key: string, values: object, as?: UserName];
  const cases: Case[] = [
    ['panel.explode', () => ({}), 'app.unknown-request', {}],
    ['evidence.add', () => ({ projectId, piece }), 'app.may-not-quote', {}, 'viewer'],
    ['evidence.add', () => ({ projectId, piece }), 'evidence.day-in-future', {}],
    ['item.attach-need', () => ({ issueId, attach }), 'needs.gone', { needKey: 'N-999' }],
    ['roadmap.set-balance', () => ({ projectId, target }), 'roadmap.balance-sum', {}],
    ['changes.read', () => ({ projectId, from: '2020-01-01' }), 'roadmap.no-snapshot', {}],
    ['archive.wipe', () => ({ projectId, confirm: newId() }), 'product.confirm-erasing', {}],
    [
      'outcome.judge',
      () => ({ issueId, needKey: 'N-1', verdict: 'met' }),
      'items.need-not-served',
      { needKey: 'N-1' },
    ],
    [
      'need.search',
      () => ({ projectId, text: 'x'.repeat(5_000) }),
      'input.too-long',
      { most: expect.any(Number) as number },
    ],
    ['panel.read', () => ({ issueId: '99999999' }), 'jira.not-there', {}],
  ];

  it.each(cases)('of %s is a key with its values: %#', async (...[name, input, key, values, as]) => {
    const failure = await app.failure(name, input(), as ?? 'projectAdmin');
    expect(failure).toMatchObject({ key, values });
    const words = inGerman(failure.key, failure.values);
    expect(words).not.toBeNull();
    expect(words).not.toBe(inEnglish(failure.key, failure.values));
    for (const value of Object.values(failure.values))
      expect(words).toContain(typeof value === 'number' ? value.toLocaleString('de') : value);
  });
});
