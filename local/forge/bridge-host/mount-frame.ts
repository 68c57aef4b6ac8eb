import { z } from 'zod';
import { runBridgeCommand } from './bridge-commands';
import type { FrameState } from './frame-state';
import { createFunctionChannel } from './function-channel';
import type { LocalSession, SessionModule } from './session';
import type { ForgeFrame, ModalSize, MountOptions } from './types';

/** What Forge's own CSP header puts on the frame; here it is on the element, as the origin is served over http. */
const sandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

const modalSizeSchema = z.union([
  z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable']),
  z.object({ width: z.string(), height: z.string().optional() }),
]);
const modalSchema = z.looseObject({
  resource: z.string().nullable(),
  onClose: z.custom<(payload: unknown) => unknown>((value) => typeof value === 'function'),
  size: modalSizeSchema,
  context: z.unknown(),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
  icon: z.string(),
});

/** Puts a module's page into a container and answers its bridge. */
export function mountForgeFrame(options: MountOptions): ForgeFrame {
  const module = findModule(options.session, options.moduleKey);
  return mountPath(options, pathOf(module, options.entry), options.title ?? module.title);
}

function mountPath(options: MountOptions, path: string, title: string): ForgeFrame {
  const { session, container, callbacks } = options;
  const iframe = document.createElement('iframe');
  const origin = new URL(session.site.cdnUrl).origin;
  let theme = session.theme;
  let themed = false;
  let settleReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    settleReady = resolve;
  });
  const state: FrameState = {
    options,
    frameId: crypto.randomUUID(),
    extension: options.extension,
    theme: () => theme,
    enableTheming: () => {
      themed = true;
    },
    markReady: () => {
      settleReady();
    },
    onCloseCallbacks: [],
    cleanups: [],
    openModal: (payload) => Promise.resolve(openModal(options, path, payload)),
  };
  const channel = createFunctionChannel(
    (message) => {
      iframe.contentWindow?.postMessage(message, origin);
    },
    {
      bridge: (command, payload) => {
        settleReady();
        return runBridgeCommand(state, String(command), payload);
      },
      resize: (height) => {
        if (options.fixedHeight === true || typeof height !== 'number') return;
        iframe.style.height = `${height}px`;
        callbacks.onResize?.(height);
      },
    },
  );
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === iframe.contentWindow && event.origin === origin) channel.receive(event.data);
  };
  window.addEventListener('message', onMessage);
  iframe.addEventListener('load', () => {
    settleReady();
  });
  iframe.setAttribute('sandbox', sandbox);
  iframe.title = title;
  iframe.dataset['forgeModule'] = options.moduleKey;
  iframe.style.cssText = `border:0;width:100%;display:block;${options.fixedHeight === true ? 'height:100%' : 'height:0'}`;
  iframe.src = session.site.cdnUrl + path;
  container.replaceChildren(iframe);
  return {
    iframe,
    ready,
    setTheme: (next) => {
      theme = next;
      if (themed) void channel.call('setTheme', next);
    },
    requestClose: async () => {
      await Promise.all(state.onCloseCallbacks.map((callback) => callback()));
    },
    destroy: () => {
      window.removeEventListener('message', onMessage);
      for (const end of state.cleanups.splice(0)) end();
      iframe.remove();
    },
  };
}

/** Opens a dialog with another page, or the same one, of the app; `false` where the page has no dialogs. */
function openModal(opener: MountOptions, openerPath: string, payload: unknown): boolean {
  const request = modalSchema.parse(payload);
  const { session, callbacks } = opener;
  if (callbacks.openModal === undefined) return false;
  const path = request.resource === null ? openerPath : session.resources[request.resource];
  if (path === undefined) throw new Error(`The manifest names no resource ${String(request.resource)}.`);
  const finish = (result: unknown) => {
    void request.onClose(result);
  };
  const size: ModalSize =
    typeof request.size === 'string'
      ? request.size
      : {
          width: request.size.width,
          ...(request.size.height === undefined ? {} : { height: request.size.height }),
        };
  const handle = callbacks.openModal({
    size,
    title: request.title,
    icon: request.icon,
    closeOnEscape: request.closeOnEscape,
    closeOnOverlayClick: request.closeOnOverlayClick,
    mount: (body) =>
      mountPath(
        {
          session,
          container: body,
          moduleKey: opener.moduleKey,
          extension: { ...opener.extension, modal: request.context },
          fixedHeight: true,
          callbacks: {
            ...withoutFrameActions(callbacks),
            onClose: (result) => {
              handle.close();
              finish(result);
            },
          },
        },
        path,
        request.title === '' ? findModule(session, opener.moduleKey).title : request.title,
      ),
    dismissed: () => {
      finish(undefined);
    },
  });
  return true;
}

function withoutFrameActions(callbacks: MountOptions['callbacks']): MountOptions['callbacks'] {
  const { showFlag, closeFlag, navigate, reload, openModal: open, onRefresh, onBridgeError } = callbacks;
  return {
    showFlag,
    closeFlag,
    navigate,
    reload,
    ...(open === undefined ? {} : { openModal: open }),
    ...(onRefresh === undefined ? {} : { onRefresh }),
    ...(onBridgeError === undefined ? {} : { onBridgeError }),
  };
}

function findModule(session: LocalSession, moduleKey: string): SessionModule {
  const module = session.modules.find((candidate) => candidate.key === moduleKey);
  if (module === undefined) throw new Error(`The manifest has no module ${moduleKey}.`);
  return module;
}

function pathOf(module: SessionModule, entry: MountOptions['entry']): string {
  const resource = entry === undefined ? module.resource : module[entry];
  if (resource === undefined) throw new Error(`The module ${module.key} has no ${entry ?? 'page'}.`);
  return resource.path;
}
