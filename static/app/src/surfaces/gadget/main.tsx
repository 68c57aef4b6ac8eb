import { Gadget } from '../../features/outcomes/gadgets/gadget';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<Gadget />, ['gadget']);
