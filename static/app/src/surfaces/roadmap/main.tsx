import { RoadmapPage } from '../../page/roadmap-page';
import { customerMessages } from '../../i18n/customers';
import { evidenceMessages } from '../../i18n/evidence';
import { importMessages } from '../../i18n/import';
import { modelMessages } from '../../i18n/model';
import { needMessages } from '../../i18n/needs';
import { newNeedMessages } from '../../i18n/new-need';
import { planMessages } from '../../i18n/plan';
import { roadmapMessages } from '../../i18n/roadmap';
import { sampleMessages } from '../../i18n/sample';
import { startMessages } from '../../i18n/start';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<RoadmapPage />, [
  roadmapMessages,
  planMessages,
  newNeedMessages,
  sampleMessages,
  startMessages,
  modelMessages,
  evidenceMessages,
  importMessages,
  needMessages,
  customerMessages,
]);
