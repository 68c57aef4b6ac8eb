import type { ExtensionContext, MountOptions } from './types';

/** What the commands of one frame share. */
export interface FrameState {
  readonly options: MountOptions;
  readonly frameId: string;
  /** `extension`, with `modal` added inside a dialog. */
  readonly extension: ExtensionContext;
  readonly theme: () => 'light' | 'dark';
  readonly enableTheming: () => void;
  readonly markReady: () => void;
  /** Registered by `view.onClose`. */
  readonly onCloseCallbacks: (() => unknown)[];
  /** Ends with the frame. */
  readonly cleanups: (() => void)[];
  readonly openModal: (payload: unknown) => Promise<unknown>;
}
