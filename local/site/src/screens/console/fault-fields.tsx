import type { FaultPlan } from '../../../../faults/fault-plan';
import { ChoiceField } from '../create/choice-field';
import { FormField } from '../create/form-field';
import { NumberField } from './number-field';
import screen from '../screen.module.css';
import styles from './console.module.css';

type Jira = FaultPlan['jira'];

const usualReason = 'jira-burst-based' as const;
const reasons = [
  { value: 'jira-quota-global-based' },
  { value: 'jira-quota-tenant-based' },
  { value: usualReason },
  { value: 'jira-per-issue-on-write' },
] as const;
const usualStatus = 503 as const;
const statuses = [{ value: 500 }, { value: 502 }, { value: usualStatus }, { value: 504 }] as const;
const targets = [
  { value: 'app', text: 'the app' },
  { value: 'browser', text: 'the browser' },
  { value: 'all', text: 'both' },
] as const;
const callKinds = [
  { value: 'jira', text: 'Jira' },
  { value: 'sql', text: 'SQL' },
] as const;

interface FaultFieldsProps {
  readonly plan: FaultPlan;
  readonly onChange: (plan: FaultPlan) => void;
}

/** Every switch of a fault plan; an empty share or count switches its fault off. */
export function FaultFields({ plan, onChange }: FaultFieldsProps) {
  return (
    <>
      <EventFields plan={plan} onChange={onChange} />
      <JiraFields plan={plan} onChange={onChange} />
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

function EventFields({ plan, onChange }: FaultFieldsProps) {
  const events = (change: Partial<FaultPlan['events']>) => {
    onChange({ ...plan, events: { ...plan.events, ...change } });
  };
  return (
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
  );
}

function JiraFields({ plan, onChange }: FaultFieldsProps) {
  const jira = (change: Partial<Jira>) => {
    onChange({ ...plan, jira: { ...plan.jira, ...change } });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>Jira calls</legend>
      <div className={styles['fields']}>
        <ChoiceField
          label="Calls of"
          options={targets}
          value={plan.jira.target}
          onValue={(target) => {
            jira({ target });
          }}
        />
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
        <RefusalFields {...plan.jira} onChange={jira} />
      </div>
    </fieldset>
  );
}

/** What Jira answers in place of a value: too many requests, or an error of its own. */
function RefusalFields({
  tooManyRequests,
  serverError,
  onChange,
}: Pick<Jira, 'tooManyRequests' | 'serverError'> & { readonly onChange: (change: Partial<Jira>) => void }) {
  const throttle = (change: Partial<NonNullable<Jira['tooManyRequests']>>) => {
    const next = { share: 0, reason: usualReason, ...tooManyRequests, ...change };
    onChange({ tooManyRequests: next.share === 0 ? undefined : next });
  };
  const fail = (change: Partial<NonNullable<Jira['serverError']>>) => {
    const next = { share: 0, status: usualStatus, ...serverError, ...change };
    onChange({ serverError: next.share === 0 ? undefined : next });
  };
  return (
    <>
      <NumberField
        label="429, %"
        share01={tooManyRequests?.share ?? 0}
        onShare={(share) => {
          throttle({ share });
        }}
      />
      <ChoiceField
        label="429 reason"
        options={reasons}
        value={tooManyRequests?.reason ?? usualReason}
        disabled={tooManyRequests === undefined}
        onValue={(reason) => {
          throttle({ reason });
        }}
      />
      <NumberField
        label="Server error, %"
        share01={serverError?.share ?? 0}
        onShare={(share) => {
          fail({ share });
        }}
      />
      <ChoiceField
        label="Server error"
        options={statuses}
        value={serverError?.status ?? usualStatus}
        disabled={serverError === undefined}
        onValue={(status) => {
          fail({ status });
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
        <ChoiceField
          label="Calls to"
          options={callKinds}
          value={kill?.of ?? 'jira'}
          disabled={kill === undefined}
          onValue={(of) => {
            set({ of });
          }}
        />
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
