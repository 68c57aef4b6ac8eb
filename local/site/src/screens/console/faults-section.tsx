import { useState, type FormEvent } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { faultPlanSchema, type FaultPlan } from '../../../../faults/fault-plan';
import { useFlags } from '../../flags/flag-context';
import { requestJson } from '../../rest/http';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNote } from '../../ui/problem-note';
import { ConsoleSection } from './console-section';
import { FaultFields } from './fault-fields';
import screen from '../screen.module.css';

const faultsKey = ['faults'];

/** Faults on demand: what goes wrong, how often, from which seed. */
export function FaultsSection() {
  const { data, error, refetch } = useQuery({
    queryKey: faultsKey,
    queryFn: () => requestJson('/local/faults', faultPlanSchema),
  });
  return (
    <ConsoleSection title="Faults">
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <FaultForm key={JSON.stringify(data)} plan={data} />}
    </ConsoleSection>
  );
}

function FaultForm({ plan }: { readonly plan: FaultPlan }) {
  const client = useQueryClient();
  const { showProblem, showDone } = useFlags();
  const [draft, setDraft] = useState(plan);

  async function apply(next: FaultPlan, done: string) {
    try {
      const body = faultPlanSchema.parse(next);
      client.setQueryData(
        faultsKey,
        await requestJson('/local/faults', faultPlanSchema, { method: 'POST', body }),
      );
      setDraft(body);
      showDone(done);
    } catch (error) {
      showProblem(error);
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void apply(draft, 'Faults are set');
  }
  return (
    <form onSubmit={submit}>
      <FaultFields plan={draft} onChange={setDraft} />
      <div className={screen['bar']} style={{ marginBottom: 0 }}>
        <Button type="submit" appearance="primary">
          Set faults
        </Button>
        <Button
          onClick={() =>
            void apply(faultPlanSchema.parse({ seed: draft.seed }), 'Nothing goes wrong any more')
          }
        >
          Clear all faults
        </Button>
      </div>
    </form>
  );
}
