import { Panel } from '../../features/items/panel/panel';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<Panel />, ['panel', 'new-need', 'model']);
