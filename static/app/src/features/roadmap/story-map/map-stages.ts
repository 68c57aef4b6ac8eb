import type { MapStage } from '@domain/roadmap/story-map';
import type { PlanContext } from '../plan/plan-view';

/**
 * The stages of the map: those of the persona's journey, or of all journeys one after another when no persona is
 * asked for. Where nobody has drawn a journey, the themes of the needs stand for it, the widest gap first.
 */
export function mapStages(snapshot: PlanContext['snapshot'], persona: string): readonly MapStage[] {
  const drawn = (snapshot.journeys ?? []).filter(
    ({ personaKey }) => persona === '' || personaKey === persona,
  );
  if (drawn.length === 0) return themesAsStages(snapshot);
  const nameOf = new Map(snapshot.personas.map(({ key, name }) => [key, name]));
  return drawn.flatMap(({ personaKey, stages }) =>
    stages.map(({ id, name, needKeys }) => ({
      key: id,
      name: drawn.length === 1 ? name : `${nameOf.get(personaKey) ?? personaKey}: ${name}`,
      needKeys,
    })),
  );
}

function themesAsStages(snapshot: PlanContext['snapshot']): readonly MapStage[] {
  const gapOf = new Map(snapshot.needs.map((need) => [need.key, need.gap]));
  const needsOf = new Map<string, string[]>();
  for (const { theme, needKey } of snapshot.themes ?? [])
    needsOf.set(theme, [...(needsOf.get(theme) ?? []), needKey]);
  const widest = (keys: readonly string[]): number => Math.max(...keys.map((key) => gapOf.get(key) ?? 0));
  return [...needsOf]
    .sort((a, b) => widest(b[1]) - widest(a[1]))
    .map(([theme, needKeys]) => ({ key: theme, name: theme, needKeys }));
}
