import { Gadget } from '../../features/outcomes/gadgets/gadget';
import { gadgetMessages } from '../../i18n/gadget';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<Gadget />, [gadgetMessages]);
