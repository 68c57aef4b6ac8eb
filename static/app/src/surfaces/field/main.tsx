import { FieldEditor } from '../../features/field-editor/field-editor';
import { mountSurface } from '../../ui/surface-root';

mountSurface(<FieldEditor />, ['field']);
