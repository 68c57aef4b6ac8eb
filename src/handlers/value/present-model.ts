import type { ModelPreview, ModelView, PresetComparison } from '../../contract/value/value-views';
import { paramsFromOverrides } from '../../domain/value/product/model-overrides';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { PresetResult } from '../../domain/value/presets/run-preset';
import { PARAMETERS, readParameter } from '../../domain/value/parameters';
import type { Actor } from '../../ports/actor';
import type { ModelEffect, ModelInForce } from '../../usecases/value/change-model';
import { TOP_K } from '../../usecases/value/compare-presets';
import type { PresetsCompared } from '../../usecases/value/compare-presets';
import type { ListedItem } from '../../usecases/items/list-items';
import { presentMoves } from './present-explanation';

/** More of an order than a person walks through, and little enough for one answer. */
const SHOWN_ORDER = 1_000;

/** The model in force, every parameter with its meaning, and who changed what before. */
export function presentModel({ product, history, fitted }: ModelInForce, actor: Actor): ModelView {
  const { params, preset, custom, modelVersion } = product.knowledge.product;
  return {
    version: modelVersion,
    preset,
    custom: custom === null ? null : copyOf(custom),
    parameters: PARAMETERS.map((parameter) => ({
      id: parameter.id,
      value: readParameter(params, parameter.id),
      standard: parameter.default,
      min: parameter.min,
      max: parameter.max,
      unit: parameter.unit,
      sourceKey: parameter.sourceKey,
      labelKey: parameter.labelKey,
      meaningKey: parameter.meaningKey,
      basic: parameter.basic,
    })),
    history: history.map((version, index) => ({
      version: version.version,
      changedAt: new Date(version.changedAt).toISOString(),
      changedBy: version.changedBy,
      reason: version.reason,
      preset: version.preset,
      changes: changesBetween(history[index + 1]?.params ?? '{}', version.params),
    })),
    fitted: fitted.map(({ level, items, thresholds }) => ({
      level,
      items,
      thresholds: thresholds === null ? null : [...thresholds],
    })),
    canEdit: actor.grants.manageKnowledge,
  };
}

/** Parameters that differ between two saved versions. */
function changesBetween(before: string, after: string): { id: string; from: string; to: string }[] {
  const [old, now] = [paramsFromOverrides(before), paramsFromOverrides(after)];
  return PARAMETERS.flatMap(({ id }) => {
    const [from, to] = [readParameter(old, id), readParameter(now, id)];
    return from === to ? [] : [{ id, from: String(from), to: String(to) }];
  });
}

function copyOf(
  custom: NonNullable<ProductModel['knowledge']['product']['custom']>,
): NonNullable<ModelView['custom']> {
  return custom.kind === 'formula'
    ? { ...custom }
    : { kind: 'weighted', criteria: custom.criteria.map((criterion) => ({ ...criterion })) };
}

export function presentModelPreview({ listed, before, after, tau }: ModelEffect): ModelPreview {
  const placesBefore = placesOf(before);
  return {
    before: topOf(before, listed, placesBefore),
    after: topOf(after, listed, placesBefore),
    tau,
  };
}

export function presentPresetComparison(compared: PresetsCompared): PresetComparison {
  const { listed, outcomes, robustness } = compared;
  const standard = outcomes.find(({ preset }) => preset === 'default')?.result;
  const places = standard ? placesOf(standard) : new Map<number, number>();
  return {
    items: listed.length,
    presets: outcomes.map(({ preset, result, unavailable }) => ({
      preset,
      tau: result?.tau ?? null,
      top: result === null ? [] : topOf(result, listed, places),
      order: result === null ? [] : orderOf(result, listed),
      moves: result === null ? [] : presentMoves(result.moves, listed).slice(0, TOP_K),
      unavailable,
    })),
    topChances: listed.map(({ row }, at) => ({
      issueId: row.issueId,
      chance01: compared.topChance01[at] ?? 0,
    })),
    robustness: listed
      .map(({ row }, index) => ({
        issueId: row.issueId,
        issueKey: row.issueKey,
        topShare01: robustness.top01[index] ?? 0,
      }))
      .filter(({ topShare01 }) => topShare01 > 0)
      .sort((a, b) => b.topShare01 - a.topShare01)
      .slice(0, 2 * TOP_K),
    robustnessRuns: robustness.settings,
    topK: TOP_K,
  };
}

function orderOf({ ranking }: PresetResult, listed: readonly ListedItem[]): string[] {
  return ranking.slice(0, SHOWN_ORDER).flatMap((row) => listed[row]?.row.issueId ?? []);
}

/** Place from 1 by row. */
function placesOf(result: PresetResult): Map<number, number> {
  return new Map(result.ranking.map((row, place) => [row, place + 1]));
}

function topOf(
  result: PresetResult,
  listed: readonly ListedItem[],
  placesBefore: ReadonlyMap<number, number>,
) {
  return result.ranking.slice(0, TOP_K).flatMap((row, place) => {
    const item = listed[row]?.row;
    if (item === undefined) return [];
    return [
      {
        issueId: item.issueId,
        issueKey: item.issueKey,
        score: result.scores[row]?.score ?? null,
        placeBefore: placesBefore.get(row) ?? place + 1,
      },
    ];
  });
}
