// Plain JavaScript: `npm run check` on a fresh clone starts here, before anything is installed.

/** What can be asked of the house, by name. */
const checks = {
  house: () => import('./house.mjs'),
  steady: () => import('./steady.mjs'),
};

const [name, ...args] = process.argv.slice(2);
const load = Object.hasOwn(checks, name ?? '') ? checks[name] : undefined;
if (load === undefined) {
  console.error(`Say what to check: npm run check -- ${Object.keys(checks).join(' | ')}`);
  process.exit(2);
}
const { check } = await load();
process.exitCode = await check(args);
