import { SprintView } from '../../features/planning/sprint/sprint-view';
import { sprintMessages } from '../../i18n/sprint';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<SprintView />, [sprintMessages]);
