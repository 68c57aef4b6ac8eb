import type { ReleaseProblem } from '../../../src/domain/planning/release/release-problem';
import { createReleaseSolver } from '../../../src/domain/planning/release/solve-release';
import type { ReleasePlan } from '../../../src/domain/planning/release/solve-release';
import type { SearchLimit } from '../../../src/domain/planning/search-control';

/** Solves a release problem in one go. */
export function solveRelease(problem: ReleaseProblem, limit: SearchLimit = {}): ReleasePlan {
  return createReleaseSolver(problem).advance(limit);
}
