import { lazy, useRef } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { DrawerProvider, OpenedProvider, tokenOf } from '../../features/drawer';
import type { Opened } from '../../features/drawer';
import type { PageAddress } from '../page-location';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { Drawer } from '../../ui/drawer';
import { Part } from '../../ui/part';
import { TypedQuestion } from '../../ui/typed-question';
import { useTypedGuard } from '../../ui/use-typed-guard';
import { CopyLink } from './copy-link';
import { usePageDrawer } from './use-page-drawer';
import styles from './drawer-frame.module.css';

const DrawerContent = lazy(async () => ({ default: (await import('./drawer-content')).DrawerContent }));

interface DrawerFrameProps<A extends PageAddress> {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly address: A;
  /** The place, with its address as it is without the drawer. */
  readonly children: (place: A) => ReactNode;
}

/** The place, and beside it the one thing that is open in full; everything in both can open another one. */
export function DrawerFrame<A extends PageAddress>({
  projectId,
  snapshot,
  work,
  address,
  children,
}: DrawerFrameProps<A>): ReactNode {
  const text = useText();
  const area = useRef<HTMLElement>(null);
  const placeArea = useRef<HTMLDivElement>(null);
  const guard = useTypedGuard(area);
  const placeGuard = useTypedGuard(placeArea, { formsOnly: true });
  const shown = usePageDrawer(address, { drawer: guard, place: placeGuard }, placeArea);
  const { opened, drawer } = shown;
  return (
    <DrawerProvider value={drawer}>
      <div className={styles.frame} data-open={opened !== null}>
        <div ref={placeArea} className={styles.place} tabIndex={-1}>
          <div className={styles.question}>
            <TypedQuestion guard={placeGuard} />
          </div>
          <OpenedProvider value={opened}>{children(shown.place)}</OpenedProvider>
        </div>
        {opened !== null && (
          <Drawer
            area={area}
            label={nameOf(opened, snapshot, work, text)}
            token={tokenOf(opened)}
            from={shown.from}
            guard={guard}
            onPrevious={shown.previous}
            onNext={shown.next}
            onClose={drawer.close}
            actions={<CopyLink key={tokenOf(opened)} path={`${address.route}${address.search}`} />}
          >
            <Part key={tokenOf(opened)} rows={8} label={text.t('state.loading')}>
              <DrawerContent {...{ projectId, snapshot, work, opened }} place={shown.place} />
            </Part>
          </Drawer>
        )}
      </div>
    </DrawerProvider>
  );
}

/** What is open as a person calls it, as far as that is known before it is read. */
function nameOf(
  { kind, id }: Opened,
  { needs, personas }: KnowledgeSnapshot,
  { items }: WorkItems,
  { t }: Text,
): string {
  switch (kind) {
    case 'item':
      return t('drawer.item', { key: id, title: items.find(({ key }) => key === id)?.summary ?? '' });
    case 'need':
      return t('drawer.need', { key: id, title: needs.find(({ key }) => key === id)?.title ?? '' });
    case 'persona':
      return t('drawer.persona', { name: personas.find(({ key }) => key === id)?.name ?? id });
    case 'account':
    case 'quote':
      return t(`drawer.${kind}`);
  }
}
