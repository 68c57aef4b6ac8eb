import { Gadget } from '../../features/gadgets/gadget';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<Gadget />, ['gadget']);
