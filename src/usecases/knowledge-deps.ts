import type { CatalogueStore } from '../adapters/store/evidence/catalogue-store';
import type { CustomerStore } from '../adapters/store/customers/customer-store';
import type { EvidenceStore } from '../adapters/store/evidence/evidence-store';
import type { SessionStore } from '../adapters/store/evidence/session-store';
import type { ImportChanges } from '../adapters/store/import-changes';
import type { ImportStore } from '../adapters/store/channels/import-store';
import type { LandscapeStore } from '../adapters/store/needs/landscape-store';
import type { MapStore } from '../adapters/store/customers/map-store';
import type { NeedStore } from '../adapters/store/needs/need-store';
import type { MergeStore } from '../adapters/store/records/merge-store';
import type { Requests } from './requests';

/** What the work on customer knowledge needs beside what every call does. */
export interface KnowledgeDeps extends Requests {
  readonly evidence: EvidenceStore;
  readonly sessions: SessionStore;
  readonly catalogue: CatalogueStore;
  readonly imports: ImportStore;
  readonly changes: ImportChanges;
  readonly needs: NeedStore;
  readonly customers: CustomerStore;
  readonly maps: MapStore;
  readonly landscapes: LandscapeStore;
  readonly merges: MergeStore;
}
