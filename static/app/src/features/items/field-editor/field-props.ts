/** What both editors get: the keys as they stand and a way to change them. */
export interface FieldProps {
  readonly projectId: string;
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
  readonly onEscape: () => void;
}
