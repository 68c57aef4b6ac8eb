import { z } from 'zod';
import { callControl, hearsHostEvents, subscribeHostEvents } from './control-client';
import { bridgeHistory } from './bridge-history';
import { frameContext, localIdOf, urlOfTarget } from './frame-context';
import type { FrameState } from './frame-state';
import { appBus, publicBus } from './page-bus';

type Command = (state: FrameState, payload: unknown) => unknown;

type Callback = (...args: readonly unknown[]) => unknown;
const functionSchema = z.custom<Callback>((value) => typeof value === 'function');
const eventSchema = z.object({ event: z.string(), payload: z.unknown().optional() });
const listenSchema = z.object({ event: z.string(), callback: functionSchema });
const channelSchema = z.looseObject({ channelName: z.string(), isGlobal: z.boolean().optional() });
const flagSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  type: z.enum(['info', 'success', 'warning', 'error']).optional(),
  appearance: z.string().optional(),
  actions: z.array(z.looseObject({ text: z.string(), onClick: functionSchema })).optional(),
  isAutoDismiss: z.boolean().optional(),
});
const productSchema = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.looseObject({
    method: z.string().optional(),
    body: z.string().nullish(),
    headers: z.array(z.tuple([z.string(), z.string()])).optional(),
  }),
  isMultipartFormData: z.boolean().optional(),
});
const invokeSchema = z.looseObject({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
  invokeType: z.string().optional(),
});
const invokeAnswerSchema = z.object({ value: z.unknown() });
const navigateSchema = z.looseObject({ url: z.string().optional(), type: z.enum(['same-tab', 'new-tab']) });

/** Subscriptions answer with `{unsubscribe}`; the frame's end unsubscribes too. */
function subscription(state: FrameState, end: () => void) {
  state.cleanups.push(end);
  return { unsubscribe: end };
}

/** Answers `false`, which the client turns into "not possible here", when the page has no such callback. */
function ifPossible(run: (() => unknown) | undefined): unknown {
  if (run === undefined) return false;
  return Promise.resolve(run()).then(() => true);
}

const invoke: Command = async (state, payload) => {
  const { functionKey, payload: input, metadata, invokeType } = invokeSchema.parse(payload);
  if (invokeType !== undefined)
    throw new Error('invokeRemote and invokeService are not modelled by the local host.');
  const { options, extension } = state;
  const answer = invokeAnswerSchema.parse(
    await callControl('/local/bridge/invoke', {
      moduleKey: options.moduleKey,
      functionKey,
      payload: input,
      context: frameContext(
        options.session,
        options.moduleKey,
        localIdOf(options.session, options.moduleKey),
        extension,
      ),
    }),
  );
  return metadata === undefined ? answer.value : { body: answer.value, metadata: {} };
};

const fetchProduct: Command = async (state, payload) => {
  const { product, restPath, fetchRequestInit, isMultipartFormData } = productSchema.parse(payload);
  if (product !== 'jira') throw new Error(`The app is not installed in ${product}.`);
  if (isMultipartFormData === true) throw new Error('Multipart uploads are not modelled by the local host.');
  return callControl('/local/bridge/fetch', {
    path: restPath,
    method: fetchRequestInit.method ?? 'GET',
    headers: Object.fromEntries(fetchRequestInit.headers ?? []),
    body: fetchRequestInit.body ?? null,
    moduleKey: state.options.moduleKey,
  });
};

const showFlag: Command = (state, payload) => {
  const flag = flagSchema.parse(payload);
  state.options.callbacks.showFlag({
    id: flag.id,
    title: flag.title,
    ...(flag.description === undefined ? {} : { description: flag.description }),
    type: flag.type ?? 'info',
    ...(flag.appearance === undefined ? {} : { appearance: flag.appearance }),
    actions: (flag.actions ?? []).map(({ text, onClick }) => ({ text, run: () => void onClick() })),
    isAutoDismiss: flag.isAutoDismiss ?? false,
  });
  return true;
};

const navigate: Command = (state, payload) => {
  const request = navigateSchema.parse(payload);
  const { session, callbacks } = state.options;
  const url = new URL(request.url ?? urlOfTarget(session, request), session.site.siteUrl).href;
  if (request.type === 'new-tab') window.open(url, '_blank', 'noopener');
  else callbacks.navigate(url);
};

const subscribeRealtime: Command = async (state, payload) => {
  const { channelName, isGlobal } = channelSchema.parse(payload);
  const { onEvent } = z.looseObject({ onEvent: functionSchema }).parse(payload);
  const end = subscribeHostEvents((event) => {
    if (event.type !== 'realtime' || event.channelName !== channelName) return;
    if (event.isGlobal === (isGlobal ?? false)) onEvent(event.payload);
  });
  // Who has subscribed hears the very next message.
  await hearsHostEvents();
  return subscription(state, end);
};

const publishRealtime: Command = async (_state, payload) => {
  const { channelName, isGlobal, eventPayload } = channelSchema.parse(payload);
  return callControl('/local/bridge/realtime', {
    channelName,
    isGlobal: isGlobal ?? false,
    payload: eventPayload,
  });
};

/** Every command that the host answers; anything else is refused aloud. */
export const bridgeCommands: Readonly<Record<string, Command>> = {
  invoke,
  fetchProduct,
  getContext: ({ options, extension }) =>
    frameContext(
      options.session,
      options.moduleKey,
      localIdOf(options.session, options.moduleKey),
      extension,
    ),
  submit: ({ options: { callbacks } }, payload) =>
    ifPossible(callbacks.onSubmit === undefined ? undefined : () => callbacks.onSubmit?.(payload)),
  close: ({ options: { callbacks } }, payload) =>
    ifPossible(callbacks.onClose === undefined ? undefined : () => callbacks.onClose?.(payload)),
  refresh: ({ options: { callbacks } }, payload) =>
    ifPossible(callbacks.onRefresh === undefined ? undefined : () => callbacks.onRefresh?.(payload)),
  open: ({ options: { callbacks } }) => ifPossible(callbacks.onOpen),
  onClose: (state, payload) => {
    const callback = functionSchema.parse(payload);
    state.onCloseCallbacks.push(() => callback());
    return true;
  },
  createHistory: (state) => bridgeHistory(state),
  changeWindowTitle: ({ options }, payload) => {
    options.callbacks.changeWindowTitle?.(z.string().parse(payload));
  },
  enableTheming: (state) => {
    state.enableTheming();
    return state.theme();
  },
  emitReadyEvent: (state) => {
    state.markReady();
  },
  getFrameId: (state) => state.frameId,
  openModal: (state, payload) => state.openModal(payload),
  showFlag,
  closeFlag: ({ options }, payload) => {
    options.callbacks.closeFlag(z.looseObject({ id: z.string() }).parse(payload).id);
    return true;
  },
  getUrl: ({ options }, payload) => urlOfTarget(options.session, z.looseObject({}).parse(payload)),
  navigate,
  reload: ({ options }) => {
    options.callbacks.reload();
  },
  emit: (_state, payload) => {
    const { event, payload: value } = eventSchema.parse(payload);
    appBus.emit(event, value);
  },
  on: (state, payload) => {
    const { event, callback } = listenSchema.parse(payload);
    return subscription(state, appBus.on(event, callback));
  },
  emitPublic: (_state, payload) => {
    const { event, payload: value } = eventSchema.parse(payload);
    publicBus.emit(event, value);
  },
  onPublic: (state, payload) => {
    const { event, callback } = listenSchema.parse(payload);
    return subscription(state, publicBus.on(event, callback));
  },
  publishRealtimeChannel: publishRealtime,
  subscribeRealtimeChannel: subscribeRealtime,
  isRovoEnabled: () => false,
  openRovo: () => false,
  initFeatureFlags: () => ({ feature_flags: {} }),
  getCookieConsentPreferences: () => null,
  emitFrontendCustomMetric: () => undefined,
};

/** Commands of `@forge/bridge` that are known and refused here, so that a new one is noticed. */
export const refusedBridgeCommands: readonly string[] = [
  'fetchRemote',
  'requestTeamworkGraph',
  'fetchUserRecommendations',
  'getFrameDispatch',
  '__permission__egressGet',
  '__permission__egressSet',
  '__permission__egressDeleteDomain',
  '__permission__egressDeleteGroup',
  '__permission__remoteGet',
  '__permission__remoteSet',
  'trackObjectStoreAction',
];

/** Carries out a command; a refusal is shown on the page and rejected to the app. */
export async function runBridgeCommand(
  state: FrameState,
  command: string,
  payload: unknown,
): Promise<unknown> {
  const run = Object.hasOwn(bridgeCommands, command) ? bridgeCommands[command] : undefined;
  if (run !== undefined) return await run(state, payload);
  const message = `The local host does not model the bridge command ${command}.`;
  state.options.callbacks.onBridgeError?.(message);
  throw new Error(message);
}
