import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { FrameCallbacks, ModalHandle, ModalRequest } from '../../../forge/bridge-host';
import { useFlags } from '../flags/flag-context';
import { navigate } from '../routing/location';
import { RequestedModal } from './requested-modal';

type FrameServices = Pick<
  FrameCallbacks,
  'openModal' | 'showFlag' | 'closeFlag' | 'navigate' | 'reload' | 'onBridgeError'
>;

interface OpenModal {
  readonly id: string;
  readonly request: ModalRequest;
}

const ServicesContext = createContext<FrameServices | null>(null);

/** What every frame may ask of the page, whichever module it belongs to. */
export function FrameServicesProvider({ children }: { readonly children: ReactNode }) {
  const { showFlag, closeFlag } = useFlags();
  const [modals, setModals] = useState<readonly OpenModal[]>([]);

  const take = useCallback((id: string) => {
    setModals((present) => present.filter((modal) => modal.id !== id));
  }, []);
  const services = useMemo<FrameServices>(
    () => ({
      openModal: (request): ModalHandle => {
        const id = crypto.randomUUID();
        setModals((present) => [...present, { id, request }]);
        return {
          close: () => {
            take(id);
          },
        };
      },
      showFlag,
      closeFlag,
      navigate: (url) => {
        const target = new URL(url, window.location.origin);
        if (target.origin === window.location.origin) navigate(target.pathname + target.search + target.hash);
        else window.location.assign(target);
      },
      reload: () => {
        window.location.reload();
      },
      onBridgeError: (message) => {
        showFlag({
          id: `bridge:${message}`,
          type: 'warning',
          title: 'The app asked for something that is not possible here',
          description: message,
          actions: [],
          isAutoDismiss: false,
        });
      },
    }),
    [showFlag, closeFlag, take],
  );
  return (
    <ServicesContext.Provider value={services}>
      {children}
      {modals.map(({ id, request }) => (
        <RequestedModal
          key={id}
          request={request}
          onGone={() => {
            take(id);
          }}
        />
      ))}
    </ServicesContext.Provider>
  );
}

export function useFrameServices(): FrameServices {
  const value = useContext(ServicesContext);
  if (value === null) throw new Error('useFrameServices is only for parts inside FrameServicesProvider.');
  return value;
}
