import type { ProductKnowledge } from '../../../src/domain/value/product/knowledge';
import { DEFAULT_PARAMS } from '../../../src/domain/value/default-params';

/** A product of which nothing is known yet, under the default model. */
export function emptyKnowledge(projectIds: readonly string[]): ProductKnowledge {
  return {
    product: {
      id: 'p',
      name: 'Invoicing',
      projectIds,
      params: DEFAULT_PARAMS,
      preset: 'default',
      custom: null,
      modelVersion: 0,
      sampleLoaded: false,
      version: 1,
    },
    personas: [],
    needs: [],
    heard: [],
    audience: [],
    goals: [],
    formerKeys: { needs: new Map(), personas: new Map() },
  };
}
