import type { GroupRecord, PersonRecord } from '../state/records.ts';

type Seed = Pick<PersonRecord, 'id' | 'name' | 'realName' | 'title' | 'email'> & Partial<PersonRecord>;

const ZONE = 'Europe/London';

/** Everyone in a fresh workspace but the app's bot. */
export const PEOPLE: readonly Seed[] = [
  { id: 'U01ANA', name: 'ana', realName: 'Ana Duarte', title: 'Security engineer, on call', email: 'ana@example.com' },
  {
    id: 'U02BEN',
    name: 'ben',
    realName: 'Ben Okafor',
    title: 'Head of security operations',
    email: 'ben@example.com',
    admin: true,
  },
  { id: 'U03CHLOE', name: 'chloe', realName: 'Chloé Martin', title: 'Communications', email: 'chloe@example.com' },
  { id: 'U04DENIZ', name: 'deniz', realName: 'Deniz Aydın', title: 'Legal counsel', email: 'deniz@example.com' },
  {
    id: 'U05ERIN',
    name: 'erin',
    realName: 'Erin Walsh',
    title: 'Site reliability engineer',
    email: 'erin@example.com',
  },
  { id: 'U06FARID', name: 'farid', realName: 'Farid Rahimi', title: 'Payroll', email: 'farid@example.com' },
  {
    id: 'U07GUS',
    name: 'gus',
    realName: 'Gus Pereira',
    title: 'Contractor',
    email: 'gus@contractor.example',
    kind: 'guest',
  },
  {
    id: 'U08OLGA',
    name: 'olga',
    realName: 'Olga Novak',
    title: 'Partner',
    email: 'olga@partner.example',
    kind: 'outsider',
    team: 'T0PARTNER',
  },
  {
    id: 'U10HENRIK',
    name: 'henrik',
    realName: 'Henrik Sand',
    title: 'Left in spring',
    email: 'henrik@example.com',
    deactivated: true,
  },
];

export const GROUPS: readonly Pick<GroupRecord, 'id' | 'handle' | 'name' | 'members'>[] = [
  { id: 'S01SECONCALL', handle: 'security-oncall', name: 'Security on call', members: ['U01ANA', 'U02BEN'] },
  { id: 'S02SREONCALL', handle: 'sre-oncall', name: 'Site reliability on call', members: ['U05ERIN'] },
  { id: 'S03COMMS', handle: 'communications', name: 'Communications', members: ['U03CHLOE'] },
  { id: 'S04LEGAL', handle: 'legal', name: 'Legal', members: ['U04DENIZ'] },
  { id: 'S05EXECS', handle: 'executives', name: 'Executives', members: ['U02BEN'] },
];

export function personSeed(seed: Seed, team: string, updated: number): PersonRecord {
  return {
    kind: 'member',
    timeZone: ZONE,
    team,
    admin: false,
    deactivated: false,
    away: false,
    doNotDisturb: null,
    updated,
    ...seed,
  };
}
