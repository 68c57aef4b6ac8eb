import { RoadmapPage } from '../../page/roadmap-page';
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
