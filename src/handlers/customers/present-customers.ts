import type { CustomersView } from '../../contract/customers/customer-views';
import type { Customers } from '../../usecases/customers/read-customers';

export function presentCustomers(customers: Customers): CustomersView {
  const { fairVoice } = customers;
  return {
    personas: customers.personas.map(({ persona, pieces, lastOn, recent, before, topNeeds }) => ({
      name: persona.name,
      role: persona.role,
      share01: persona.share01,
      strategicWeight: persona.strategicWeight,
      anti: persona.anti,
      quote: persona.quote,
      photo: persona.photo,
      traits: persona.traits.map((trait) => ({ ...trait, evidenceIds: [...trait.evidenceIds] })),
      id: persona.id,
      key: persona.key,
      version: persona.version,
      archived: persona.archived,
      pieces,
      lastEvidenceOn: lastOn,
      recentPieces: recent,
      piecesBefore: before,
      topNeeds: topNeeds.map(({ needKey, title, gap }) => ({ needKey, title, gap })),
    })),
    warnings: customers.warnings.map((warning) =>
      warning.kind === 'same-needs'
        ? { ...warning, personaKeys: [warning.personaKeys[0], warning.personaKeys[1]] }
        : warning.kind === 'share-missing'
          ? { ...warning, personaKeys: [...warning.personaKeys] }
          : warning,
    ),
    fairVoice: { ...fairVoice, shares: [...fairVoice.shares], unheard: [...fairVoice.unheard] },
  };
}
