export function ConsoleScreen() {
  return null;
}
