import { phrases, plainHeader } from '../columns/header';
import { jiraField } from '../jira-fields';
import type { JiraField } from '../jira-fields';
import { COLUMN_TARGETS } from '../mapping';
import type { ColumnTarget } from '../mapping';
import { IDEA_PORTALS } from './idea-portals';
import { FIVE_STARS } from './known-export';
import type { KnownExport } from './known-export';
import { SURVEY_TOOLS } from './survey-tools';

const REVIEWS_AND_TICKETS: readonly KnownExport[] = [
  {
    source: 'google-play',
    name: 'Google Play Console',
    channel: 'review',
    signature: [['Package Name'], ['Star Rating'], ['Review Text']],
    targets: {
      date: ['Review Submit Date and Time'],
      rating: ['Star Rating'],
      title: ['Review Title'],
      text: ['Review Text'],
      url: ['Review Link'],
      attribute: ['Reviewer Language', 'Device', 'App Version Name'],
    },
    guessRest: false,
    ratingScale: FIVE_STARS,
  },
  {
    source: 'intercom',
    name: 'Intercom',
    channel: 'support-ticket',
    signature: [['source.body'], ['source.author.name', 'source.author.type', 'source.author.email']],
    targets: {
      id: ['id'],
      title: ['source.subject', 'title'],
      text: ['source.body'],
      date: ['created_at'],
      author: ['source.author.name', 'source.author.email'],
      rating: ['conversation_rating.rating'],
      tags: ['tags.tags'],
      attribute: ['state', 'priority'],
    },
    guessRest: false,
    ratingScale: FIVE_STARS,
  },
  {
    source: 'zendesk',
    name: 'Zendesk',
    channel: 'support-ticket',
    signature: [
      ['Subject'],
      ['Requester', 'Requester name', 'requester_id'],
      ['Group', 'Assignee', 'Assignee name', 'assignee_id', 'Satisfaction Score', 'Ticket form'],
    ],
    targets: {
      id: ['ID', 'Ticket ID'],
      title: ['Subject'],
      text: ['Description'],
      date: ['Created at', 'Requested', 'Ticket created - Date', 'Created'],
      author: ['Requester', 'Requester name', 'Requester email', 'via.source.from.name'],
      account: ['Organization', 'Requester organization', 'Ticket organization name', 'Organisation'],
      rating: ['Satisfaction Score', 'Satisfaction', 'satisfaction_rating.score'],
      tags: ['Tags', 'Ticket tags'],
      attribute: ['Status', 'Priority', 'Group', 'Assignee', 'Assignee name', 'Type'],
      ignore: [
        'raw_subject',
        'requester_id',
        'submitter_id',
        'assignee_id',
        'organization_id',
        'group_id',
        'brand_id',
        'Updated',
        'updated_at',
      ],
    },
    guessRest: true,
  },
];

/** Exports that are told by the words of their headings; the most particular first. Seen 2018 to 2026. */
const BY_HEADINGS = [
  ...REVIEWS_AND_TICKETS,
  ...SURVEY_TOOLS.filter((tool) => tool.leads !== true),
  ...IDEA_PORTALS,
];
/** Told by their first column alone, where nothing else is. */
const BY_FIRST_COLUMN = SURVEY_TOOLS.filter((tool) => tool.leads === true);

const JIRA_TARGETS: Readonly<Partial<Record<JiraField, ColumnTarget>>> = {
  summary: 'title',
  key: 'id',
  description: 'text',
  created: 'date',
  reporter: 'author',
  votes: 'votes',
  labels: 'tags',
  components: 'tags',
  link: 'url',
  organization: 'account',
  satisfaction: 'rating',
};
/** What only ideas have; a work item may have an impact and goals as well. */
const OF_IDEAS_ALONE = new Set(
  phrases(
    'effort|insights|impact score|delivery progress|delivery status|aufwand|einblicke|erkenntnisse|informations|esfuerzo|esforço|insight|sforzo|inspanning|inzichten|労力|インサイト|工作量|见解|노력|인사이트|wysiłek|усилия',
  ),
);
const IDEA_HEADINGS = new Set([
  ...OF_IDEAS_ALONE,
  ...phrases(
    'impact|confidence|value|goals|roadmap|reach',
    'auswirkung|wirkung|zuversicht|ziele|reichweite|wert|confiance|portée|objectifs|valeur|impacto|confianza|objetivos|alcance|confiança|metas|impatto|obiettivi|fiducia|doelen|vertrouwen|影響|目標|影响|目标|영향|목표|wpływ|cele|влияние|цели',
  ),
]);
const DISCOVERY_HEADINGS = 2;

/** A recognised export with what each of the file's columns is in it; null for columns that it does not name. */
export interface Recognised {
  readonly known: Pick<
    KnownExport,
    'source' | 'name' | 'channel' | 'guessRest' | 'ratingScale' | 'dateOrder' | 'strengths'
  >;
  readonly targets: readonly (ColumnTarget | null)[];
}

/** The known export to which the columns belong, or null: then columns are guessed and a person looks them over. */
export function recogniseExport(columns: readonly string[]): Recognised | null {
  const heads = columns.map(plainHeader);
  // LimeSurvey may write the code of a column before its name: `submitdate. Date submitted`.
  const names = new Set([...heads, ...columns.map((column) => plainHeader(column.split('. ')[0] ?? ''))]);
  const has = (words: readonly string[]): boolean => words.some((word) => names.has(plainHeader(word)));
  const known = BY_HEADINGS.find(({ signature }) => signature.every(has));
  if (known !== undefined) return { known, targets: heads.map((head) => targetIn(known, head)) };
  const jira = jiraExport(columns, heads);
  if (jira !== null) return jira;
  const first = BY_FIRST_COLUMN.find(({ signature: [words = []] }) =>
    words.map(plainHeader).includes(heads[0] ?? ''),
  );
  return first === undefined ? null : { known: first, targets: heads.map((head) => targetIn(first, head)) };
}

function targetIn({ targets }: KnownExport, head: string): ColumnTarget | null {
  return (
    COLUMN_TARGETS.find((target) => targets[target]?.some((word) => plainHeader(word) === head) === true) ??
    null
  );
}

/** Jira's work items in any of its languages, or the list of ideas of Jira Product Discovery. */
function jiraExport(columns: readonly string[], heads: readonly string[]): Recognised | null {
  const fields = columns.map((column) => jiraField(column));
  if (!(['key', 'summary', 'created'] as const).every((field) => fields.includes(field))) return null;
  const isDiscovery =
    heads.some((head) => OF_IDEAS_ALONE.has(head)) &&
    heads.filter((head) => IDEA_HEADINGS.has(head)).length >= DISCOVERY_HEADINGS;
  const targets = fields.map((field, at): ColumnTarget | null => {
    if (field === 'creator' && !fields.includes('reporter')) return 'author';
    const target = field === undefined ? undefined : JIRA_TARGETS[field];
    if (target !== undefined) return target;
    return isDiscovery && (field === 'status' || IDEA_HEADINGS.has(heads[at] ?? '')) ? 'attribute' : null;
  });
  const about = { guessRest: isDiscovery, source: 'jira' };
  return isDiscovery
    ? { known: { ...about, name: 'Jira Product Discovery', channel: 'idea-portal' }, targets }
    : { known: { ...about, name: 'Jira', channel: 'support-ticket' }, targets };
}
