/**
 * Parent side of the Custom UI bridge; see `types.ts` for what a page supplies.
 *
 *   const session = await fetchSession();
 *   const frame = mountForgeFrame({ session, container, moduleKey, extension, callbacks });
 */
export type {
  ExtensionContext,
  FlagRequest,
  ForgeFrame,
  FrameCallbacks,
  FrameHistory,
  FrameLocation,
  ModalHandle,
  ModalRequest,
  ModalSize,
  MountOptions,
} from './types';
export type { HostEvent, InvocationLog, LocalJobs, LocalSession, SessionModule } from './session';
export {
  fetchJobs,
  fetchLog,
  fetchSession,
  runSchedule,
  subscribeHostEvents,
  updateSession,
} from './control-client';
export { createBrowserHistory } from './browser-history';
export { mountForgeFrame } from './mount-frame';
