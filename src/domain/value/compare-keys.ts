/** Order of issue keys: project by letters, then the number. */
export function compareKeys(a: string, b: string): number {
  const [projectA, numberA] = splitKey(a);
  const [projectB, numberB] = splitKey(b);
  if (projectA !== projectB) return projectA < projectB ? -1 : 1;
  if (numberA !== numberB) return numberA - numberB;
  return a === b ? 0 : a < b ? -1 : 1;
}

function splitKey(key: string): [project: string, number: number] {
  const dash = key.lastIndexOf('-');
  const number = Number(key.slice(dash + 1));
  return dash > 0 && Number.isFinite(number) ? [key.slice(0, dash), number] : [key, 0];
}
