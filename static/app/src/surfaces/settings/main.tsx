import { SetupPage } from '../../page/settings/setup-page';
import { sampleMessages } from '../../i18n/sample';
import { settingsMessages } from '../../i18n/settings';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<SetupPage />, [settingsMessages, sampleMessages]);
