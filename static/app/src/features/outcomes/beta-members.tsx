import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { BetaView, MemberView } from '@contract/outcomes/outcome-views';
import { BETA_VERDICTS, MEMBER_STATES } from '@domain/records/beta-member';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { PersonaMark } from '../../ui/persona-mark';
import { useChangeBeta } from './outcomes-data';
import styles from './outcomes.module.css';

interface BetaMembersProps {
  readonly issueId: string;
  readonly view: BetaView;
  readonly personas: readonly PersonaView[];
}

const RATINGS = ['1', '2', '3', '4', '5'];

/** Testers with their state, how satisfied they were before and after, and what they say. */
export function BetaMembers({ issueId, view, personas }: BetaMembersProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useChangeBeta(issueId);
  const [conflict, setConflict] = useState(false);
  const edit = ({ id, version, ...member }: MemberView, part: Partial<MemberView>): void => {
    const { state, before, after, verdict, note } = { ...member, ...part };
    change.mutate(
      { kind: 'edit', id, version, member: { state, before, after, verdict, note } },
      {
        onSuccess: (answer) => {
          setConflict(answer === 'conflict');
          announce(t(answer === 'conflict' ? 'beta.conflict' : 'beta.saved'));
        },
      },
    );
  };
  const disabled = !view.canEdit || change.isPending;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('beta.members')}</caption>
        <thead>
          <tr>
            {(['beta.member', 'beta.state', 'beta.before', 'beta.after', 'beta.verdict'] as const).map(
              (key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {view.members.map((member) => {
            const persona = personas.find(({ key }) => key === member.personaKey);
            const name = member.name === '' ? t('tell.unknown') : member.name;
            return (
              <tr key={member.id}>
                <th scope="row" title={member.text}>
                  {persona !== undefined && <PersonaMark persona={persona} size="small" />} {name}
                </th>
                <td>
                  <select
                    aria-label={`${name}, ${t('beta.state')}`}
                    disabled={disabled}
                    value={member.state}
                    onChange={(event) => {
                      const state = MEMBER_STATES.find((each) => each === event.currentTarget.value);
                      if (state !== undefined) edit(member, { state });
                    }}
                  >
                    {MEMBER_STATES.map((state) => (
                      <option key={state} value={state}>
                        {t(`beta.state.${state}`)}
                      </option>
                    ))}
                  </select>
                </td>
                {(['before', 'after'] as const).map((when) => (
                  <td key={when}>
                    <select
                      aria-label={t('beta.rating', { name, when: t(`beta.${when}`) })}
                      disabled={disabled}
                      value={String(member[when] ?? '')}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        edit(member, { [when]: value === '' ? null : Number(value) });
                      }}
                    >
                      {['', ...RATINGS].map((rating) => (
                        <option key={rating} value={rating}>
                          {rating === '' ? t('beta.verdict.none') : rating}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
                <td>
                  <select
                    aria-label={`${name}, ${t('beta.verdict')}`}
                    disabled={disabled}
                    value={member.verdict ?? ''}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      edit(member, { verdict: BETA_VERDICTS.find((each) => each === value) ?? null });
                    }}
                  >
                    <option value="">{t('beta.verdict.none')}</option>
                    {BETA_VERDICTS.map((verdict) => (
                      <option key={verdict} value={verdict}>
                        {t(`beta.verdict.${verdict}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {conflict && <Note tone="warning" role="alert" title={t('beta.conflict')} />}
      {change.isError && <FailureNote error={change.error} />}
    </div>
  );
}
