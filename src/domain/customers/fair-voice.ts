/** One persona's part of the evidence beside its part of the customers. */
export interface VoiceShare {
  readonly personaKey: string;
  readonly pieces: number;
  /** Share of the evidence that has a persona, 0–1. */
  readonly evidenceShare01: number;
  /** Declared share of customers among the personas with one, 0–1; null when undeclared. */
  readonly customerShare01: number | null;
  /** By which each of its pieces is multiplied so that shares of voice match shares of customers; 1 if unknown. */
  readonly weight: number;
}

export interface FairVoice {
  readonly shares: readonly VoiceShare[];
  /** Pieces without a persona: they are not weighted. */
  readonly withoutPersona: number;
  /** The persona heard most beyond its share (“70 % of your evidence is from admins, who are 12 % of customers”). */
  readonly loudest: VoiceShare | null;
  /** Personas that are customers and have not been heard at all: no weight can give them a voice. */
  readonly unheard: readonly string[];
  /** Half the sum of |evidence share − customer share| over declared personas, 0 (fair) – 1. */
  readonly imbalance01: number;
}

/** Heavier than this no single piece becomes (ours): re-weighting must not let one voice speak for many. */
export const MAX_VOICE_WEIGHT = 5;
/** A persona is called loud from this multiple of its share on (ours). */
const LOUD_FROM = 1.5;

/**
 * Compares who speaks with who the customers are, and gives post-stratification weights (Holt & Smith 1979):
 * customer share ÷ evidence share, at most 5. Only personas with a declared share are compared, among
 * themselves. `pieces` counts per persona key, '' for pieces without one.
 */
export function fairVoice(
  pieces: ReadonlyMap<string, number>,
  personas: readonly { readonly key: string; readonly share01: number | null; readonly anti: boolean }[],
): FairVoice {
  const active = personas.filter((persona) => !persona.anti);
  const countOf = (key: string): number => pieces.get(key) ?? 0;
  const heard = active.reduce((sum, persona) => sum + countOf(persona.key), 0);
  const declared = active.filter((persona) => persona.share01 !== null && persona.share01 > 0);
  const declaredShares = declared.reduce((sum, persona) => sum + (persona.share01 ?? 0), 0);
  const declaredHeard = declared.reduce((sum, persona) => sum + countOf(persona.key), 0);
  let imbalance = 0;
  const shares = active.map((persona): VoiceShare => {
    const count = countOf(persona.key);
    const customerShare01 =
      persona.share01 === null || declaredShares === 0 ? null : persona.share01 / declaredShares;
    const amongDeclared = declaredHeard === 0 ? 0 : count / declaredHeard;
    if (customerShare01 !== null && declaredHeard > 0)
      imbalance += Math.abs(amongDeclared - customerShare01) / 2;
    const weight =
      customerShare01 === null || amongDeclared === 0
        ? 1
        : Math.min(MAX_VOICE_WEIGHT, customerShare01 / amongDeclared);
    const evidenceShare01 = heard === 0 ? 0 : count / heard;
    return { personaKey: persona.key, pieces: count, evidenceShare01, customerShare01, weight };
  });
  const loud = shares
    .filter(
      (share) => share.customerShare01 !== null && share.evidenceShare01 > LOUD_FROM * share.customerShare01,
    )
    .sort((a, b) => excess(b) - excess(a));
  return {
    shares,
    withoutPersona: countOf(''),
    loudest: loud[0] ?? null,
    unheard: shares
      .filter((share) => share.pieces === 0 && (share.customerShare01 ?? 0) > 0)
      .map((share) => share.personaKey),
    imbalance01: imbalance,
  };
}

function excess(share: VoiceShare): number {
  return share.evidenceShare01 - (share.customerShare01 ?? 0);
}
