import { SprintView } from '../../features/sprint/sprint-view';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<SprintView />, ['sprint']);
