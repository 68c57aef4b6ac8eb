/** Small facts about the site that are dear to ask for again, such as the ids of the app's fields. */
export interface SettingsStore {
  read(name: string): Promise<string | null>;
  /** Several by their names in one statement; one that was never written is missing. */
  readMany(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  write(name: string, value: string, at: number): Promise<void>;
}
