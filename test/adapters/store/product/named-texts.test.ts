import { textColumns } from '../../../../src/adapters/store/product/named-texts';
import { tableShapes } from '../../../../src/adapters/store/table-shape';
import { TEXT_PLACES } from '../../../../src/domain/product/erasure';

/** Texts of at most this many characters are words of the app's own, days and ids. */
const WORD = 40;
/** Columns of Atlassian account ids, which Atlassian itself asks apps to forget. */
const ACCOUNT_ID = /(_by|^owner_id$|^kept_for$|^account_id)$/;

/** Longer texts in which no person is named, each with the reason. */
const NAMES_NOBODY: Readonly<Record<string, string>> = {
  'setting.name': 'a fact about the site',
  'setting.value': 'a fact about the site',
  'product.coverage_lesson': 'two shares and a count',
  'persona.persona_key': 'made once from the name and written into Jira’s fields, like an id',
  'evidence_tag.tag': 'counted from the tags of pieces, anew when they change',
  'evidence.external_id': 'the id that another tool gave',
  'goal.need_ids': 'ids',
  'item.issue_key': 'Jira’s key',
  'item.links': 'needs, by their keys',
  'item.goals': 'goals, by their numbers',
  'item.blockers': 'keys of items',
  'item.personas': 'personas, by their keys',
  'item.given_personas': 'personas, by their keys',
  'grant_memory.grants': 'four answers of yes or no',
  'job.checkpoint': 'where the work stands',
  'job.message': 'a message by its key',
  'model_version.params': 'numbers',
  'model_version.custom': 'a formula',
  'evidence_import.fingerprint': 'a hash',
  'rating_answer.author': 'forgotten with the answers of the person',
  'research_session.answers': 'numbers',
  'publication.item': 'the key of an item',
  'rating_round.need_ids': 'ids',
  'policy.need_ids': 'ids',
  'policy.item_keys': 'keys of items',
  'alternative.serves': 'ids, numbers and days',
  'market_news.need_ids': 'ids',
  'market_news.goal_ids': 'ids',
  'round_vote.ratings': 'ids and numbers',
  'sprint_change.moved_in': 'keys of items',
  'sprint_change.moved_out': 'keys of items',
  'sprint_freeze.name': 'what Jira calls the sprint',
  'sprint_freeze.items': 'items, by their keys',
  'release_plan.plan': 'a plan’s bounds and the keys of items',
  'product_retention.rules': 'channels, sources and days',
  'standing_import.project_ids': 'ids',
  'retention_look.going_at': 'a place and an id',
  'evidence.row_id': 'a hash, or the id of a ticket',
  'hook_secret.hash': 'a hash',
  'release_frontier.problem': 'numbers and keys of items',
  'release_frontier_point.point': 'numbers and keys of items',
  'roadmap_snapshot_part.items': 'items, by their keys',
  'roadmap_review.items': 'items, by their keys',
  'roadmap_move.parts': 'words of the app',
  'landscape_past.dots': 'needs, by their ids',
  'item_test.evidence_ids': 'ids',
  'need_verdict.predictions': 'ids and numbers',
  'told.audience': 'an id, or a hash of a name',
  'told.need_keys': 'keys',
  'product.zone': 'a time zone',
  'need_persona.answered': 'days and numbers',
  'person_setting.priority_columns': 'words of the app',
  'need_voice.basis': 'a mark',
  'need_voice.folded': 'counted from pieces by their ids, anew when they change',
  'need_voice.asking': 'counted from pieces by their ids, anew when they change',
  'need_voice.tickets': 'numbers by month',
  'persona_month.days': 'days',
  'import_change.record_id': 'ids and days',
  'record_merge_part.holder': 'a table and a column',
  'record_merge_part.row_key': 'ids',
};

const lookedThrough = new Set(
  TEXT_PLACES.flatMap((place) => {
    const { table, columns } = textColumns(place);
    return columns.map((column) => `${table}.${column}`);
  }),
);
const longTexts = [...tableShapes()].flatMap(([table, { columns }]) =>
  columns
    .filter(({ name, type, length }) => type === 'text' && length > WORD && !ACCOUNT_ID.test(name))
    .map(({ name }) => `${table}.${name}`),
);

describe('erasing', () => {
  it('looks through every text that the app stores, but for those that can name nobody', () => {
    const forgotten = longTexts.filter((one) => !lookedThrough.has(one) && !Object.hasOwn(NAMES_NOBODY, one));
    expect(forgotten).toEqual([]);
  });

  it('has no exception for a text that is not there, or that is looked through', () => {
    const stale = Object.keys(NAMES_NOBODY).filter(
      (one) => lookedThrough.has(one) || !longTexts.includes(one),
    );
    expect(stale).toEqual([]);
  });
});
