import type { PatternType } from '@secretlint/secretlint-rule-pattern';

/** Not prose: it holds a digit or a sign, or stands in quotes. */
const password = String.raw`(?:"[^"\n]{4,200}"|'[^'\n]{4,200}'|(?!https?:)(?=[^\s"'<>,;]{0,60}[\d!#$%&*+=@^_~])[^\s"'<>,;]{6,200})`;
/** Words and numbers, joined by hyphens: 'INC-7-amber-falcon', 'expired-since-2025'. */
const prose = String.raw`(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:-(?:[A-Z]?[a-z]+|[A-Z]+|\d+))+(?!\.?[\w~+/=-])`;
const token = String.raw`(?!https?:|${prose})["']?(?=[\w.~+/=-]{0,60}\d)[\w.~+/=-]{12,200}["']?`;
const armour = '(?:[A-Z0-9]{1,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----';

/** A value that stands behind its name: 'password: x', '"api_key" = "x"', 'password is x', and '*Password:* x' as Slack formats it. */
function behind(names: string, value: string): string {
  return String.raw`/(?<=(?<![a-z])(?:${names})["'*_~\x60]{0,2}(?:\s{0,3}(?::|=>?|:=)[*_~\x60]?\s{0,3}|\s{1,3}(?:is|was):?\s{1,3}))${value}/gi`;
}

/** Secrets that secretlint's recommended rules do not know, or know only in a file of their own. */
export const secretPatterns: readonly PatternType[] = [
  {
    name: 'private key',
    patterns: [
      String.raw`/-----BEGIN ${armour}(?:[\w+/=:,.\s\\()-]{0,20000}-----END ${armour}|[\w+/=\s\\]{0,20000}[\w+/=\\]|)/g`,
      String.raw`/\bAGE-SECRET-KEY-1[0-9A-Z]{50,70}/g`,
    ],
  },
  { name: 'AWS access key', patterns: [String.raw`/\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g`] },
  { name: 'AWS secret key', patterns: [behind('aws.{0,20}secret.{0,12}', String.raw`["']?[\w+/=]{40}`)] },
  { name: 'Azure key', patterns: [String.raw`/(?<=\b(?:AccountKey|SharedAccessKey)=)[\w+/=]{20,200}/g`] },
  {
    name: 'Google key',
    patterns: [
      String.raw`/\bAIza[\w-]{35}/g`,
      String.raw`/\bGOCSPX-[\w-]{20,100}/g`,
      String.raw`/\bya29\.[\w-]{20,500}/g`,
    ],
  },
  { name: 'DigitalOcean token', patterns: [String.raw`/\bdo[opr]_v1_[0-9a-f]{40,100}/g`] },
  { name: 'PyPI token', patterns: [String.raw`/\bpypi-[\w-]{16,400}/g`] },
  { name: 'Hugging Face token', patterns: [String.raw`/\bhf_[A-Za-z0-9]{30,100}/g`] },
  { name: 'OpenAI key', patterns: [String.raw`/\bsk-(?:proj|svcacct|admin)-[\w-]{20,300}/g`] },
  { name: 'Slack token', patterns: [String.raw`/\bx(?:ox[a-z]|app)-[\w-]{10,300}/g`] },
  {
    name: 'Stripe key',
    patterns: [
      String.raw`/\b[srp]k_(?:live|test)_[A-Za-z0-9]{10,250}/g`,
      String.raw`/\bwhsec_[A-Za-z0-9+/=]{20,100}/g`,
    ],
  },
  { name: 'Twilio key', patterns: [String.raw`/\bSK[0-9a-f]{32}\b/g`] },
  {
    name: 'token',
    patterns: [
      String.raw`/\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{0,1000}/g`,
      String.raw`/(?<=\b(?:Bearer|Basic)\s{1,3})(?!${prose}|[A-Za-z][a-z]*\d{0,4}(?!\.?[\w~+/=-]))(?=[\w.~+/=-]{0,60}\d)[\w.~+/=-]{16,200}/gi`,
      behind(
        '(?:api|access|secret|private|auth|session|refresh|bot|app)[ _-]?(?:key|token)|client[ _-]?secret|token|secret',
        token,
      ),
    ],
  },
  {
    name: 'password',
    patterns: [
      String.raw`/(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:)[^\s/@]{1,200}(?=@)/gi`,
      String.raw`/(?<=\b[A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|PASSPHRASE)=)(?:"[^"\n]{4,200}"|'[^'\n]{4,200}'|[^\s"']{4,200})/g`,
      String.raw`/(?<=\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;]{0,200}\s-p)[^\s-]\S{2,200}/g`,
      String.raw`/(?<=\bsshpass\s{1,3}-p\s{0,3})[^\s-]\S{2,200}/g`,
      String.raw`/(?<=\bcurl\b[^\n|;]{0,200}\s(?:-u|--user)[ =]{0,3}["']?[^\s:"']{1,100}:)[^\s"']{2,200}/g`,
      behind('pass(?:word|wd|phrase|code)?|pwd|pw|kennwort|passwort', password),
    ],
  },
];

/** What the recommended rules find, by the rule's last name. */
export const recommendedKinds: Readonly<Record<string, string>> = {
  '1password': '1Password token',
  anthropic: 'Anthropic key',
  aws: 'AWS secret key',
  'database-connection-string': 'database login',
  databricks: 'Databricks token',
  docker: 'Docker token',
  figma: 'Figma token',
  gcp: 'Google key',
  github: 'GitHub token',
  gitlab: 'GitLab token',
  grafana: 'Grafana token',
  groq: 'Groq key',
  'hashicorp-vault': 'Vault token',
  huggingface: 'Hugging Face token',
  linear: 'Linear token',
  notion: 'Notion token',
  npm: 'npm token',
  openai: 'OpenAI key',
  privatekey: 'private key',
  sendgrid: 'SendGrid key',
  shopify: 'Shopify token',
  slack: 'Slack token',
  vercel: 'Vercel token',
};
