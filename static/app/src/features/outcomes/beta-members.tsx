import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { BetaView } from '@contract/outcomes/outcome-views';
import { BETA_VERDICTS, MEMBER_STATES } from '@domain/records/beta-member';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { KeptSelect } from '../../ui/kept-select';
import { PersonaMark } from '../../ui/persona-mark';
import { RecordMerge } from '../records/save/record-merge';
import { editOfMember, useEditMember } from './use-edit-member';
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
  const change = useEditMember(issueId, () => {
    announce(t('beta.saved'));
  });
  const edit = (...given: Parameters<typeof editOfMember>): Promise<void> =>
    change.keep(editOfMember(...given));
  const disabled = !view.canEdit;
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
                  <KeptSelect
                    label={`${name}, ${t('beta.state')}`}
                    disabled={disabled}
                    value={member.state}
                    onKeep={(value) =>
                      edit(member, { state: MEMBER_STATES.find((each) => each === value) ?? member.state })
                    }
                    options={MEMBER_STATES.map((state) => ({
                      value: state,
                      label: t(`beta.state.${state}`),
                    }))}
                  />
                </td>
                {(['before', 'after'] as const).map((when) => (
                  <td key={when}>
                    <KeptSelect
                      label={t('beta.rating', { name, when: t(`beta.${when}`) })}
                      disabled={disabled}
                      value={String(member[when] ?? '')}
                      onKeep={(value) => edit(member, { [when]: value === '' ? null : Number(value) })}
                      options={['', ...RATINGS].map((rating) => ({
                        value: rating,
                        label: rating === '' ? t('beta.verdict.none') : rating,
                      }))}
                    />
                  </td>
                ))}
                <td>
                  <KeptSelect
                    label={`${name}, ${t('beta.verdict')}`}
                    disabled={disabled}
                    value={member.verdict ?? ''}
                    onKeep={(value) =>
                      edit(member, { verdict: BETA_VERDICTS.find((each) => each === value) ?? null })
                    }
                    options={[
                      { value: '', label: t('beta.verdict.none') },
                      ...BETA_VERDICTS.map((verdict) => ({
                        value: verdict,
                        label: t(`beta.verdict.${verdict}`),
                      })),
                    ]}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <RecordMerge kind="beta-member" saving={change} />
    </div>
  );
}
