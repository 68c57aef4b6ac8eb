import type { sessionProcedures } from '../../contract/evidence/session-procedures';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { markQuote } from '../../usecases/evidence/sessions/mark-quote';
import { longNotes, notesToSessions } from '../../usecases/evidence/sessions/notes-to-sessions';
import {
  listSessions,
  openSession,
  readPassages,
  sourceOfQuote,
} from '../../usecases/evidence/sessions/read-sessions';
import { saveSession } from '../../usecases/evidence/sessions/save-session';
import { editPassage, writePassages } from '../../usecases/evidence/sessions/write-transcript';
import type { Implementations } from '../procedure-types';
import { presentPassage, presentPassageState, presentRow, presentSession } from './present-session';

export function buildSessionProcedures(deps: KnowledgeDeps): Implementations<typeof sessionProcedures> {
  return {
    'session.list': async ({ projectId: _projectId, ...request }, call) => {
      const { sessions, accountNames, next } = await listSessions(call, request, deps);
      return { sessions: sessions.map((one) => presentRow(one, accountNames)), next };
    },
    'session.open': async ({ id }, call) => {
      const { session, passages, accountNames } = await openSession(call, id, deps);
      return {
        session: presentSession(session.record),
        passages: [...passages],
        accountNames: Object.fromEntries(accountNames),
      };
    },
    'session.passages': async ({ id, passageIds }, call) => {
      const passages = await readPassages(call, { id, passageIds }, deps);
      const catalogue = await call.catalogue();
      return { passages: passages.map((one) => presentPassage(one, catalogue)) };
    },
    'session.same': async ({ id, wordsHash }, call) => {
      const ids = await deps.sessions.sameWords(call.product.id, wordsHash, id);
      const found = await deps.records.read(call.product.id, 'session', ids);
      return {
        sessions: ids.flatMap((one) => {
          const record = found.get(one);
          if (record === undefined) return [];
          const { title, heldOn } = presentSession(record);
          return [{ id: one, title, heldOn }];
        }),
      };
    },
    'session.save': async ({ projectId: _projectId, ...request }, call) => {
      const outcome = await saveSession(call, request, deps);
      return outcome.kind === 'saved'
        ? { kind: 'saved' as const, session: presentSession(outcome.record) }
        : { kind: 'conflict' as const, theirs: presentSession(outcome.theirs) };
    },
    'session.write': async ({ projectId: _projectId, ...request }, call) => {
      await writePassages(call, request, deps);
      return { written: request.passages.length };
    },
    'session.edit-passage': async ({ projectId: _projectId, ...request }, call) => {
      const outcome = await editPassage(call, request, deps);
      return outcome.kind === 'saved'
        ? { kind: 'saved' as const, passage: presentPassageState(outcome.record) }
        : { kind: 'conflict' as const, theirs: presentPassageState(outcome.theirs) };
    },
    'session.mark': async ({ mark }, call) => ({ ids: [...(await markQuote(call, mark, deps))] }),
    'session.of-quote': async ({ id }, call) => {
      const source = await sourceOfQuote(call, id, deps);
      if (source === null) return { source };
      const { id: sessionId, title, heldOn, form } = presentSession(source.session.record);
      return { source: { sessionId, title, heldOn, form, stands: source.stands } };
    },
    'session.notes': async (_, call) => ({ notes: [...(await longNotes(call, deps))] }),
    'session.from-notes': async ({ ids }, call) => ({ ids: [...(await notesToSessions(call, ids, deps))] }),
  };
}
