import type { Channel } from '../../records/evidence';
import { JIRA_WORDS, jiraTargets } from './jira-words';
import type { ColumnTarget, RatingScale } from './mapping';

/** An export whose header row is known, and what its columns mean. */
export interface KnownExport {
  readonly source: string;
  readonly name: string;
  readonly channel: Channel;
  /** Columns that must be there, in lower case; each entry lists the accepted (translated) names. */
  readonly signature: readonly (readonly string[])[];
  /** What columns mean, by their names in lower case; columns that are not named are guessed or ignored. */
  readonly targets: Readonly<Record<string, ColumnTarget>>;
  /** Whether columns that are not named are answers to questions (surveys) and are to be guessed. */
  readonly guessRest: boolean;
  readonly ratingScale?: RatingScale;
}

const FIVE_STARS = { min: 1, max: 5 };

/** Known exports, the most particular first. Header rows: see each tool's export, 2018 to 2026. */
export const KNOWN_EXPORTS: readonly KnownExport[] = [
  {
    source: 'google-play',
    name: 'Google Play Console reviews',
    channel: 'review',
    signature: [['package name'], ['star rating'], ['review text']],
    targets: {
      'review submit date and time': 'date',
      'star rating': 'rating',
      'review title': 'title',
      'review text': 'text',
      'review link': 'url',
      'reviewer language': 'attribute',
      device: 'attribute',
      'app version name': 'attribute',
    },
    guessRest: false,
    ratingScale: FIVE_STARS,
  },
  {
    source: 'typeform',
    name: 'Typeform responses',
    channel: 'survey',
    signature: [['#'], ['submit date (utc)'], ['network id']],
    targets: { '#': 'id', 'submit date (utc)': 'date', 'start date (utc)': 'ignore', 'network id': 'ignore' },
    guessRest: true,
  },
  {
    source: 'surveymonkey',
    name: 'SurveyMonkey responses',
    channel: 'survey',
    signature: [
      ['respondent id', 'respondentid', 'respondent_id'],
      ['collector id', 'collectorid', 'collector_id'],
    ],
    targets: {
      'respondent id': 'id',
      respondentid: 'id',
      respondent_id: 'id',
      'collector id': 'ignore',
      collectorid: 'ignore',
      collector_id: 'ignore',
      'start date': 'ignore',
      startdate: 'ignore',
      'end date': 'date',
      enddate: 'date',
      'ip address': 'ignore',
      ipaddress: 'ignore',
      'email address': 'author',
      'first name': 'author',
      'last name': 'author',
      'custom data 1': 'attribute',
    },
    guessRest: true,
  },
  {
    source: 'fider',
    name: 'Fider posts',
    channel: 'idea-portal',
    signature: [['number'], ['votes_count'], ['original_number']],
    targets: {
      number: 'id',
      title: 'title',
      description: 'text',
      created_at: 'date',
      created_by: 'author',
      votes_count: 'votes',
      status: 'attribute',
      tags: 'tags',
    },
    guessRest: false,
  },
  {
    source: 'quackback',
    name: 'Quackback posts',
    channel: 'idea-portal',
    signature: [['id'], ['content'], ['vote_count'], ['board']],
    targets: {
      id: 'id',
      title: 'title',
      content: 'text',
      status: 'attribute',
      tags: 'tags',
      board: 'tags',
      author_name: 'author',
      author_email: 'author',
      vote_count: 'votes',
      created_at: 'date',
    },
    guessRest: false,
  },
  {
    source: 'gsa-touchpoints',
    name: 'GSA Touchpoints responses',
    channel: 'survey',
    signature: [['external_id'], ['positive_effectiveness'], ['question_4']],
    targets: { external_id: 'id', question_1: 'rating', question_4: 'text' },
    guessRest: false,
  },
  {
    source: 'ideascale',
    name: 'IdeaScale ideas',
    channel: 'idea-portal',
    signature: [['id'], ['idea'], ['votes_for'], ['votes_against']],
    targets: {
      id: 'id',
      title: 'title',
      created: 'date',
      idea: 'text',
      author: 'author',
      votes_for: 'votes',
      link: 'url',
    },
    guessRest: false,
  },
  {
    source: 'consul',
    name: 'CONSUL proposals',
    channel: 'idea-portal',
    signature: [['code'], ['summary'], ['numsupports']],
    targets: {
      code: 'id',
      title: 'title',
      date: 'date',
      userid: 'author',
      summary: 'text',
      text: 'text',
      numsupports: 'votes',
      url: 'url',
    },
    guessRest: false,
  },
  {
    source: 'jira',
    name: 'Jira work items',
    channel: 'support-ticket',
    signature: [JIRA_WORDS.summary, JIRA_WORDS.key, JIRA_WORDS.created],
    targets: jiraTargets(),
    guessRest: false,
  },
  {
    source: 'canny',
    name: 'Canny posts',
    channel: 'idea-portal',
    signature: [['title'], ['details'], ['votes', 'score']],
    targets: {
      id: 'id',
      title: 'title',
      details: 'text',
      votes: 'votes',
      score: 'votes',
      created: 'date',
      tags: 'tags',
      board: 'tags',
      status: 'attribute',
    },
    guessRest: true,
  },
];

/** The known export to which the columns belong, or null: then columns are guessed and a person maps them. */
export function recogniseExport(columns: readonly string[]): KnownExport | null {
  const names = new Set(columns.map((column) => column.trim().toLowerCase()));
  return (
    KNOWN_EXPORTS.find((known) => known.signature.every((words) => words.some((word) => names.has(word)))) ??
    null
  );
}
