import { SprintView } from '../../features/planning/sprint/sprint-view';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<SprintView />, ['sprint', 'sprint-capacity']);
