import type { ProductKnowledge } from '../../../src/domain/value/product/knowledge';
import { DEFAULT_SETTINGS } from '../../../src/domain/value/model/settings';

/** A product of which nothing is known yet, under the default model. */
export function emptyKnowledge(projectIds: readonly string[]): ProductKnowledge {
  return {
    product: {
      id: 'p',
      zone: 'UTC',
      name: 'Invoicing',
      projectIds,
      params: DEFAULT_SETTINGS,
      preset: 'default',
      custom: null,
      modelVersion: 0,
      sampleLoaded: false,
      quotesOpen: true,
      upgradedOn: null,
      version: 1,
    },
    personas: [],
    needs: [],
    heard: [],
    audience: { accounts: 0, weight: 0, median: 0 },
    tests: new Map(),
    delivered: [],
    goals: [],
    formerKeys: { needs: new Map(), personas: new Map() },
  };
}
