import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Coordination } from '../../src/coordination/coordination.ts';
import { createRecords } from '../../src/coordination/records.ts';
import { eraseRecord } from '../../src/erase-record.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { verifyRecord } from '../../src/verify-record.ts';
import { testDatabase } from '../database.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from './setting.ts';

const database = testDatabase();
let coordination: Coordination;
let incident: Incident;

const erases = (...args: string[]) => eraseRecord(createRecords(database.db), args);
const verifies = (...args: string[]) => verifyRecord(createRecords(database.db), args);

beforeEach(async () => {
  coordination = aCoordination(database.db, new Clock());
  const declaration = aDeclaration({ title: 'Payroll leaked', description: 'Salaries of Ben' });
  const { id } = await coordination.declare('r1', team, declaration, ana);
  incident = await coordination.coordinate('r2', id, { type: 'note', text: 'Called the bank', message: null }, ana);
  await coordination.keepReviewDocuments(id, { review: 'Payroll leaked', transcript: 'Called the bank' });
});

describe('erasing a record', () => {
  it('leaves nothing of what people typed, and the chain whole', async () => {
    const { sentences, failed } = await erases('INC-1', '--review');
    expect(sentences[0]).toBe('Erased what people typed in 2 entries of INC-1, its title and description.');
    expect(sentences[1]).toBe('Deleted its review and its transcript.');
    expect(sentences.at(-1)).toMatch(/INC-1 is whole: 2 entries, the words of 2 of them erased/);
    expect(failed).toBe(false);
    expect(await coordination.incident(incident.id)).toMatchObject({ title: '[erased]', description: '[erased]' });
    expect(await coordination.reviewDocuments(incident.id)).toBeNull();
    const dump = await database.db.query((queries) =>
      queries.execute(sql.raw('select i::text, w::text from incidents i left join timeline_words w on true')),
    );
    expect(JSON.stringify(dump)).not.toMatch(/Payroll|bank|Salaries/);
  });

  it('takes one entry alone, and keeps the review unless told otherwise', async () => {
    const { sentences } = await erases('inc-1', '--entry', '2');
    expect(sentences[0]).toBe('Erased what people typed in entry 2 of INC-1.');
    expect(await coordination.incident(incident.id)).toMatchObject({ title: 'Payroll leaked' });
    expect(await coordination.reviewDocuments(incident.id)).not.toBeNull();
    expect((await erases('1', '--entry', '2')).sentences[0]).toMatch(/nothing left to erase/);
  });

  it('asks for the workspace where several have the number, and erases in that one', async () => {
    const other = await coordination.declare('r3', 'T2', aDeclaration({ title: 'Another matter' }), ana);
    await expect(erases('INC-1')).rejects.toThrow('say which with --team: T1, T2');
    await erases('INC-1', '--team', 'T2');
    expect((await coordination.incident(other.id)).title).toBe('[erased]');
    expect((await coordination.incident(incident.id)).title).toBe('Payroll leaked');
  });

  it.each([[[]], [['INC-x']], [['INC-1', '--entry', '0']], [['INC-1', '--all']]])(
    'says how it is written: %j',
    async (args) => {
      await expect(erases(...args)).rejects.toThrow(/^Usage: npm run erase/);
    },
  );

  it('says that there is no such incident', async () => {
    await expect(erases('INC-9')).rejects.toThrow('There is no INC-9 in this database.');
  });
});

describe('verifying a record', () => {
  it('says that it is whole, or where it was tampered with', async () => {
    expect(await verifies('INC-1')).toEqual({
      sentences: ['The timeline of INC-1 is whole: 2 entries, each as it was recorded.'],
      failed: false,
    });
    await database.db.query((queries) => queries.execute(sql.raw('update incidents set number = 5')));
    const { sentences, failed } = await verifies('INC-5');
    expect(sentences[0]).toMatch(/^The timeline of INC-5 was tampered with at entry 1: /);
    expect(failed).toBe(true);
  });
});
