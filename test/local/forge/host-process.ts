/** A host of the fixture app in a process of its own, for tests that kill it. Prints one JSON line when ready. */
import { startHost } from '../../../local/host';
import { fixtureOptions } from './fixture-host';

const [, , stateFolder = ''] = process.argv;

startHost(fixtureOptions(stateFolder)).then(
  async (host) => {
    await host.invoke('echo', {}, { accountId: 'user-project-admin' });
    const pids = [...host.app.invoker.runnerPids, host.sql.pid];
    process.stdout.write(`${JSON.stringify({ siteUrl: host.siteUrl, pids })}\n`);
    process.on('SIGTERM', () => {
      void host.close().then(() => process.exit(0));
    });
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
