import { createContext, useContext } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import styles from './drawer.module.css';

/** Everything that the drawer shows, as it stands in the address. */
export const DRAWER_KINDS = ['item', 'need', 'persona', 'account', 'quote'] as const;
export type DrawerKind = (typeof DRAWER_KINDS)[number];

/** One thing in the drawer: an item by its Jira key, needs and personas by theirs, the others by their id. */
export interface Opened {
  readonly kind: DrawerKind;
  readonly id: string;
}

const PARAMETER = 'open';

/** What an address has open; null where it names nothing, or something of a kind that there is not. */
export function openedIn(search: string): Opened | null {
  const [name = '', id = ''] = (new URLSearchParams(search).get(PARAMETER) ?? '').split(/:(.*)/s);
  const kind = DRAWER_KINDS.find((each) => each === name);
  return kind === undefined || id === '' ? null : { kind, id };
}

/** The address with something else open, or nothing; all else in it stays. */
export function withOpened(search: string, opened: Opened | null): string {
  const params = new URLSearchParams(search);
  if (opened === null) params.delete(PARAMETER);
  else params.set(PARAMETER, tokenOf(opened));
  // A colon may stand in an address as it is, and is read more easily there.
  const text = params.toString().replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** As it stands in the address and on what opens it, for example `need:N-12`. */
export function tokenOf({ kind, id }: Opened): string {
  return `${kind}:${id}`;
}

/** What a list was in when something of it was opened, in its order: asked for when a person goes on in it. */
export type Among = () => readonly Opened[];

export interface Drawer {
  /** Opens it, with a step in the history; `among` says what is next to it. */
  readonly open: (opened: Opened, among?: Among) => void;
  readonly close: () => void;
}

const DrawerContext = createContext<Drawer | null>(null);
export const DrawerProvider = DrawerContext.Provider;

const OpenedContext = createContext<Opened | null>(null);
export const OpenedProvider = OpenedContext.Provider;

/** Key or id of what of a kind is open, to be marked where it stands; null where none is. */
export function useOpenedOf(kind: DrawerKind): string | null {
  const opened = useContext(OpenedContext);
  return opened?.kind === kind ? opened.id : null;
}

/** The drawer of the page; null on a surface that has none, for example in the issue panel. */
export function useDrawer(): Drawer | null {
  return useContext(DrawerContext);
}

/** Marks what opens something: there the focus returns when the drawer closes. */
export function opens(opened: Opened): { readonly 'data-opens': string } {
  return { 'data-opens': tokenOf(opened) };
}

interface OpenerProps extends Opened {
  readonly among?: Among | undefined;
  /** Where the name of what it opens is not what it shows, for example a number. */
  readonly label?: string;
  /** -1 inside of a grid, whose rows have the focus. */
  readonly tabIndex?: number;
  readonly className?: string | undefined;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Words or a number that open what they are about; on a surface without a drawer they are only shown. */
export function Opener(props: OpenerProps): ReactNode {
  const { kind, id, among, label, tabIndex, className, title, children } = props;
  const drawer = useDrawer();
  if (drawer === null) {
    return (
      <span className={className} title={title}>
        {children}
      </span>
    );
  }
  return (
    <button
      type="button"
      {...opens({ kind, id })}
      className={`${styles.opener ?? ''} ${className ?? ''}`}
      aria-label={label}
      title={title}
      tabIndex={tabIndex}
      onClick={(event: MouseEvent) => {
        event.stopPropagation();
        drawer.open({ kind, id }, among);
      }}
    >
      {children}
    </button>
  );
}
