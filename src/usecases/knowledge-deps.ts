import type { CatalogueStore } from '../ports/catalogue-store';
import type { CustomerStore } from '../ports/customer-store';
import type { EvidenceStore } from '../ports/evidence-store';
import type { ImportStore } from '../ports/import-store';
import type { LandscapeStore } from '../ports/landscape-store';
import type { MapStore } from '../ports/map-store';
import type { NeedStore } from '../ports/need-store';
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
}
