import { useEffect, useRef, useState } from 'react';
import {
  mountForgeFrame,
  type ExtensionContext,
  type ForgeFrame,
  type FrameCallbacks,
  type FrameHistory,
} from '../../../forge/bridge-host';
import { useSession } from '../session/session-context';
import { ProblemNote } from '../ui/problem-note';
import { useFrameServices } from './frame-services';
import styles from './app-frame.module.css';

export type FrameActions = Pick<
  FrameCallbacks,
  'onSubmit' | 'onClose' | 'onRefresh' | 'onOpen' | 'changeWindowTitle'
>;

interface AppFrameProps {
  readonly moduleKey: string;
  readonly entry?: 'view' | 'edit';
  readonly extension: ExtensionContext;
  readonly actions?: FrameActions;
  readonly history?: FrameHistory;
  /** Fills its container instead of growing with its content. */
  readonly fills?: boolean;
  /** Accessible name of the frame; default: the module's title. */
  readonly title?: string;
  /** Height in CSS pixels before the app has said how high it is. */
  readonly firstHeight?: number;
  /** Gets the running frame, and null when it goes. */
  readonly onFrame?: (frame: ForgeFrame | null) => void;
}

/**
 * One of the app's surfaces. The frame is mounted anew only when it becomes another module or another
 * context; actions may change at every render.
 */
export function AppFrame(props: AppFrameProps) {
  const { moduleKey, entry, extension, history, fills = false, title, firstHeight = 120 } = props;
  const { session } = useSession();
  const services = useFrameServices();
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<ForgeFrame | null>(null);
  const [height, setHeight] = useState(firstHeight);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef({ ...props, services, session });
  useEffect(() => {
    latest.current = { ...props, services, session };
  });

  const offers = offeredActions(props.actions);
  const contextKey = JSON.stringify(extension);

  useEffect(() => {
    const box = container.current;
    if (box === null) return undefined;
    let mounted: ForgeFrame | undefined;
    const mount = async () => {
      const { session: mountedFor, services: offered, extension: context, onFrame } = latest.current;
      mounted = mountForgeFrame({
        session: mountedFor,
        container: box,
        moduleKey,
        extension: context,
        ...(entry === undefined ? {} : { entry }),
        ...(history === undefined ? {} : { history }),
        ...(title === undefined ? {} : { title }),
        fixedHeight: fills,
        callbacks: {
          ...offered,
          ...liveActions(offers, () => latest.current.actions),
          onResize: setHeight,
        },
      });
      frame.current = mounted;
      onFrame?.(mounted);
      await mounted.ready;
    };
    mount().catch(setFailure);
    return () => {
      frame.current = null;
      latest.current.onFrame?.(null);
      mounted?.destroy();
    };
  }, [moduleKey, entry, contextKey, history, title, fills, offers, attempt]);

  useEffect(() => {
    frame.current?.setTheme(session.theme);
  }, [session.theme]);

  return (
    <>
      {failure !== null && (
        <ProblemNote
          error={failure}
          onRetry={() => {
            setFailure(null);
            setAttempt((count) => count + 1);
          }}
        />
      )}
      <div
        ref={container}
        className={fills ? styles['filling'] : styles['growing']}
        style={fills ? undefined : { height }}
      />
    </>
  );
}

/** Which optional actions exist, as a key: the bridge refuses those that are missing, as Jira does. */
function offeredActions(actions: FrameActions | undefined): string {
  return Object.keys(actions ?? {})
    .sort()
    .join(' ');
}

function liveActions(offers: string, latest: () => FrameActions | undefined): FrameActions {
  const names = offers.split(' ');
  return {
    ...(names.includes('onSubmit') ? { onSubmit: (payload) => latest()?.onSubmit?.(payload) } : {}),
    ...(names.includes('onClose') ? { onClose: (payload) => latest()?.onClose?.(payload) } : {}),
    ...(names.includes('onRefresh') ? { onRefresh: (payload) => latest()?.onRefresh?.(payload) } : {}),
    ...(names.includes('onOpen') ? { onOpen: () => latest()?.onOpen?.() } : {}),
    ...(names.includes('changeWindowTitle')
      ? { changeWindowTitle: (title) => latest()?.changeWindowTitle?.(title) }
      : {}),
  };
}
