import { ok, playJira, refused } from '../fake-bridge';
import type { Answers } from '../fake-bridge';
import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WorkItems } from '../../../static/app/src/api/work-items/use-work-items';
import { Opener } from '../../../static/app/src/features/drawer';
import type { PageLocation } from '../../../static/app/src/features/tab';
import { DrawerFrame } from '../../../static/app/src/page/drawer/drawer-frame';
import { usePageLocation } from '../../../static/app/src/page/page-location';
import { said } from '../../../src/domain/words/said';
import { findInvoice, knowDebtors, panel, roadmapItem, snapshot } from '../example-views';
import { renderSurface } from '../render-surface';

// What the test's browser does not know: it has no layout and no selectors of its own making.
Element.prototype.scrollTo = () => undefined;
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&') } });

type Told = (location: { pathname: string; search: string }, action: string) => void;

/** The browser's history as the page around the frame keeps it. */
export function browserHistory(start: string) {
  const entries = [start];
  let at = 0;
  let tell: Told = () => undefined;
  const location = () => {
    const [pathname = '', search = ''] = (entries[at] ?? '').split(/(?=\?)/);
    return { pathname, search };
  };
  return {
    address: () => entries[at] ?? '',
    depth: () => at,
    back: () => {
      at -= 1;
      act(() => {
        tell(location(), 'POP');
      });
    },
    bridge: {
      get location() {
        return location();
      },
      push: (to: string) => {
        entries.splice(at + 1, entries.length, to);
        at += 1;
        tell(location(), 'PUSH');
      },
      replace: (to: string) => {
        entries[at] = to;
        tell(location(), 'REPLACE');
      },
      listen: (next: Told) => {
        tell = next;
        return () => undefined;
      },
    },
  };
}

const dots = [findInvoice, knowDebtors].map(({ key, personaKeys: [personaKey = ''] }) => ({
  needKey: key,
  personaKey,
  importance: 8,
  importanceRange: { low: 7, high: 9 },
  satisfaction: 3,
  satisfactionRange: { low: 2, high: 4 },
  gap: 13,
  gapRange: { low: 11, high: 15 },
  reach01: 0.8,
  answers: 40,
  assumed: false,
}));

export const answers: Answers = {
  'need.landscape': () => ok({ dots, past: null, next: null }),
  'need.worth': () => ok({ value: 15.8, low: 9.1, high: 24, parts: [] }),
  'evidence.page': () => ok({ pieces: [], more: false, next: null, order: 'said' }),
  'account.behind': () => ok({ behind: [{ accounts: 3, revenue: 45_000, unknown: 1 }] }),
  'panel.read': () => ok(panel),
  'persona.worth': () => ok({ personas: [{ personaKey: 'owner', value: 0, low: 0, high: 0 }] }),
  'customers.read': () => refused('forbidden', said('app.may-not-see-project')),
};

export const work: WorkItems = {
  items: [roadmapItem({ id: '10001', key: 'INV-1', summary: 'Find unpaid invoices', needKeys: ['N-1'] })],
  elsewhere: [],
  total: 1,
  complete: true,
  planFields: null,
  error: null,
  reload: () => undefined,
  catchUp: () => undefined,
  changesSeen: 0,
  show: () => undefined,
  refresh: () => Promise.resolve(),
};

const among = () => [findInvoice, knowDebtors].map(({ key }) => ({ kind: 'need' as const, id: key }));

/** A place with a list: what it draws anew stands under another key, as a list that was read anew may. */
function Place({ search, setSearch, go }: PageLocation): ReactNode {
  const [round, setRound] = useState(0);
  return (
    <main>
      <output>{search}</output>
      <button
        onClick={() => {
          setRound(round + 1);
          setSearch('?q=paid');
        }}
      >
        Filter
      </button>
      <input type="search" aria-label="Search" />
      <input aria-label="Try out" />
      <form
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <textarea aria-label="What a customer said" />
        <button>Keep it</button>
      </form>
      <button
        onClick={() => {
          go('outcomes');
        }}
      >
        Outcomes
      </button>
      {[findInvoice, knowDebtors].map(({ key, title }) => (
        <Opener key={`${key} ${String(round)}`} kind="need" id={key} among={among}>
          {title}
        </Opener>
      ))}
      <Opener kind="item" id="INV-1">
        12.0
      </Opener>
    </main>
  );
}

function Page(): ReactNode {
  const place = usePageLocation();
  if (place === null) return null;
  return (
    <DrawerFrame projectId="10000" snapshot={snapshot} work={work} address={place}>
      {(inner) => <Place {...inner} />}
    </DrawerFrame>
  );
}

export async function open(address: string, given: Answers = answers) {
  const history = browserHistory(address);
  playJira({ answers: given, history: history.bridge });
  renderSurface(<Page />, ['needs', 'drawer', 'evidence', 'model', 'plan', 'customers']);
  await screen.findByRole('main');
  return history;
}

export const drawer = () => screen.getByRole('complementary');
export const opener = (name: string) => within(screen.getByRole('main')).getByRole('button', { name });
