import { useRef, useState } from 'react';
import type { Channel } from '@domain/records/evidence';
import type { ImportView } from '@contract/channels/import-views';
import { jiraAsUser } from '../../../api/jira';
import { useAct, useWrite } from '../../../api/write';
import { lookAt } from './look-at';
import type { Look } from './look-at';
import { channelFor, runJiraImport, startOfJiraImport } from './run-jira-import';

/** Tickets on their way in: what is asked of Jira, what came of it, and how it is stored. */
export function useJiraImport(projectId: string) {
  const [jql, setJql] = useState('');
  const [channel, setChannel] = useState<Channel>('support-ticket');
  const [mask, setMask] = useState(true);
  const [state, setState] = useState<ImportView | null>(null);
  const controller = useRef<AbortController | null>(null);
  const look = useAct(lookAt);
  const run = useAct(async (from: Look, { write }) => {
    const plan = { jira: { jql: from.jql, channel, mask, total: from.count } };
    const start = startOfJiraImport(`Jira: ${from.jql}`, plan);
    const begun = await write('import.start', { projectId, start });
    controller.current = new AbortController();
    setState(begun);
    const request = { projectId, state: begun, plan, place: from.place, transport: jiraAsUser, write };
    await runJiraImport({ ...request, signal: controller.current.signal }, setState);
  });
  const cancel = useWrite('import.cancel');
  const ask = (query: string): void => {
    setJql(query);
    look.run(query, ({ tickets }) => {
      setChannel(channelFor(tickets));
    });
  };
  return {
    jql,
    setJql,
    channel,
    setChannel,
    mask,
    setMask,
    /** How far the tickets are; null before the first. */
    state,
    look,
    run,
    cancel,
    ask,
    stop: (importId: string): void => {
      controller.current?.abort();
      cancel.run({ projectId, importId }, setState);
    },
    another: (): void => {
      setState(null);
      look.forget();
    },
  };
}
