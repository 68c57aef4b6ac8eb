import type { CatalogueStore } from '../ports/evidence/catalogue-store';
import type { CustomerStore } from '../ports/customers/customer-store';
import type { EvidenceStore } from '../ports/evidence/evidence-store';
import type { ImportStore } from '../ports/channels/import-store';
import type { LandscapeStore } from '../ports/needs/landscape-store';
import type { MapStore } from '../ports/customers/map-store';
import type { NeedStore } from '../ports/needs/need-store';
import type { MergeStore } from '../adapters/store/records/merge-store';
import type { Requests } from './requests';

/** What the work on customer knowledge needs beside what every call does. */
export interface KnowledgeDeps extends Requests {
  readonly evidence: EvidenceStore;
  readonly catalogue: CatalogueStore;
  readonly imports: ImportStore;
  readonly needs: NeedStore;
  readonly customers: CustomerStore;
  readonly maps: MapStore;
  readonly landscapes: LandscapeStore;
  readonly merges: MergeStore;
}
