import { expect, test } from 'vitest';
import { readStdin } from './reading.ts';

const han = {
  gb: 'ced2c3c7b7b4b6d4',
  big5: 'a7daadccb0eda84da4cfb9efa143',
  sjis: '8e8482bd82bf82cd8e788e9d82b782e98142',
};
const bytes = (hex: string) => Buffer.from(hex, 'hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from('Ruritania’s line'), 'Ruritania’s line'],
  ['UTF-8 with its mark', Buffer.from('\ufeffline'), 'line'],
  [
    'UTF-8 with a stray byte',
    Buffer.concat([Buffer.from('“”’“”’“”’“”’ so'), bytes('93')]),
    '“”’“”’“”’“”’ so\ufffd',
  ],
  ['UTF-16LE with its mark', utf16('\ufeffline'), 'line'],
  ['UTF-16BE with its mark', utf16('\ufeffline').swap16(), 'line'],
  ['UTF-16LE', utf16('We oppose.\nSo.'), 'We oppose.\nSo.'],
  ['UTF-16BE', utf16('We oppose.').swap16(), 'We oppose.'],
  ['UTF-16LE in Chinese', utf16('我们坚决反对任何形式的分裂活动。'), '我们坚决反对任何形式的分裂活动。'],
  [
    'UTF-16BE in Chinese',
    utf16('我们坚决反对任何形式的分裂活动。').swap16(),
    '我们坚决反对任何形式的分裂活动。',
  ],
  ['windows-1252', bytes('5275726974616e696192732093776f72647394'), 'Ruritania’s “words”'],
  ['windows-1252, accents alone', bytes('636166e92072e973756de9'), 'café résumé'],
  ['GB18030', bytes(han.gb), '我们反对'],
  ['Big5', bytes(han.big5), '我們堅決反對。'],
  ['Shift_JIS', bytes(han.sjis), '私たちは支持する。'],
  ['line ends', Buffer.from('one\r\ntwo\rthree\n'), 'one\ntwo\nthree\n'],
  [
    'the charset an HTML page declares',
    Buffer.concat([Buffer.from('<!doctype html><meta charset="gb2312"><p>'), bytes('ced2c3c7')]),
    '我们',
  ],
  [
    'the charset in the older form',
    Buffer.concat([
      Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=Big5"><p>'),
      bytes(han.big5),
    ]),
    '我們堅決反對。',
  ],
  [
    'a declaration left from before the page was saved as UTF-8',
    Buffer.from('<html><meta charset="iso-8859-1"><p>“so”'),
    '“so”',
  ],
])('%s', async (_, given, expected) => expect((await readStdin(given)).text).toBe(expected));

test.each([
  ['a program', bytes('7f454c4602010100000000000000000000'), 'is a binary file'],
  ['a picture', bytes('89504e470d0a1a0a0000000d49484452'), 'is a binary file'],
  ['old Word', bytes('d0cf11e0a1b11ae1'), 'an encrypted document or one of an old Office format'],
  ['RTF', Buffer.from('{\\rtf1\\ansi}'), 'is an RTF document'],
])('%s is refused', async (_, given, message) => expect(readStdin(given)).rejects.toThrow(message));
