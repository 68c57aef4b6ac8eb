import type { FaultPlan } from '../../../../faults/fault-plan';
import { FormField } from '../create/form-field';
import { NumberField } from './number-field';
import screen from '../screen.module.css';
import styles from './console.module.css';

type Jira = FaultPlan['jira'];

const reasons = [
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-burst-based',
  'jira-per-issue-on-write',
] as const;
const statuses = [500, 502, 503, 504] as const;
const targets = ['app', 'browser', 'all'] as const;

interface FaultFieldsProps {
  readonly plan: FaultPlan;
  readonly onChange: (plan: FaultPlan) => void;
}

/** Every switch of a fault plan; an empty share or count switches its fault off. */
export function FaultFields({ plan, onChange }: FaultFieldsProps) {
  const events = (change: Partial<FaultPlan['events']>) => {
    onChange({ ...plan, events: { ...plan.events, ...change } });
  };
  const jira = (change: Partial<Jira>) => {
    onChange({ ...plan, jira: { ...plan.jira, ...change } });
  };
  const { tooManyRequests, serverError } = plan.jira;
  const throttle = (change: Partial<NonNullable<Jira['tooManyRequests']>>) => {
    const next = { share: 0, reason: reasons[2], ...tooManyRequests, ...change };
    jira({ tooManyRequests: next.share === 0 ? undefined : next });
  };
  const fail = (change: Partial<NonNullable<Jira['serverError']>>) => {
    const next = { share: 0, status: statuses[2], ...serverError, ...change };
    jira({ serverError: next.share === 0 ? undefined : next });
  };
  return (
    <>
      <fieldset className={styles['group']}>
        <legend>Product events</legend>
        <div className={styles['fields']}>
          <NumberField
            label="Lost, %"
            share01={plan.events.lose}
            onShare={(lose) => {
              events({ lose });
            }}
          />
          <NumberField
            label="Doubled, %"
            share01={plan.events.duplicate}
            onShare={(duplicate) => {
              events({ duplicate });
            }}
          />
          <NumberField
            label="Reordered, %"
            share01={plan.events.reorder}
            onShare={(reorder) => {
              events({ reorder });
            }}
          />
          <NumberField
            label="Late by, ms"
            value={plan.events.delayMs}
            onValue={(delayMs) => {
              events({ delayMs });
            }}
          />
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>Jira calls</legend>
        <div className={styles['fields']}>
          <FormField label="Calls of">
            <select
              className={screen['input']}
              value={plan.jira.target}
              onChange={(event) => {
                jira({ target: targets.find((target) => target === event.target.value) ?? 'app' });
              }}
            >
              <option value="app">the app</option>
              <option value="browser">the browser</option>
              <option value="all">both</option>
            </select>
          </FormField>
          <NumberField
            label="Slow by, ms"
            value={plan.jira.slowMs}
            onValue={(slowMs) => {
              jira({ slowMs });
            }}
          />
          <NumberField
            label="Stale reads, ms"
            value={plan.jira.staleReadMs}
            onValue={(staleReadMs) => {
              jira({ staleReadMs });
            }}
          />
          <NumberField
            label="429, %"
            share01={tooManyRequests?.share ?? 0}
            onShare={(share) => {
              throttle({ share });
            }}
          />
          <FormField label="429 reason">
            <select
              className={screen['input']}
              value={tooManyRequests?.reason ?? reasons[2]}
              disabled={tooManyRequests === undefined}
              onChange={(event) => {
                throttle({ reason: reasons.find((reason) => reason === event.target.value) ?? reasons[2] });
              }}
            >
              {reasons.map((reason) => (
                <option key={reason}>{reason}</option>
              ))}
            </select>
          </FormField>
          <NumberField
            label="Server error, %"
            share01={serverError?.share ?? 0}
            onShare={(share) => {
              fail({ share });
            }}
          />
          <FormField label="Server error">
            <select
              className={screen['input']}
              value={serverError?.status ?? 503}
              disabled={serverError === undefined}
              onChange={(event) => {
                fail({ status: statuses.find((status) => String(status) === event.target.value) ?? 503 });
              }}
            >
              {statuses.map((status) => (
                <option key={status}>{status}</option>
              ))}
            </select>
          </FormField>
        </div>
      </fieldset>
      <KillFields plan={plan} onChange={onChange} />
      <NumberField
        label="Seed"
        value={plan.seed}
        onValue={(seed) => {
          onChange({ ...plan, seed });
        }}
      />
    </>
  );
}

function KillFields({ plan, onChange }: FaultFieldsProps) {
  const { kill } = plan;
  const set = (change: Partial<NonNullable<FaultPlan['kill']>>) => {
    const next = { afterCalls: 0, of: 'jira' as const, times: 1, ...kill, ...change };
    onChange({ ...plan, kill: next.afterCalls < 1 ? undefined : next });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>Kill a function half way</legend>
      <div className={styles['fields']}>
        <NumberField
          label="After this many calls"
          value={kill?.afterCalls ?? 0}
          onValue={(afterCalls) => {
            set({ afterCalls });
          }}
        />
        <FormField label="Calls to">
          <select
            className={screen['input']}
            value={kill?.of ?? 'jira'}
            disabled={kill === undefined}
            onChange={(event) => {
              set({ of: event.target.value === 'sql' ? 'sql' : 'jira' });
            }}
          >
            <option value="jira">Jira</option>
            <option value="sql">SQL</option>
          </select>
        </FormField>
        <NumberField
          label="Times"
          value={kill?.times ?? 1}
          onValue={(times) => {
            set({ times: Math.max(1, times) });
          }}
        />
        <FormField label="Function key, empty for any">
          <input
            className={screen['input']}
            value={kill?.functionKey ?? ''}
            disabled={kill === undefined}
            onChange={(event) => {
              set({ functionKey: event.target.value === '' ? undefined : event.target.value });
            }}
          />
        </FormField>
      </div>
    </fieldset>
  );
}
