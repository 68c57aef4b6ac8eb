import { AppError } from '../../../app-error';
import { cutPassages, wordsOf } from '../../../evidence/sessions/passages';
import type { CutPassage } from '../../../evidence/sessions/passages';
import { speakersOf } from '../../../evidence/sessions/turns';
import { stableHash } from '../../../stable-hash';
import { said } from '../../../words/said';
import { decodeText, detectEncoding } from '../readers/encoding';
import { cuesOf, isCues, textOfCues } from './cues';
import { docxText } from './docx-text';

/** A transcript as it is kept: its text, who speaks in it, and what tells that it is the same one again. */
export interface ReadTranscript {
  readonly text: string;
  /** In the order of their first words; none where it names nobody. */
  readonly speakers: readonly string[];
  readonly passages: readonly CutPassage[];
  readonly wordsHash: string;
}

/** A conversation of ten hours; more is something else. */
export const LONGEST_TRANSCRIPT = 1_000_000;

/**
 * Reads what was pasted or typed: subtitles as one line for each turn, everything else as it stands.
 * @throws AppError `invalid` for what is empty or too long
 */
export function readTranscript(pasted: string): ReadTranscript {
  const clean = pasted
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '');
  const text = (isCues(clean) ? textOfCues(cuesOf(clean)) : clean).trim();
  if (text.length < 3) throw new AppError('invalid', said('evidence.transcript-empty'));
  if (text.length > LONGEST_TRANSCRIPT)
    throw new AppError('invalid', said('evidence.transcript-long', { most: LONGEST_TRANSCRIPT }));
  const speakers = speakersOf(text);
  const known = new Set(speakers);
  return {
    text,
    speakers,
    passages: cutPassages(text, known),
    wordsHash: stableHash(wordsOf(text, known)),
  };
}

const ZIP = 0x504b0304;

/**
 * Reads a file by what is in it, not by its name: a Word document, subtitles, or text in whatever encoding.
 * @throws AppError `invalid` for what is none of these, empty or too long
 */
export function readTranscriptFile(bytes: Uint8Array): ReadTranscript {
  if (bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) === ZIP)
    return readTranscript(docxText(bytes));
  const { encoding, markBytes } = detectEncoding(bytes);
  return readTranscript(decodeText(bytes.subarray(markBytes), encoding));
}
