import type { Call, SiteCall } from '../../usecases/call';
import type { CheckedPromise } from '../../usecases/outcomes/check-promises';
import type {
  AskerView,
  BetaView,
  ImpactView,
  NeedProposal as NeedProposalView,
  OutcomesView,
  OutcomeView,
  PromiseView,
  ValidationView,
} from '../../contract/outcomes/outcome-views';
import type { Asker } from '../../domain/outcomes/askers';
import { validationOf } from '../../domain/outcomes/validation';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { Validation } from '../../usecases/outcomes/read-validation';
import type { NeedProposal } from '../../usecases/outcomes/propose-need';
import type { Impact } from '../../usecases/outcomes/read-impact';
import type { Outcome } from '../../usecases/outcomes/read-outcome';
import type { Outcomes } from '../../usecases/outcomes/read-outcomes';
import type { Panel } from '../../usecases/items/read-panel';
import type { Beta } from '../../usecases/outcomes/run-beta';

/** Years of deliveries; the page lists far fewer. */
const MOST_PROMISES = 600;

export function presentValidation({ panel, tests, citable }: Validation): ValidationView {
  return {
    state: validationOf(tests),
    tests: tests.map((test) => ({ ...test, evidenceIds: [...test.evidenceIds] })),
    canEdit: panel.actor.grants.editItem,
    citable: citable.map(({ pieceId, text, saidOn, needKey }) => ({ id: pieceId, text, saidOn, needKey })),
  };
}

export function presentImpact(panel: Panel, rows: readonly Impact[]): ImpactView {
  return {
    done: panel.item.statusCategory === 'done',
    rows: rows.flatMap(({ served, cell, promise }) => {
      const personaKey = keyOf(panel.product, cell.personaId);
      if (personaKey === null) return [];
      const { needKey, satisfactionBefore, satisfactionAfter, gapBefore, gapAfter, closes } = cell;
      return [
        {
          needKey,
          needTitle: served.need.title,
          personaKey,
          coverage01: served.coverage01,
          coverageAssumed: served.coverageAssumed,
          satisfactionBefore,
          satisfactionAfter,
          gapBefore,
          gapAfter,
          closes,
          promise: promise === null ? null : presentPromise(promise, served.need.key, personaKey),
        },
      ];
    }),
  };
}

export function presentOutcome(
  { panel, served, verdicts, askers, told }: Outcome,
  dayOf: SiteCall['dayOf'],
): OutcomeView {
  const { item, product, actor } = panel;
  const known = new Set(told.map(({ audience }) => audience));
  const names = new Map(askers.map(({ audience, name }) => [audience, name]));
  return {
    issueKey: item.key,
    summary: item.summary,
    done: item.statusCategory === 'done',
    canEdit: actor.grants.editItem,
    needs: served.map(({ need, coverage01 }) => {
      const verdict = verdicts.find(({ needId }) => needId === need.id);
      return {
        needKey: need.key,
        title: need.title,
        statement: need.statement,
        coverage01,
        verdict: verdict?.verdict ?? null,
        decidedOn: verdict === undefined ? null : dayOf(verdict.decidedAt),
      };
    }),
    waiting: askers
      .filter(({ audience }) => !known.has(audience))
      .map((asker) => presentAsker(asker, product)),
    told: told.map(({ audience, requestKey, state, toldAt, needKeys }) => ({
      audience,
      name: names.get(audience) ?? '',
      requestKey,
      state,
      toldOn: dayOf(toldAt),
      needKeys: [...needKeys],
    })),
  };
}

export function presentBeta({ panel, members, proposed, result }: Beta): BetaView {
  return {
    canEdit: panel.actor.grants.editItem,
    members: members.map(({ member, asker }) => ({
      ...member,
      name: asker?.name ?? '',
      personaKey: keyOf(panel.product, asker?.personaId ?? null),
      text: asker?.latest.text ?? '',
    })),
    proposed: proposed.map((asker) => presentAsker(asker, panel.product)),
    result: { ...result },
  };
}

export function presentProposal({ known, sentences, personas }: NeedProposal): NeedProposalView {
  return {
    known: known.map((topic) => ({ ...topic, because: [...topic.because] })),
    sentences: sentences.map((sentence) => ({ ...sentence })),
    personas: personas.map((topic) => ({ ...topic, because: [...topic.because] })),
  };
}

export function presentOutcomes(
  { catalogue, verdicts, told, promises, calibration, lesson, proposal, decided, ...plain }: Outcomes,
  { dayOf, actor }: Pick<Call, 'dayOf' | 'actor'>,
): OutcomesView {
  const needKeys = new Map(catalogue.needs.map(({ id, key }) => [id, key]));
  const personaKeys = new Map(catalogue.personas.map(({ id, key }) => [id, key]));
  return {
    ...plain,
    verdicts: verdicts.flatMap(({ issueId, needId, verdict, decidedAt }) => {
      const needKey = needKeys.get(needId);
      return needKey === undefined ? [] : [{ issueId, needKey, verdict, decidedOn: dayOf(decidedAt) }];
    }),
    told: told.map(({ issueId, told: count }) => ({ issueId, count })),
    promises: promises
      .flatMap((promise) => {
        const [needKey, personaKey] = [needKeys.get(promise.needId), personaKeys.get(promise.personaId)];
        return needKey === undefined || personaKey === undefined
          ? []
          : [presentPromise(promise, needKey, personaKey)];
      })
      .slice(0, MOST_PROMISES),
    calibration: calibration.map((level) => ({ ...level })),
    lesson: { ...lesson },
    proposal: proposal === null ? null : { ...proposal },
    decided: decided === null ? null : { ...decided, on: dayOf(decided.at) },
    canDecide: actor.grants.administerProject,
  };
}

function presentPromise(promise: CheckedPromise, needKey: string, personaKey: string): PromiseView {
  const { issueId, evidenceLevel, frozenOn, dueOn, before01, promised01, expected, before, result } = promise;
  return {
    issueId,
    needKey,
    personaKey,
    evidenceLevel,
    frozenOn,
    dueOn,
    before01,
    promised01,
    expected,
    before: { ...before },
    after: result.after,
    change: result.change,
    standing: result.standing,
  };
}

function presentAsker(asker: Asker, product: ProductModel): AskerView {
  return {
    audience: asker.audience,
    name: asker.name,
    personaKey: keyOf(product, asker.personaId),
    segment: asker.segment,
    needKeys: [...asker.needKeys],
    strongest: asker.strongest,
    text: asker.latest.text,
    saidOn: asker.latest.saidOn,
    channel: asker.latest.channel,
    requestKey: asker.requestKey,
    pieces: asker.pieces,
  };
}

function keyOf(product: ProductModel, personaId: string | null): string | null {
  return product.knowledge.personas.find((persona) => persona.id === personaId)?.key ?? null;
}
