import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NeedView } from '@contract/value/knowledge-views';
import { limits } from '@contract/limits';
import { useRead, useReads } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { NeedOption } from '../../needs/pickers/need-option';
import { useNeedSearch } from '../../needs/pickers/use-need-search';
import type { FieldProps } from './field-props';
import { PickedList } from './picked-list';
import styles from './field-editor.module.css';

/** Picks needs by their words; the field keeps their keys. */
export function NeedField({ projectId, keys, onChange, onEscape }: FieldProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const { search, isBehind } = useNeedSearch(projectId, text);
  const personas = useRead('persona.list', { projectId }).data?.personas ?? [];
  const chosen = useNeedsByKey(projectId, keys);
  if (search.isError) return <FailureNote error={search.error} onRetry={() => void search.refetch()} />;
  const found = (search.data?.needs ?? []).filter((need) => !keys.includes(need.key));
  return (
    <div className={styles.field}>
      <PickedList
        label={t('field.needs.chosen')}
        picked={keys.map((key) => {
          const need = chosen.get(key);
          return need === undefined
            ? { key, name: key, content: <span>{key}</span> }
            : { key, name: need.title, content: <NeedOption need={need} personas={personas} /> };
        })}
        onRemove={(key) => {
          onChange(keys.filter((other) => other !== key));
        }}
      />
      {keys.length >= limits.needsPerItem ? (
        <p>{t('picker.full', { count: limits.needsPerItem })}</p>
      ) : (
        <Combobox
          label={t('field.needs.search')}
          placeholder={t('field.needs.placeholder')}
          text={text}
          onText={setText}
          autoFocus
          busy={search.isPending}
          behind={isBehind}
          nothing={text.trim() === '' ? t('picker.empty') : t('picker.nothing', { text: text.trim() })}
          options={found.map((need) => ({
            id: need.key,
            content: <NeedOption need={need} personas={personas} />,
          }))}
          onPick={(key) => {
            setText('');
            onChange([...keys, key]);
          }}
          onEscape={onEscape}
        />
      )}
    </div>
  );
}

/** The needs behind the chosen keys, each asked for once; a key that the product does not know is missing. */
function useNeedsByKey(projectId: string, keys: readonly string[]): ReadonlyMap<string, NeedView> {
  const answers = useReads(
    'need.search',
    keys.map((key) => ({ projectId, text: key })),
  );
  const needs = answers.flatMap((answer) => answer.data?.needs ?? []);
  return new Map(needs.map((need) => [need.key, need]));
}
