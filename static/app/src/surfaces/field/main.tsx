import { FieldEditor } from '../../features/items/field-editor/field-editor';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<FieldEditor />, ['field']);
