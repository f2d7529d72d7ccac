import { describe, expect, it } from 'vitest';
import { maskAll, maskSecrets } from '../../src/review/mask-secrets.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Looks random, and is the same every time. No secret stands in this file, so that no scanner finds one. */
function noise(length: number, alphabet = letters): string {
  let seed = 12_345;
  return Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[(seed >> 8) % alphabet.length];
  }).join('');
}

const hex = '0123456789abcdef';
const pem = (kind: string) => `-----BEGIN ${kind}-----\n${`${noise(64)}\n`.repeat(8)}-----END ${kind}-----`;

const secrets: readonly [kind: string, secret: string, what?: string][] = [
  ['GitHub token', `ghp_${noise(36)}`],
  ['Slack token', `xoxb-${noise(12, '0123456789')}-${noise(12, '0123456789')}-${noise(24)}`],
  ['Slack token', `xapp-1-A0${noise(9, 'ABCDEF0123')}-${noise(13, '0123456789')}-${noise(64, hex)}`],
  ['Slack token', `https://hooks.slack.com/services/T0123456/B0123456/${noise(24)}`],
  ['npm token', `npm_${noise(36)}`],
  ['Anthropic key', `sk-ant-api03-${noise(93)}AA`],
  ['OpenAI key', `sk-proj-${noise(48)}`],
  ['SendGrid key', `SG.${noise(22)}.${noise(43)}`],
  ['GitLab token', `glpat-${noise(20)}`],
  ['AWS access key', `AKIA${noise(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`],
  ['Stripe key', `sk_live_${noise(24)}`],
  ['Google key', `AIza${noise(35)}`],
  ['token', `eyJ${noise(20)}.eyJ${noise(40)}.${noise(43)}`],
  ['private key', pem('RSA PRIVATE KEY')],
  ['private key', pem('OPENSSH PRIVATE KEY')],
  ['private key', pem('PGP PRIVATE KEY BLOCK')],
  ['private key', pem('PRIVATE KEY').replaceAll('\n', '\\n')],
  ['private key', `-----BEGIN PRIVATE KEY-----\n${noise(64)}\n${noise(64)}`],
  ['PyPI token', `pypi-AgEI${noise(80)}`],
  ['DigitalOcean token', `dop_v1_${noise(64, hex)}`],
  ['database login', `postgres://bob:${noise(10)}@db.example.com:5432/payroll`],
];

describe('masking', () => {
  it.each(secrets)('takes out a %s and says only what it was', async (kind, secret) => {
    expect(await maskSecrets(`found ${secret} (in the log)`)).toEqual({
      text: `found [masked: ${kind}] (in the log)`,
      masked: 1,
    });
  });

  it.each([
    ['password: hunter2!', 'password: [masked: password]'],
    ['"password": "correct horse"', '"password": [masked: password]'],
    ['the password is hunter22, sorry', 'the password is [masked: password], sorry'],
    ['PWD=Sommer2026', 'PWD=[masked: password]'],
    ['ftp://ana:hunter22@files.example.com/x', 'ftp://ana:[masked: password]@files.example.com/x'],
    ['*Password:* hunter2', '*Password:* [masked: password]'],
    ['_password_: hunter2', '_password_: [masked: password]'],
    ['pw: hunter22', 'pw: [masked: password]'],
    ['PGPASSWORD=hunter psql', 'PGPASSWORD=[masked: password] psql'],
    ['mysql -u root -pS3cret payroll', 'mysql -u root -p[masked: password] payroll'],
    ['curl -s -u admin:s3cret https://x.example', 'curl -s -u admin:[masked: password] https://x.example'],
    [`api_key = ${noise(20)}`, 'api_key = [masked: token]'],
    [`Authorization: Bearer ${noise(30)}`, 'Authorization: Bearer [masked: token]'],
  ])('takes out what stands behind its name: %s', async (text, masked) => {
    expect((await maskSecrets(text)).text).toBe(masked);
  });

  it('takes out the whole of an AWS secret key, wherever the rule says that it begins', async () => {
    const key = noise(40);
    const { text } = await maskSecrets(`aws_secret_access_key=${key} and aws_access`);
    expect(text).toMatch(/\[masked: AWS secret key\] and aws_access$/);
    for (let at = 0; at + 6 <= key.length; at++) expect(text).not.toContain(key.slice(at, at + 6));
  });

  it.each([
    'Reset the password: everyone has to choose a new one.',
    'The password is known to nobody.',
    'Rotate the token, then tell payroll. See INC-7, sev2, 10.0.0.12 and invoice-2026-11.pdf.',
    'Mail to ana@example.com, page at https://example.com/runbooks/phishing?step=2',
    'The token is INC-7-amber-falcon, the access key: rotated-2026-11-24, their token is expired-since-2025.',
    'They hold bearer certificates2026. Basic authentication2026 is off.',
    'commit 9f8c1d2e4b7a60513c2d9e8f7a6b5c4d3e2f1a0b',
    '',
  ])('leaves prose as it is: %s', async (text) => {
    expect(await maskSecrets(text)).toEqual({ text, masked: 0 });
  });

  it('cannot be switched off by what somebody writes', async () => {
    const secret = `ghp_${noise(36)}`;
    const { texts } = await maskAll(['secretlint-disable', `key ${secret}`, `${secret} # secretlint-disable-line`]);
    expect(texts.join('\n')).not.toContain(secret.slice(0, 12));
  });

  it('takes a secret that was found in one text out of all of them, and counts it once', async () => {
    const { texts, masked } = await maskAll(['password: Tr0ub4dor&3', 'nobody here', 'so I typed Tr0ub4dor&3 again']);
    expect(texts).toEqual(['password: [masked: password]', 'nobody here', 'so I typed [masked: password] again']);
    expect(masked).toBe(1);
  });

  it('does so with a short one too, where it stands as a word', async () => {
    const { texts } = await maskAll(['password: hunter2', 'hunter2 again, not hunter22', 'password: "please", please']);
    expect(texts).toEqual([
      'password: [masked: password]',
      '[masked: password] again, not hunter22',
      'password: [masked: password], please',
    ]);
  });

  it('keeps texts apart: what begins in one does not end in the next', async () => {
    expect((await maskAll(['the password:', 'Sommer2026 was hot', '\ufeffpassword: Winter2026'])).texts).toEqual([
      'the password:',
      'Sommer2026 was hot',
      '\ufeffpassword: [masked: password]',
    ]);
  });

  it('finds a secret in the last of many texts', async () => {
    const many = Array.from(
      { length: 3_000 },
      (_, n) => `message ${n}: looked at host${n}, nothing there so far, going on`,
    );
    const { texts, masked } = await maskAll([...many, `then ghp_${noise(36)}`]);
    expect(texts.at(-1)).toBe('then [masked: GitHub token]');
    expect(texts.slice(0, -1)).toEqual(many);
    expect(masked).toBe(1);
  });
});
