/**
 * The parent side of Forge's Custom UI bridge, for the Jira-like page. The page mounts a frame for a
 * module and says what to do when the app asks for something that only the page can do (a dialog, a
 * flag, another address); everything else (invoke, requestJira, events, realtime, context) is done here.
 */
import type { LocalSession } from './session';

/** `extension` of the frame's context; Jira's shape per module type, for example `{type:'jira:issueContext', issue:{id,key,type,typeId}, project:{id,key,type}}`. */
export type ExtensionContext = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What the app says in a flag. Actions are buttons. */
export interface FlagRequest {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly appearance?: string;
  readonly actions: readonly { readonly text: string; readonly run: () => void }[];
  readonly isAutoDismiss: boolean;
}

export type ModalSize =
  | 'small'
  | 'medium'
  | 'large'
  | 'xlarge'
  | 'max'
  | 'fullscreen'
  | 'resizable'
  | { readonly width: string; readonly height?: string };

/** A dialog that the app asks for. The page draws it, calls `mount` with its empty body, and `dismissed` when the user closes it. */
export interface ModalRequest {
  readonly size: ModalSize;
  readonly title: string;
  readonly icon: string;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly mount: (body: HTMLElement) => ForgeFrame;
  readonly dismissed: () => void;
}

/** Given back by `openModal`; `close` takes the dialog away (the app closed it itself). */
export interface ModalHandle {
  readonly close: () => void;
}

/** A place inside the module's own page: path, query and hash as the frame sees them. */
export interface FrameLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
}

/** How the frame's history maps onto the page's address. `createBrowserHistory(basePath)` is the usual one. */
export interface FrameHistory {
  readonly current: () => FrameLocation;
  /** Absolute address that shows this place, for `createHref`. */
  readonly href: (to: string) => string;
  readonly push: (to: string, state?: unknown) => void;
  readonly replace: (to: string, state?: unknown) => void;
  readonly go: (delta: number) => void;
  readonly listen: (
    listener: (location: FrameLocation, action: 'POP' | 'PUSH' | 'REPLACE') => void,
  ) => () => void;
}

/** What the page does for the frame. A missing optional callback means "not possible here": the bridge answers `false` and the app gets the error it gets in Jira. */
export interface FrameCallbacks {
  /** `view.submit(payload)`: a field editor's new value, a gadget's configuration. Rejecting shows the sentence to the app. */
  readonly onSubmit?: (payload: unknown) => Promise<void> | void;
  /** `view.close(payload)`: the frame's dialog or panel goes away. */
  readonly onClose?: (payload: unknown) => void;
  /** `view.refresh(payload)`: Jira reloads the data around the frame (issue view, board). */
  readonly onRefresh?: (payload: unknown) => void;
  /** `view.open()`: the panel unfolds. */
  readonly onOpen?: () => void;
  /** Height in CSS pixels that the content wants. Not called when `fixedHeight` is set. */
  readonly onResize?: (height: number) => void;
  readonly openModal?: (request: ModalRequest) => ModalHandle;
  readonly showFlag: (flag: FlagRequest) => void;
  readonly closeFlag: (id: string) => void;
  /** Same-tab navigation within the site; `url` is absolute or starts with `/`. New tabs are opened by the library. */
  readonly navigate: (url: string) => void;
  readonly reload: () => void;
  readonly changeWindowTitle?: (title: string) => void;
  /** The bridge refused or does not know a command; the page shows it, so that it is never overlooked. */
  readonly onBridgeError?: (message: string) => void;
}

export interface MountOptions {
  readonly session: LocalSession;
  /** Emptied and filled with the frame. */
  readonly container: HTMLElement;
  readonly moduleKey: string;
  /** Which page of a custom field: its `view` or `edit` resource. Default: the module's own resource. */
  readonly entry?: 'view' | 'edit';
  readonly extension: ExtensionContext;
  readonly callbacks: FrameCallbacks;
  /** Only for page modules; without it `view.createHistory()` is refused, as in Jira. */
  readonly history?: FrameHistory;
  /** True: the frame fills its container (pages, sized dialogs). False: it grows with its content. */
  readonly fixedHeight?: boolean;
  /** Accessible name of the iframe; default: the module's title. */
  readonly title?: string;
}

/** A mounted frame. */
export interface ForgeFrame {
  readonly iframe: HTMLIFrameElement;
  /** Resolves when the app's page has loaded and made its first bridge call, or after its load event. */
  readonly ready: Promise<void>;
  /** Switches the theme in the running frame. */
  readonly setTheme: (theme: 'light' | 'dark') => void;
  /** Runs the app's `view.onClose` callbacks; call before taking a dialog away at the user's wish. */
  readonly requestClose: () => Promise<void>;
  /** Ends subscriptions and removes the iframe. */
  readonly destroy: () => void;
}
