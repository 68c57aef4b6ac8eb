import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import type { DrawerKind, Opened } from '../../features/drawer';
import { useText } from '../../i18n/text';
import { Gone } from './drawer-parts';
import type { OpenedProps } from './drawer-parts';

const kinds: Readonly<Record<DrawerKind, LazyExoticComponent<ComponentType<OpenedProps>>>> = {
  item: lazy(async () => ({ default: (await import('./item-drawer')).ItemDrawer })),
  need: lazy(async () => ({ default: (await import('./need-drawer')).NeedDrawer })),
  persona: lazy(async () => ({ default: (await import('./persona-drawer')).PersonaDrawer })),
  account: lazy(async () => ({ default: (await import('./account-drawer')).AccountDrawer })),
  quote: lazy(async () => ({ default: (await import('./quote-drawer')).QuoteDrawer })),
};

/** As ids of records are made; a link that was cut short names none. */
const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the drawer shows of the one thing that is open, each kind loaded when it is first opened. */
export function DrawerContent({ opened, ...rest }: Omit<OpenedProps, 'id'> & { opened: Opened }): ReactNode {
  const { t } = useText();
  const { kind, id } = opened;
  if ((kind === 'account' || kind === 'quote') && !RECORD_ID.test(id))
    return <Gone title={t(`drawer.gone.${kind}`)} text={t('drawer.gone.text')} />;
  const Content = kinds[kind];
  return <Content {...rest} id={id} />;
}
