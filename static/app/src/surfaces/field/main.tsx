import { FieldEditor } from '../../features/items/field-editor/field-editor';
import { fieldMessages } from '../../i18n/field';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<FieldEditor />, [fieldMessages]);
