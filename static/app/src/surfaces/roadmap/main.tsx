import { RoadmapPage } from '../../features/roadmap/roadmap-page';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<RoadmapPage />, [
  'roadmap',
  'plan',
  'new-need',
  'sample',
  'model',
  'evidence',
  'import',
  'needs',
  'customers',
]);
