import type { ReactNode } from 'react';
import { NEED_STATUSES, nextStatuses } from '@domain/records/need';
import type { Need } from '@domain/records/need';
import type { NeedDetail } from '@contract/needs/need-views';
import { useText } from '../../../i18n/text';
import { ChoicePart } from '../../records/form/simple-parts';
import { RecordForm } from '../../records/form/record-form';
import { patchOf } from '../../records/save/use-save-record';
import { DeclineFields } from './decline-fields';

interface NeedWordsProps {
  readonly projectId: string;
  readonly need: NeedDetail;
  readonly canEdit: boolean;
}

type Decline = NonNullable<Need['decline']>;
const noDecline: Decline = {
  reason: '',
  reopenOn: null,
  piecesAtDecline: null,
  reopenAtAccounts: null,
  reopenAtRevenue: null,
  then: null,
};

/** What people write of a need. Whether it waits for evidence is enough here: how much there was, the app counts. */
function wordsOf({ title, statement, kind, status, theme, decline }: NeedDetail): Partial<Need> {
  return {
    title,
    statement,
    kind,
    status,
    theme,
    decline:
      decline === null
        ? null
        : {
            ...noDecline,
            reason: decline.reason,
            reopenOn: decline.reopenOn,
            piecesAtDecline: decline.whenDoubled ? 0 : null,
            reopenAtAccounts: decline.reopenAtAccounts,
            reopenAtRevenue: decline.reopenAtRevenue,
          },
  };
}

function declineOf(decline: Need['decline']): NeedDetail['decline'] {
  if (decline === null) return null;
  const { reason, reopenOn, piecesAtDecline, reopenAtAccounts, reopenAtRevenue } = decline;
  return { reason, reopenOn, whenDoubled: piecesAtDecline !== null, reopenAtAccounts, reopenAtRevenue };
}

/** A need in its own words and its state; what somebody else changed meanwhile is merged, not overwritten. */
export function NeedWords({ projectId, need, canEdit }: NeedWordsProps): ReactNode {
  const { t } = useText();
  const statuses = NEED_STATUSES.filter(
    (status) => status === need.status || nextStatuses(need.status).includes(status),
  );
  return (
    <RecordForm
      projectId={projectId}
      kind="need"
      record={{ id: need.id, version: need.version, value: wordsOf(need) }}
      label={t('need.words')}
      readOnly={!canEdit}
      saved={t('need.saved')}
      options={{
        until: ['need.read'],
        send: async ({ write }, { version, set }) => {
          const { decline, ...words } = patchOf('need', set);
          const change = { ...words, ...(decline !== undefined && { decline: declineOf(decline) }) };
          const answer = await write('need.edit', { projectId, needKey: need.key, version, change });
          const now = answer.kind === 'saved' ? answer.need : answer.theirs;
          const kept = { id: now.id, version: now.version, value: wordsOf(now) };
          return answer.kind === 'saved'
            ? { kind: 'saved', saved: kept }
            : { kind: 'newer', version: kept.version, value: { ...kept.value } };
        },
      }}
      parts={{
        need: {
          status: (part) => (
            <ChoicePart
              {...part}
              among={statuses}
              onChange={(given) => {
                const status = NEED_STATUSES.find((one) => one === given) ?? part.value;
                part.put({
                  status,
                  decline: status === 'declined' ? (part.draft.decline ?? noDecline) : null,
                });
              }}
            />
          ),
          decline: (part) =>
            part.draft.status === 'declined' ? (
              <DeclineFields part={part} decline={part.value ?? noDecline} />
            ) : null,
        },
      }}
      onDone={() => undefined}
    />
  );
}
