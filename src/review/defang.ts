/** Endings that make a word with a dot a web address. None is a file's ('md', 'py', 'sh', 'zip') or a word that may begin a sentence ('in', 'it', 'at'). */
const endings = [
  ...[
    'com',
    'net',
    'org',
    'info',
    'biz',
    'edu',
    'gov',
    'mil',
    'io',
    'co',
    'tv',
    'cc',
    'ru',
    'su',
    'cn',
    'hk',
    'uk',
    'de',
  ],
  ...[
    'fr',
    'eu',
    'nl',
    'ch',
    'es',
    'pt',
    'pl',
    'cz',
    'ua',
    'jp',
    'kr',
    'br',
    'ca',
    'au',
    'nz',
    'za',
    'ng',
    'ir',
    'tk',
    'ml',
  ],
  ...[
    'ga',
    'cf',
    'gq',
    'xyz',
    'top',
    'site',
    'online',
    'club',
    'shop',
    'app',
    'dev',
    'cloud',
    'click',
    'live',
    'icu',
    'vip',
  ],
  ...['tech', 'work', 'website', 'example', 'onion'],
];

const letter = String.raw`[\p{L}\p{N}_-]`;
const scheme = /(?<=h)tt(?=ps?:\/\/)/gi;
const host = /(?<=\[:\]\/\/)(?:\[masked: [^\]]*\]|[^\s/?#<>"'])+/g;
const mail = new RegExp(String.raw`(?<=[^\s<>()[\],;:"@])@((?:${letter}+\.)+${letter}+)`, 'gu');
const domain = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.-])(?:www\.${letter}+(?:\.${letter}+)*|(?:${letter}+\.)+(?:(?:${endings.join('|')})(?!${letter})|\p{L}${letter}*(?=\/)))`,
  'giu',
);

/** An address in numbers is one where a port or a path follows; '10.0.0.0/8' is a network. */
const numeric = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?=:\d|\/(?!\d{1,2}(?![\w./-])))/g;

/** Makes web and mail addresses in quoted text impossible to follow: 'hxxps[:]//evil[.]example/a', 'eve[@]evil[.]example'. */
export function defang(text: string): string {
  return text
    .replace(scheme, 'xx')
    .replaceAll('://', '[:]//')
    .replace(host, dotted)
    .replace(mail, dotted)
    .replace(domain, dotted)
    .replace(numeric, dotted)
    .replace(/(?<=www)\./gi, '[.]');
}

function dotted(address: string): string {
  return address.replace(/(?<!\[)[.@](?!\])/g, '[$&]');
}
