import { RoadmapPage } from '../../features/roadmap/roadmap-page';
import { newNeedMessages } from '../../i18n/new-need';
import { roadmapMessages } from '../../i18n/roadmap';
import { sampleMessages } from '../../i18n/sample';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<RoadmapPage />, [roadmapMessages, newNeedMessages, sampleMessages]);
