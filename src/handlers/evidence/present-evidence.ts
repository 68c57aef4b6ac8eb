import type { PieceSuggestions, PieceView } from '../../contract/evidence/evidence-views';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Suggestions } from '../../usecases/evidence/suggest-for-piece';

export function presentPiece(piece: PieceRecord, catalogue: Catalogue): PieceView {
  return {
    id: piece.id,
    version: piece.version,
    text: piece.text,
    title: piece.title,
    channel: piece.channel,
    source: piece.source,
    url: piece.url,
    saidOn: piece.saidOn,
    author: piece.author,
    rating01: piece.rating01,
    votes: piece.votes,
    tags: [...piece.tags],
    personaKey: catalogue.personas.find((persona) => persona.id === piece.personaId)?.key ?? null,
    account: piece.account,
    links: piece.links.flatMap(({ needId, stance, strength, why }) => {
      const need = catalogue.needs.find((candidate) => candidate.id === needId);
      return need === undefined ? [] : [{ needKey: need.key, needTitle: need.title, stance, strength, why }];
    }),
    triage: piece.triage,
    starred: piece.starred,
    masked: piece.masked,
    sentiment: piece.sentiment,
    quotable: piece.quotable,
    voices: piece.voices,
    deleted: piece.deleted,
    updatedAt: new Date(piece.updatedAt).toISOString(),
  };
}

export function presentSuggestions(found: Suggestions): PieceSuggestions {
  return {
    duplicates: found.duplicates.map(({ piece, similarity01 }) => ({
      id: piece.id,
      text: piece.text,
      saidOn: piece.saidOn,
      similarity01,
    })),
    needs: found.needs.map((topic) => ({ ...topic, because: [...topic.because] })),
    personas: found.personas.map((topic) => ({ ...topic, because: [...topic.because] })),
    personalData: { ...found.personalData },
  };
}
