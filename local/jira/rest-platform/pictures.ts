import type { Call, Reply, Route } from '../rest/call';
import { route } from '../rest/router';

const COLOURS = ['#1868DB', '#6A9A23', '#AE2E24', '#803FA5', '#206A83', '#946F00', '#50253F', '#44546F'];

/** A square with initials: the site has no uploaded pictures. */
function picture(call: Call, name: string, isRound: boolean): Reply {
  const size = Math.min(Number(call.query.get('s') ?? 48) || 48, 256);
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const colour =
    COLOURS[Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length] ??
    '#1868DB';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}" viewBox="0 0 48 48">` +
    `<rect width="48" height="48" rx="${isRound ? '24' : '6'}" fill="${colour}"/>` +
    `<text x="24" y="31" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${initials}</text></svg>`;
  return {
    status: 200,
    text: svg,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' },
  };
}

export const pictureRoutes: readonly Route[] = [
  route('GET', '/secure/useravatar', (call) => {
    const id = call.query.get('ownerId') ?? '';
    return picture(call, call.state.store.get('users', id)?.displayName ?? '?', true);
  }),
  route('GET', '/secure/projectavatar', (call) =>
    picture(call, call.state.store.get('projects', call.query.get('pid') ?? '')?.name ?? '?', false),
  ),
  route('GET', '/secure/viewavatar', (call) =>
    picture(call, call.state.store.get('issueTypes', call.query.get('avatarId') ?? '')?.name ?? '?', false),
  ),
];
