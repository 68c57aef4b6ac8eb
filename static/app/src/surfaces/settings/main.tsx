import { SetupPage } from '../../page/settings/setup-page';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<SetupPage />, ['settings', 'sample']);
