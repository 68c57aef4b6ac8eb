import { ordinaryRate } from '../evidence/text/ordinary-words';
import { termOf } from '../evidence/text/tokens';

/** Words that a name has at most: "Maria del Carmen Ruiz Soto". */
const MOST_WORDS = 5;
/** A name that is longer stands in no sentence. */
const MOST_LENGTH = 80;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** What may stand between two words of one name. */
const JOINT = /^(?:\s+|\.\s*|-|_|,\s+|\s+&\s+)$/u;

/**
 * Every stretch of the texts that may be what a person is called, as it is written there, in small letters and with
 * capitals, each accent both ways: to be looked up by an index, which tells apart what is written otherwise. Stretches
 * of ordinary words alone are left out; `whole` = only those of several words with capitals, as they are written.
 */
export function namesToLookUp(texts: readonly string[], which: 'any' | 'whole' = 'any'): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const words = [...text.matchAll(WORD)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
    words.forEach(({ from }, first) => {
      for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
        const to = words[last]?.to ?? from;
        if (last > first && !JOINT.test(text.slice(words[last - 1]?.to, words[last]?.from))) break;
        if (to - from > MOST_LENGTH) break;
        if (which === 'whole' && !isWhole(text.slice(from, to))) continue;
        if (isOrdinary(text.slice(from, to))) continue;
        for (const stretch of withSigns(text, from, to))
          for (const way of waysOf(stretch, which)) found.add(way);
      }
    });
  }
  return [...found];
}

/** Whether nobody is meant by it: "User", "Great app". People choose such names for a review. */
export function isOrdinary(name: string): boolean {
  return (name.match(WORD) ?? []).every((word) => {
    const term = termOf(word);
    return term === null || ordinaryRate(term) > 0 || /^\p{N}+$/u.test(term);
  });
}

/** With the signs that may belong to a name: `@ann`, `Ann M.` */
function withSigns(text: string, from: number, to: number): string[] {
  const starts = text.charAt(from - 1) === '@' ? [from, from - 1] : [from];
  const ends = text.charAt(to) === '.' ? [to, to + 1] : [to];
  return starts.flatMap((start) => ends.map((end) => text.slice(start, end).replace(/\s+/gu, ' ')));
}

/** Several words, the first and the last with a capital where the script has any. */
function isWhole(name: string): boolean {
  const words = name.match(WORD) ?? [];
  return (
    words.length > 1 && [words[0], words.at(-1)].every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word ?? ''))
  );
}

function waysOf(stretch: string, which: 'any' | 'whole'): string[] {
  if (which === 'whole') return [stretch.normalize('NFC'), stretch.normalize('NFD')];
  const small = stretch.toLowerCase();
  const capital = small.replace(WORD, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [stretch, small, capital].flatMap((way) => [way.normalize('NFC'), way.normalize('NFD')]);
}

/**
 * Headings of facts whose value is what somebody is called, in the languages that Jira and the common tools speak.
 */
const OF_PERSON =
  /\b(?:owner|manager|csm|contact|agent|assignee|assigned to|rep|representative|responsible|reporter|requester|author|sponsor|champion|consultant|participant|respondent|person|user ?name|full ?name)\b|betreuer|ansprechpartner|besitzer|verantwortlich|zuständig|kontakt|bearbeiter|eigentümer|inhaber|teilnehmer|responsable|propriétaire|interlocut|contacto|propietario|gestor|contato|proprietário|proprietario|referente|eigenaar|contactpersoon|beheerder|担当|連絡先|负责人|联系人|담당|연락처|ответственн|менеджер|контакт|opiekun|ansvarig|kontaktperson/iu;

/** The values of further facts, by their headings, that are what somebody is called. */
export function peopleIn(facts: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(facts).flatMap(([heading, value]) =>
    typeof value === 'string' && OF_PERSON.test(heading.replace(/[._]/g, ' ')) ? [value] : [],
  );
}
