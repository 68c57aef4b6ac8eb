import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import type { Channel, Stance, Strength } from '../../records/evidence';
import { accountWeight, decay01 } from '../demand';
import type { ForAndAgainst, HeardFacts } from './facts';
import type { ClaimType, ValueSettings } from './settings';

/** A piece of customer voice about one need, as far as the value model reads it. */
export interface HeardPiece {
  readonly personaId: string | null;
  readonly accountId: string | null;
  /** Yearly revenue of the account; null = not known. */
  readonly revenue: number | null;
  /** Empty when nobody is named. */
  readonly author: string;
  /** They took part in a session, so they are one person for certain: a whole speaker in conversations. */
  readonly met?: boolean;
  readonly channel: Channel;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly on: IsoDate;
}

/** What a channel brings: somebody's voice, a conversation, data, or a claim of the team. */
export type Source = 'voices' | 'interviews' | 'data' | ClaimType;

const SOURCE_OF_CHANNEL: Readonly<Record<Channel, Source>> = {
  interview: 'interviews',
  'usability-test': 'interviews',
  survey: 'voices',
  'support-ticket': 'voices',
  review: 'voices',
  'idea-portal': 'voices',
  'sales-note': 'voices',
  other: 'voices',
  analytics: 'data',
  'market-report': 'data',
  beta: 'data',
  experiment: 'data',
  launch: 'data',
  'team-opinion': 'opinion',
  pitch: 'pitch',
  'strategy-theme': 'thematic',
  estimate: 'estimates',
};

const STRENGTH01: Readonly<Record<Strength, number>> = { nice: 1 / 3, important: 2 / 3, blocker: 1 };

type Spoken = 'voices' | 'interviews';

/** Somebody who can be told apart, and the newest day of what they said: all that age leaves of it. */
interface Speaker {
  readonly accountId: string | null;
  readonly revenue: number | null;
  met: boolean;
  readonly newest: Map<`${Spoken} ${Stance}`, IsoDate>;
  /** The newest day on which they asked with each strength: the loudest is one of them, whatever the half-life. */
  readonly asked: Map<Strength, IsoDate>;
}

/** Everything of one persona, or of none. Pieces of nobody in particular are counted by day: each speaks for itself. */
interface Cell {
  readonly speakers: Map<string, Speaker>;
  readonly nameless: Map<string, { readonly said: Said; count: number }>;
  readonly data: Map<string, { readonly stance: Stance; readonly on: IsoDate; count: number }>;
  readonly claims: Map<ClaimType, { plus: number; minus: number }>;
}

interface Said {
  readonly source: Spoken;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly on: IsoDate;
}

/** Folds the pieces about one need, one by one, so that a need with very many of them takes little memory. */
export class HeardFold {
  readonly #cells = new Map<string | null, Cell>();

  add(piece: HeardPiece): void {
    const { stance, on } = piece;
    const source = SOURCE_OF_CHANNEL[piece.channel];
    const cell = this.#cellOf(piece.personaId);
    if (source === 'voices' || source === 'interviews') addSpoken(cell, source, piece);
    else if (source === 'data') {
      const key = `${stance} ${on}`;
      const same = cell.data.get(key) ?? { stance, on, count: 0 };
      same.count += 1;
      cell.data.set(key, same);
    } else {
      const claims = cell.claims.get(source) ?? { plus: 0, minus: 0 };
      claims[stance === 'supports' ? 'plus' : 'minus'] += 1;
      cell.claims.set(source, claims);
    }
  }

  /** Accounts heard in each persona by a voice or in a conversation, for or against. */
  pairs(): { readonly personaId: string; readonly accountId: string }[] {
    return [...this.#cells].flatMap(([personaId, { speakers }]) =>
      personaId === null
        ? []
        : [...speakers.values()].flatMap(({ accountId }) =>
            accountId === null ? [] : [{ personaId, accountId }],
          ),
    );
  }

  /** Accounts that ask for the need, in whatever persona; sorted. */
  asking(): string[] {
    const asking = [...this.#cells.values()].flatMap(({ speakers }) =>
      [...speakers.values()].flatMap(({ accountId, asked }) =>
        accountId !== null && asked.size > 0 ? [accountId] : [],
      ),
    );
    return [...new Set(asking)].sort();
  }

  /**
   * What each persona's cell counts on a day: its own pieces and those of no persona (value model, parts A6 and C).
   * @param median median yearly revenue of the product's accounts, 0 when none is known
   */
  facts(median: number, today: IsoDate, settings: ValueSettings): Map<string | null, HeardFacts> {
    const nobodys = this.#cells.get(null);
    // By persona, not by arrival, so that the order of arrival never changes a bit.
    const cells = [...this.#cells].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
    return new Map(
      cells.map(([personaId, cell]) => {
        const together = personaId === null || nobodys === undefined ? [cell] : [cell, nobodys];
        return [
          personaId,
          {
            voices: speakersOf(together, 'voices', settings.voiceHalfLife, today, settings),
            interviews: speakersOf(together, 'interviews', settings.answerHalfLife, today, settings),
            data: dataOf(together, today, settings),
            claims: claimsOf(together),
            ...(personaId === null
              ? { asking: 0, askingAccounts: 0, refusing: 0 }
              : demandOf(cell, median, today, settings)),
          },
        ];
      }),
    );
  }

  #cellOf(personaId: string | null): Cell {
    const known = this.#cells.get(personaId);
    if (known !== undefined) return known;
    const fresh: Cell = { speakers: new Map(), nameless: new Map(), data: new Map(), claims: new Map() };
    this.#cells.set(personaId, fresh);
    return fresh;
  }
}

function addSpoken(cell: Cell, source: Spoken, piece: HeardPiece): void {
  const { accountId, author, stance, strength, on } = piece;
  if (accountId === null && author === '') {
    const said = { source, stance, strength, on };
    const key = Object.values(said).join(' ');
    const same = cell.nameless.get(key) ?? { said, count: 0 };
    same.count += 1;
    cell.nameless.set(key, same);
    return;
  }
  const key = accountId === null ? `author ${author}` : `account ${accountId}`;
  const speaker = cell.speakers.get(key) ?? {
    accountId,
    revenue: piece.revenue,
    met: false,
    newest: new Map(),
    asked: new Map(),
  };
  cell.speakers.set(key, speaker);
  if (piece.met === true) speaker.met = true;
  if (on > (speaker.newest.get(`${source} ${stance}`) ?? '')) speaker.newest.set(`${source} ${stance}`, on);
  if (stance === 'supports' && on > (speaker.asked.get(strength) ?? '')) speaker.asked.set(strength, on);
}

/** Distinct speakers on either side, each with what is left of its newest piece. */
function speakersOf(
  cells: readonly Cell[],
  source: Spoken,
  halfLife: number,
  today: IsoDate,
  settings: ValueSettings,
): ForAndAgainst {
  const side = (stance: Stance) => {
    const newest = new Map<string, { readonly on: IsoDate; readonly isWhole: boolean }>();
    for (const { speakers } of cells) {
      for (const [key, speaker] of speakers) {
        const on = speaker.newest.get(`${source} ${stance}`);
        if (on === undefined || on <= (newest.get(key)?.on ?? '')) continue;
        const isWhole = speaker.accountId !== null || (speaker.met && source === 'interviews');
        newest.set(key, { on, isWhole });
      }
    }
    const named = sum(inOrder(newest), ({ on, isWhole }) => {
      const left = decay01(daysBetween(on, today), halfLife);
      return isWhole ? left : settings.anonymousShare01 * left;
    });
    const nameless = sum(
      cells.flatMap((cell) => inOrder(cell.nameless)),
      ({ said, count }) =>
        said.source === source && said.stance === stance
          ? count * settings.anonymousShare01 * decay01(daysBetween(said.on, today), halfLife)
          : 0,
    );
    return named + nameless;
  };
  return { plus: side('supports'), minus: side('contradicts') };
}

function dataOf(cells: readonly Cell[], today: IsoDate, settings: ValueSettings): ForAndAgainst {
  const days = cells.flatMap(({ data }) => inOrder(data));
  const side = (wanted: Stance) =>
    sum(days, ({ stance, on, count }) =>
      stance === wanted ? count * decay01(daysBetween(on, today), settings.answerHalfLife) : 0,
    );
  return { plus: side('supports'), minus: side('contradicts') };
}

function claimsOf(cells: readonly Cell[]): Partial<Record<ClaimType, ForAndAgainst>> {
  const all: Partial<Record<ClaimType, ForAndAgainst>> = {};
  for (const [type, { plus, minus }] of cells.flatMap(({ claims }) => [...claims])) {
    const before = all[type] ?? { plus: 0, minus: 0 };
    all[type] = { plus: before.plus + plus, minus: before.minus + minus };
  }
  return all;
}

/** What a persona's own speakers ask for, weighed, and what those say against it who do not ask for it. */
function demandOf(
  cell: Cell,
  median: number,
  today: IsoDate,
  settings: ValueSettings,
): Pick<HeardFacts, 'asking' | 'askingAccounts' | 'refusing'> {
  const left = (on: IsoDate) => decay01(daysBetween(on, today), settings.voiceHalfLife);
  let asking = 0;
  let askingAccounts = 0;
  let refusing = 0;
  for (const { accountId, revenue, newest, asked } of inOrder(cell.speakers)) {
    const weight = accountId === null ? settings.anonymousShare01 : accountWeight(revenue, median, settings);
    const loudest = Math.max(0, ...[...asked].map(([strength, on]) => STRENGTH01[strength] * left(on)));
    asking += loudest * weight;
    if (asked.size > 0 && accountId !== null) askingAccounts += weight;
    const against = [newest.get('voices contradicts'), newest.get('interviews contradicts')];
    if (asked.size === 0)
      refusing += weight * Math.max(0, ...against.map((on) => (on === undefined ? 0 : left(on))));
  }
  for (const { said, count } of inOrder(cell.nameless)) {
    const weight = count * settings.anonymousShare01 * left(said.on);
    if (said.stance === 'supports') asking += weight * STRENGTH01[said.strength];
    else refusing += weight;
  }
  return { asking, askingAccounts, refusing };
}

/** Values by key, so that the order of arrival never changes a bit of a sum. */
function inOrder<T>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function sum<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((total, entry) => total + amountOf(entry), 0);
}
