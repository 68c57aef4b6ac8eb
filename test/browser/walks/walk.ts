import type { startTestApp, TestApp } from '../../app/app-host';
import type { VisitOptions } from '../site-browser';
import type { Person } from './person';

/** The way of one of the product's users from where they begin to what they came for, done as they would do it. */
export interface Walk {
  /** Who walks, from where to what. */
  readonly name: string;
  /** What stands on the site before. */
  readonly site: Parameters<typeof startTestApp>[0];
  readonly prepare?: (app: TestApp) => Promise<void>;
  /** As whom, and how wide their window is. */
  readonly who?: VisitOptions;
  /** Where they begin. */
  readonly path: string;
  /** Ends when they see what they came for; throws when they do not get there. */
  readonly go: (person: Person, app: TestApp) => Promise<void>;
}
