import type { IsoDate } from '../iso-date';
import { maskPersonalData } from '../evidence/text/mask';
import type { MaskKind } from '../evidence/text/mask';
import type { ValueBand } from '../value/types';
import type { NeedRecord } from '../value/product/knowledge';
import { HORIZONS } from './roadmap-item';

/** For whom a roadmap is made. */
export const AUDIENCES = ['executive', 'sales', 'marketing', 'developers', 'customer'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a state of work means to somebody outside of the team. */
export type OpenState = 'planned' | 'in-work' | 'done';

/** Where an item stands on a roadmap for others, in their order. */
export const SHARED_COLUMNS = ['shipped', ...HORIZONS] as const;
export type SharedColumn = (typeof SHARED_COLUMNS)[number];

/** Everything that the app knows of an item; what of it leaves the app depends on the audience. */
export interface ItemFacts {
  readonly key: string;
  readonly title: string;
  /** The benefit in customer words that somebody wrote for the item, or those of its needs; empty = none yet. */
  readonly benefit: string;
  /** Where it stands: done work is shipped, whatever its dates were. */
  readonly column: SharedColumn;
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly status: string;
  readonly state: OpenState;
  readonly personas: readonly string[];
  readonly needs: readonly Pick<NeedRecord, 'key' | 'title' | 'statement' | 'status'>[];
  readonly goals: readonly string[];
  readonly value: number | null;
  readonly band: ValueBand;
  readonly points: number | null;
  /** Accounts that asked for one of its needs. */
  readonly accounts: readonly string[];
  readonly quote: string | null;
}

/** What an audience gets to see of an item: parts that are not for it are not there at all. */
export interface LensLine {
  readonly horizon: SharedColumn;
  readonly state?: OpenState;
  readonly benefit?: string;
  /** True when nobody wrote a benefit yet and something else stands in for it. */
  readonly benefitMissing?: boolean;
  readonly key?: string;
  readonly title?: string;
  /** `2027-Q1`, in place of a date. */
  readonly quarter?: string | null;
  readonly startDate?: IsoDate | null;
  readonly dueDate?: IsoDate | null;
  readonly status?: string;
  readonly personas?: readonly string[];
  readonly needs?: readonly string[];
  readonly goals?: readonly string[];
  readonly value?: number | null;
  readonly band?: ValueBand;
  readonly points?: number | null;
  readonly accountCount?: number;
  readonly quote?: string | null;
}

/**
 * An item as an audience may see it. Names of accounts and what they pay never leave; texts for people outside of
 * the team have names of customers and personal data masked. `names` are all that may stand in them: what accounts and
 * the people who speak for them are, or ever were, called.
 */
export function throughLens(audience: Audience, facts: ItemFacts, names: readonly string[]): LensLine {
  const masked = (text: string): string => maskPersonalData(text, names).text;
  const { column: horizon, state, band, value, points } = facts;
  const personas = facts.personas.map(masked);
  const benefit = benefitOf(facts, masked);
  switch (audience) {
    case 'executive':
      return {
        horizon,
        state,
        ...benefit,
        title: masked(facts.title),
        quarter: quarterOf(facts.dueDate ?? facts.startDate),
        personas,
        goals: facts.goals.map(masked),
        value,
        band,
        accountCount: facts.accounts.length,
      };
    case 'sales':
      return {
        horizon,
        state,
        ...benefit,
        title: masked(facts.title),
        personas,
        needs: facts.needs.map((need) => masked(need.title)),
        accountCount: facts.accounts.length,
      };
    case 'marketing':
      return {
        horizon,
        ...benefit,
        title: masked(facts.title),
        personas,
        quote: facts.quote === null ? null : masked(facts.quote),
      };
    case 'developers':
      return {
        horizon,
        key: facts.key,
        title: facts.title,
        needs: facts.needs.map((need) => `${need.key} ${need.title}`),
        personas: facts.personas,
        value,
        points,
        startDate: facts.startDate,
        dueDate: facts.dueDate,
        status: facts.status,
      };
    case 'customer':
      return { horizon, state, ...benefit };
  }
}

/** Every text of an item in which a customer may be named, whoever is to read it. */
export function textsOf({ title, benefit, needs, personas, goals, quote }: ItemFacts): readonly string[] {
  const said = needs.flatMap((need) => [need.title, need.statement]);
  return [title, benefit, ...said, ...personas, ...goals, ...(quote === null ? [] : [quote])];
}

/** What nobody outside of the team may read: a customer's name, or a way to reach or to charge somebody. */
const NEVER_TOLD: readonly MaskKind[] = ['name', 'email', 'iban', 'card'];

/** Whether a text of a file still says what is not for others. */
export function tellsTooMuch(text: string, names: readonly string[]): boolean {
  const { counts } = maskPersonalData(text, names);
  return NEVER_TOLD.some((kind) => (counts[kind] ?? 0) > 0);
}

/** Without a benefit the sentence of a need speaks, and without a need the title. */
function benefitOf(
  { benefit, needs, title }: ItemFacts,
  masked: (text: string) => string,
): Required<Pick<LensLine, 'benefit' | 'benefitMissing'>> {
  if (benefit !== '') return { benefit: masked(benefit), benefitMissing: false };
  const [need] = needs;
  const standsIn = need === undefined ? title : need.statement === '' ? need.title : need.statement;
  return { benefit: masked(standsIn), benefitMissing: true };
}

/** The quarter of a day, `2027-Q1`; null without a day. */
export function quarterOf(day: IsoDate | null): string | null {
  if (day === null) return null;
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}
