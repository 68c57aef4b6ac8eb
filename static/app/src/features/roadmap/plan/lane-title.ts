import type { NeedView, PersonaView } from '@contract/value/knowledge-views';
import { NO_LANE } from '@domain/roadmap/lanes';
import type { Text } from '../../../i18n/text';
import { openNeeds } from './plan-rows';
import type { LaneKnowledge, PlanRow } from './plan-rows';
import type { LaneKind } from './view-choice';

/** What stands at the head of a lane. */
export interface LaneTitle {
  readonly name: string;
  readonly persona: PersonaView | null;
  readonly share01: number | null;
  /** The open need of the lane with the widest gap. */
  readonly topNeed: NeedView | null;
}

/** Gives the heads of the lanes of one kind. */
export function laneTitles(
  kind: LaneKind,
  rows: readonly PlanRow[],
  knowledge: LaneKnowledge,
  t: Text['t'],
): (key: string) => LaneTitle {
  const open = openNeeds(knowledge.needs);
  const themes = new Map(rows.flatMap(({ theme }) => (theme === null ? [] : [[theme.key, theme]])));
  const teams = new Map(rows.flatMap(({ item }) => item.teams.map(({ id, name }) => [id, name])));
  const bare = (name: string): LaneTitle => ({ name, persona: null, share01: null, topNeed: null });
  return (key) => {
    if (key === NO_LANE) return bare(kind === 'none' ? t('plan.lane.all') : t(`plan.lane.without.${kind}`));
    switch (kind) {
      case 'persona': {
        const persona = knowledge.personas.find((each) => each.key === key) ?? null;
        return {
          name: persona?.name ?? key,
          persona,
          share01: persona?.share01 ?? null,
          topNeed: open.find((need) => need.personaKeys.includes(key)) ?? null,
        };
      }
      case 'need': {
        const need = knowledge.needs.find((each) => each.key === key) ?? null;
        return { ...bare(need?.title ?? key), topNeed: need };
      }
      case 'epic': {
        const theme = themes.get(key);
        return bare(theme === undefined ? key : `${theme.key} ${theme.summary}`);
      }
      case 'goal':
        return bare(knowledge.goals?.find((goal) => goal.key === key)?.title ?? key);
      case 'theme': {
        const needs = (knowledge.themes ?? []).filter(({ theme }) => theme === key);
        const keys = new Set(needs.map(({ needKey }) => needKey));
        return { ...bare(key), topNeed: open.find((need) => keys.has(need.key)) ?? null };
      }
      case 'team':
        return bare(teams.get(key) ?? key);
      case 'none':
        return bare(key);
    }
  };
}
