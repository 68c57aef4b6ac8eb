import { SetupPage } from '../../features/setup/setup-page';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<SetupPage />, ['settings', 'sample']);
