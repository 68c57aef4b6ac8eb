/* The page around the frame: mounts a module and writes every callback down. */
window.pageLog = [];
const log = (entry) => {
  window.pageLog.push(entry);
};
window.mountFixture = async (moduleKey, withSubmit) => {
  const session = await bridgeHost.fetchSession();
  const container = document.getElementById('frame');
  window.frame = bridgeHost.mountForgeFrame({
    session,
    container,
    moduleKey,
    extension: { type: 'jira:issueContext', issue: { id: '10000', key: 'INV-1' } },
    ...(moduleKey === 'project-page' ? { history: bridgeHost.createBrowserHistory('/bare') } : {}),
    callbacks: {
      ...(withSubmit ? { onSubmit: (payload) => log({ submit: payload }) } : {}),
      onClose: (payload) => log({ close: payload ?? null }),
      onResize: (height) => log({ height }),
      openModal: (request) => {
        const body = document.createElement('div');
        body.id = 'modal';
        document.body.append(body);
        log({ modal: request.title, size: request.size });
        request.mount(body);
        return {
          close: () => {
            body.remove();
            log({ modalTaken: true });
          },
        };
      },
      showFlag: (flag) => {
        window.flag = flag;
        log({ flag: flag.title, type: flag.type, actions: flag.actions.map((a) => a.text) });
      },
      closeFlag: (id) => log({ closeFlag: id }),
      navigate: (url) => log({ navigate: url }),
      reload: () => log({ reload: true }),
      onBridgeError: (message) => log({ bridgeError: message }),
    },
  });
  await window.frame.ready;
};
