import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { findMariadb } from '../../../local/forge/sql/mariadb-binaries';
import { MariadbServer } from '../../../local/forge/sql/mariadb-server';

describe('the private MariaDB', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mariadb-server-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const binaries = () => findMariadb(join(__dirname, '../../../.local/mariadb'), () => undefined);
  const connect = ({ socketPath }: MariadbServer) =>
    createConnection({ socketPath, user: 'root', database: 'forge' });

  it('is killed when it does not hear that it shall end, and keeps what was committed', async () => {
    // A database that was just made does not survive a kill before it was shut down once.
    await (await MariadbServer.start(await binaries(), folder)).stop();
    const deaf = await MariadbServer.start(await binaries(), folder);
    const before = await connect(deaf);
    await before.query('CREATE TABLE kept (id INT PRIMARY KEY)');
    await before.query('INSERT INTO kept (id) VALUES (7)');
    before.destroy();
    // A stopped process answers no signal but the one that nobody can refuse.
    process.kill(deaf.pid, 'SIGSTOP');
    await deaf.stop(200);
    expect(() => process.kill(deaf.pid, 0)).toThrow('ESRCH');

    const again = await MariadbServer.start(await binaries(), folder);
    const after = await connect(again);
    const [rows] = await after.query('SELECT id FROM kept');
    expect(rows).toEqual([{ id: 7 }]);
    await after.end();
    await again.stop();
  });

  it('is waited for while its socket is there and nobody listens yet', async () => {
    const real = await binaries();
    const slow = join(folder, 'slow-server');
    // The file of a socket whose listener was killed refuses, as one does between bind and listen.
    writeFileSync(
      slow,
      `#!/bin/sh
for argument; do case "$argument" in --socket=*) socket="\${argument#--socket=}";; esac; done
"${process.execPath}" -e 'require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))' "$socket"
sleep 0.3
exec "${real.server}" "$@"
`,
      { mode: 0o755 },
    );
    const server = await MariadbServer.start({ ...real, server: slow }, join(folder, 'data'));
    const connection = await connect(server);
    await connection.end();
    await server.stop();
  });
});
