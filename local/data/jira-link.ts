const INWARD =
  /^(?:inward|eingehende|lien entrant|entrant|.*entrante|inkomende|接收|内向|収入|안쪽|przychodzące|входящая|inåtgående|indgående|innkommende)/iu;
const LINK =
  /^(?:inward|outward|eingehende|ausgehende|lien (?:entrant|sortant)|.*entrante|.*saliente|.*entrant|.*sortant|.*saída|.*in entrata|.*in uscita|inkomende|uitgaande|przychodzące|wychodzące|входящая|исходящая)[^(（]*[(（](.+)[)）]$/iu;

/** The link that a column like `Inward issue link (Blocks)` holds. */
export function jiraLink(
  heading: string,
): { readonly type: string; readonly direction: 'inward' | 'outward' } | undefined {
  const match = LINK.exec(heading.trim());
  if (match === null) return undefined;
  const inward = INWARD.test(heading.trim()) || /entrante|in entrata|entrant/iu.test(heading);
  return { type: match[1] ?? '', direction: inward ? 'inward' : 'outward' };
}
