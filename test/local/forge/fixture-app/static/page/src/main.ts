/** A page that hands the real bridge to the test: each function is called from outside the frame. */
import { events, i18n, invoke, Modal, realtime, requestJira, router, showFlag, view } from '@forge/bridge';

const seen: unknown[] = [];
const done = { flagAction: 0, closed: 0 };

const calls = {
  invoke: (key: string, payload?: Record<string, unknown>) => invoke(key, payload),
  context: () => view.getContext(),
  jira: async (path: string) => {
    const response = await requestJira(path);
    return { status: response.status, body: (await response.json()) as unknown };
  },
  flag: () => {
    showFlag({
      id: 'flag',
      title: 'Saved',
      description: 'All of it.',
      type: 'success',
      actions: [{ text: 'Undo', onClick: () => (done.flagAction += 1) }],
      isAutoDismiss: false,
    });
  },
  modal: () =>
    new Modal({
      resource: 'page/main',
      size: 'large',
      title: 'Inside',
      context: { from: 'opener' },
      onClose: (payload: unknown) => seen.push({ modalClosed: payload }),
    }).open(),
  close: (payload: unknown) => view.close(payload),
  submit: (payload: unknown) => view.submit(payload),
  refresh: () => view.refresh(),
  onClose: () => view.onClose(() => Promise.resolve(void (done.closed += 1))),
  theme: () => view.theme.enable(),
  listen: async (event: string, channel: string) => {
    await events.on(event, (payload: unknown) => seen.push({ event: payload }));
    await realtime.subscribeGlobal(channel, (payload: unknown) => seen.push({ realtime: payload }));
  },
  emit: (event: string, payload: unknown) => events.emit(event, payload),
  publish: (channel: string, payload: string) => realtime.publishGlobal(channel, payload),
  history: async (to: string) => {
    const history = await view.createHistory();
    history.listen((location, action) => seen.push({ history: location.pathname + location.search, action }));
    history.push(to);
    return history.location.pathname;
  },
  url: async () => (await router.getUrl({ target: 'issue', issueKey: 'INV-2' } as never))?.href,
  navigate: () => router.navigate('/browse/INV-2'),
  unknown: () =>
    (
      globalThis as unknown as { __bridge: { callBridge: (name: string) => Promise<unknown> } }
    ).__bridge.callBridge('makeCoffee'),
  translate: async (key: string) => (await i18n.createTranslationFunction())(key),
  seen: () => seen,
  done: () => done,
  inlineStyle: () => {
    const style = document.createElement('style');
    style.textContent = 'body { color: rgb(1, 2, 3); }';
    document.head.append(style);
    return getComputedStyle(document.body).color;
  },
  surface: () => getComputedStyle(document.documentElement).getPropertyValue('--ds-surface').trim(),
  fetchForeign: (url: string) =>
    fetch(url).then(
      () => 'reached',
      () => 'blocked',
    ),
};
Object.assign(globalThis, { calls });
document.body.dataset['ready'] = 'true';
