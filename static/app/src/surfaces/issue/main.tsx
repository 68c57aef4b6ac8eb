import { Panel } from '../../features/items/panel/panel';
import { modelMessages } from '../../i18n/model';
import { newNeedMessages } from '../../i18n/new-need';
import { panelMessages } from '../../i18n/panel';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<Panel />, [panelMessages, newNeedMessages, modelMessages]);
