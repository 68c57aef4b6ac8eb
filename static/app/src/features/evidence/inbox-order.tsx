import type { ReactNode } from 'react';
import { PIECE_ORDERS } from '@domain/evidence/evidence';
import type { PieceFilter } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { Popover } from '../../ui/popover';
import { SelectBox } from '../../ui/select-box';
import { ChoiceRow } from '../../ui/choice-row';
import styles from './evidence.module.css';

interface InboxOrderProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly filter: PieceFilter;
  readonly onFilter: (filter: PieceFilter) => void;
}

/** In which order the quotes stand: by day, arrival or votes, or by how like a need they are. */
export function InboxOrder({ snapshot, filter, onFilter }: InboxOrderProps): ReactNode {
  const { t } = useText();
  const { order: _order, likeNeedKey, ...rest } = filter;
  const order = likeNeedKey === undefined ? (filter.order ?? 'said') : null;
  return (
    <Popover label={t(`evidence.order.${order ?? 'like'}`)} selected={order !== 'said'}>
      <div className={styles.form}>
        <ChoiceRow
          legend={t('evidence.order')}
          value={order}
          choices={PIECE_ORDERS.map((name) => ({ value: name, label: t(`evidence.order.${name}`) }))}
          onChange={(name) => {
            onFilter(name === 'said' ? rest : { ...rest, order: name });
          }}
        />
        {snapshot.needs.length > 0 && (
          <SelectBox
            label={t('evidence.order.like-need')}
            value={likeNeedKey ?? ''}
            onChange={(needKey) => {
              onFilter(needKey === '' ? rest : { ...rest, likeNeedKey: needKey });
            }}
            options={[
              { value: '', label: t('list.filter.any') },
              ...snapshot.needs.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
            ]}
          />
        )}
      </div>
    </Popover>
  );
}
