import { zipSync, strToU8 } from 'fflate';
import {
  LONGEST_TRANSCRIPT,
  readTranscript,
  readTranscriptFile,
} from '../../../../../src/domain/channels/import/transcripts/read-transcript';
import { caught } from '../../../value/caught';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const VTT = `WEBVTT

NOTE made by a machine

1
00:00:01.000 --> 00:00:04.000
<v Anna Berger>I print it &amp; sign it.</v>

00:00:03.500 --> 00:00:06.000
<v Bram>We do <i>the same</i>.

00:00:06.000 --> 00:00:08.000
<v Bram>Every week.
`;

const SRT = `1
00:00:01,000 --> 00:00:04,000
- Anna: I print it

2
00:00:04,000 --> 00:00:06,000
and sign it.

3
00:00:06,000 --> 00:00:09,000
Bram: We do the same.
`;

it('reads WebVTT with its voices, one line for each turn, in the order of time', () => {
  const { text, speakers } = readTranscriptFile(utf8(VTT));
  expect(text).toBe(
    'Anna Berger [00:00:01]: I print it & sign it.\n\nBram [00:00:03]: We do the same. Every week.',
  );
  expect(speakers).toEqual(['Anna Berger', 'Bram']);
});

it('reads SubRip whose words name the speakers', () => {
  const { text, speakers } = readTranscriptFile(utf8(SRT));
  expect(text).toBe('Anna [00:00:01]: I print it and sign it.\n\nBram [00:00:06]: We do the same.');
  expect(speakers).toEqual(['Anna', 'Bram']);
});

it('leaves out what rolling captions say twice, and takes cues that come late in their time', () => {
  const rolling = `WEBVTT\n\n00:05.000 --> 00:08.000\nlater\n\n00:01.000 --> 00:03.000\nI print\n\n00:02.000 --> 00:04.000\nI print it all\n`;
  expect(readTranscript(rolling).text).toBe('[00:00:01] I print it all later');
});

it('keeps what was pasted as it stands', () => {
  const pasted = 'Anna: I print it.\r\n\r\nBram: We do too.\r\n';
  expect(readTranscript(pasted).text).toBe('Anna: I print it.\n\nBram: We do too.');
});

it.each([
  ['utf-16le with a mark', new Uint8Array([0xff, 0xfe, ...utf16('Jörg: Grüße')])],
  ['windows-1252', new Uint8Array(['J', 0xf6, 'rg: Gr', 0xfc, 0xdf, 'e'].flatMap(bytesOf))],
  ['utf-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Jörg: Grüße')])],
])('reads text in %s', (_, bytes) => {
  expect(readTranscriptFile(bytes)).toMatchObject({ text: 'Jörg: Grüße', speakers: ['Jörg'] });
});

it('reads a Word document: a line for each paragraph, without what was deleted', () => {
  const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
  const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const document = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraph(run('Anna: I ') + run('print it.'))}${paragraph(`<w:del>${run('gone')}</w:del>`)}${paragraph(run('Bram: R&amp;D too.'))}</w:body></w:document>`;
  const bytes = zipSync({ 'word/document.xml': strToU8(document), '[Content_Types].xml': strToU8('<x/>') });
  expect(readTranscriptFile(bytes)).toMatchObject({
    text: 'Anna: I print it.\n\nBram: R&D too.',
    speakers: ['Anna', 'Bram'],
  });
});

it('says in words what it cannot read', () => {
  const zip = zipSync({ 'other.xml': strToU8('<x/>') });
  expect(caught(() => readTranscriptFile(zip)).code).toBe('invalid');
  expect(caught(() => readTranscript('  \n ')).code).toBe('invalid');
  expect(caught(() => readTranscript('a'.repeat(LONGEST_TRANSCRIPT + 1))).code).toBe('invalid');
});

it('reads 200 kB into passages that one row holds, and knows it again as another file', () => {
  const said = Array.from({ length: 2_000 }, (_, at) => ({
    who: at % 2 === 0 ? 'Anna' : 'Bram',
    at,
    words: `turn ${String(at)} ${'word '.repeat(18).trim()}.`,
  }));
  const pasted = said.map(({ who, words }) => `${who}: ${words}`).join('\n');
  const clock = (at: number): string => new Date(at * 4_000).toISOString().slice(11, 23);
  const vtt = `WEBVTT\n\n${said.map(({ who, at, words }) => `${clock(at)} --> ${clock(at + 1)}\n<v ${who}>${words}\n`).join('\n')}`;
  const read = readTranscript(pasted);
  expect(read.passages.length).toBeGreaterThan(10);
  expect(read.passages.map(({ text }) => text).join('')).toBe(pasted);
  expect(readTranscript(vtt).wordsHash).toBe(read.wordsHash);
});

function utf16(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0)).flatMap((unit) => [unit & 0xff, unit >> 8]);
}

function bytesOf(written: string | number): number[] {
  return typeof written === 'number' ? [written] : Array.from(written, (sign) => sign.charCodeAt(0));
}
