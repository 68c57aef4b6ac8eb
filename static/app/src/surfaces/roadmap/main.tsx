import { RoadmapPage } from '../../page/roadmap-page';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<RoadmapPage />, [
  'roadmap',
  'places',
  'plan',
  'new-need',
  'sample',
  'start',
  'model',
  'evidence',
  'import',
  'needs',
  'customers',
  'drawer',
]);
