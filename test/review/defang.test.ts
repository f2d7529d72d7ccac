import { describe, expect, it } from 'vitest';
import { defang } from '../../src/review/defang.ts';

describe('defanging', () => {
  it.each([
    ['see http://evil.example/a.php?x=1.2', 'see hxxp[:]//evil[.]example/a.php?x=1.2'],
    ['HTTPS://Evil.Example', 'HxxPS[:]//Evil[.]Example'],
    ['ftp://files.evil.example:21/x', 'ftp[:]//files[.]evil[.]example:21/x'],
    ['<https://evil.example|click>', '<hxxps[:]//evil[.]example|click>'],
    ['http://a.example>http://b.example', 'hxxp[:]//a[.]example>hxxp[:]//b[.]example'],
    ['http://203.0.113.9/login', 'hxxp[:]//203[.]0[.]113[.]9/login'],
    ['éhttp://пример.рф/путь', 'éhxxp[:]//пример[.]рф/путь'],
    ['https://ana:[masked: password]@evil.example/x', 'hxxps[:]//ana:[masked: password][@]evil[.]example/x'],
    ['www.evil.example and evil.com, evil.xyz/path', 'www[.]evil[.]example and evil[.]com, evil[.]xyz/path'],
    ['//cdn.evil.museum/x.js', '//cdn[.]evil[.]museum/x.js'],
    ['from eve@mail.evil.example', 'from eve[@]mail[.]evil[.]example'],
    ['203.0.113.7/x.sh and 203.0.113.7:8080', '203[.]0[.]113[.]7/x.sh and 203[.]0[.]113[.]7:8080'],
    ['login.micros0ft.work', 'login[.]micros0ft[.]work'],
    ['mailto:a@b.example', 'mailto:a[@]b[.]example'],
  ])('makes %s impossible to follow', (text, defanged) => {
    expect(defang(text)).toBe(defanged);
  });

  it.each([
    'hxxps[:]//evil[.]example/a, eve[@]evil[.]example, www[.]evil[.]example',
    'readme.md, main.py, invoice.zip and a version 1.2.3.4',
    'Reset.It was late. e.g. 10.0.0.0/8, 10.0.0.1 and 10.1.2.0/24; at 10:00, @ana',
    '',
  ])('leaves %s as it is', (text) => {
    expect(defang(text)).toBe(text);
  });
});
