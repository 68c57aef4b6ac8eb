import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import type { DrawerKind, Opened } from '../../features/drawer';
import type { OpenedProps } from './drawer-parts';

const kinds: Readonly<Record<DrawerKind, LazyExoticComponent<ComponentType<OpenedProps>>>> = {
  item: lazy(async () => ({ default: (await import('./item-drawer')).ItemDrawer })),
  need: lazy(async () => ({ default: (await import('./need-drawer')).NeedDrawer })),
  persona: lazy(async () => ({ default: (await import('./persona-drawer')).PersonaDrawer })),
  account: lazy(async () => ({ default: (await import('./account-drawer')).AccountDrawer })),
  quote: lazy(async () => ({ default: (await import('./quote-drawer')).QuoteDrawer })),
};

/** What the drawer shows of the one thing that is open, each kind loaded when it is first opened. */
export function DrawerContent({ opened, ...rest }: Omit<OpenedProps, 'id'> & { opened: Opened }): ReactNode {
  const Content = kinds[opened.kind];
  return <Content {...rest} id={opened.id} />;
}
